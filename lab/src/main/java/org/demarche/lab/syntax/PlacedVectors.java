package org.demarche.lab.syntax;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.demarche.reader.syntax.WordGroups;

/**
 * Vectors of words from raw text: skip-grams with negative samples and an own output for each place around the word,
 * which keeps what matters for syntax (Ling et al. 2015).
 */
final class PlacedVectors {
    private static final int ROUNDS = 6;
    private static final int NEGATIVE = 5;
    private static final int[] PLACES = {-2, -1, 1, 2};
    private static final double FREQUENT = 3e-4;
    private static final int SAMPLES = 1 << 20;
    private static final float RATE = 0.05f;

    private final int width;
    private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
    private final int[] counts;
    private final float[] vectors;
    private final float[][] outputs;
    private final Random random;

    /** Counts words and numbers those that are seen at least {@code rarest} times, the most frequent first. */
    PlacedVectors(List<int[]> sentences, int rarest, int most, int width, Random random) {
        this.width = width;
        this.random = random;
        var all = new HashMap<Integer, Integer>();
        for (int[] sentence : sentences) {
            for (int hash : sentence) {
                all.merge(hash, 1, Integer::sum);
            }
        }
        all.entrySet().stream()
                .filter(e -> e.getValue() >= rarest)
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(e -> numbers.put(e.getKey(), numbers.size() + 1));
        counts = new int[numbers.size() + 1];
        numbers.forEach((hash, number) -> counts[number] = all.getOrDefault(hash, 0));
        vectors = new float[counts.length * width];
        outputs = new float[PLACES.length][counts.length * width];
        for (int i = width; i < vectors.length; i++) {
            vectors[i] = (random.nextFloat() - 0.5f) / width;
        }
    }

    /** The words' numbers, from 1. */
    WordGroups vocabulary() {
        return new WordGroups(numbers);
    }

    /** The number of words. */
    int size() {
        return numbers.size();
    }

    /** The vector of a word's number starts at number times width. */
    float[] vectors() {
        return vectors;
    }

    /** Learns the vectors. */
    void learn(List<int[]> sentences) {
        int[][] coded = sentences.stream().map(this::code).toArray(int[][]::new);
        long total = 0;
        for (int[] sentence : coded) {
            total += sentence.length;
        }
        int[] samples = samples();
        long done = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int[] sentence : coded) {
                float rate = Math.max(RATE * (1 - (float) done / (total * ROUNDS)), RATE / 100);
                learn(sentence, samples, rate, total);
                done += sentence.length;
            }
        }
    }

    private int[] code(int[] sentence) {
        var coded = new int[sentence.length];
        for (int t = 0; t < coded.length; t++) {
            coded[t] = numbers.getOrDefault(sentence[t], 0);
        }
        return coded;
    }

    private int[] samples() {
        var samples = new int[SAMPLES];
        double sum = 0;
        for (int count : counts) {
            sum += Math.pow(count, 0.75);
        }
        double reached = 0;
        int filled = 0;
        for (int word = 1; word < counts.length; word++) {
            reached += Math.pow(counts[word], 0.75);
            while (filled < SAMPLES && filled < reached / sum * SAMPLES) {
                samples[filled++] = word;
            }
        }
        while (filled < SAMPLES) {
            samples[filled++] = 1;
        }
        return samples;
    }

    private void learn(int[] sentence, int[] samples, float rate, long total) {
        var change = new float[width];
        for (int t = 0; t < sentence.length; t++) {
            int word = sentence[t];
            if (word == 0 || random.nextDouble() > Math.sqrt(FREQUENT * total / counts[word])) {
                continue;
            }
            java.util.Arrays.fill(change, 0);
            for (int p = 0; p < PLACES.length; p++) {
                int other = t + PLACES[p];
                int context = other < 0 || other >= sentence.length ? 0 : sentence[other];
                if (context > 0) {
                    pair(word, context, outputs[p], 1, rate, change);
                    for (int n = 0; n < NEGATIVE; n++) {
                        pair(word, samples[random.nextInt(SAMPLES)], outputs[p], 0, rate, change);
                    }
                }
            }
            for (int i = 0; i < width; i++) {
                vectors[word * width + i] += change[i];
            }
        }
    }

    private void pair(int word, int context, float[] output, int label, float rate, float[] change) {
        int w = word * width;
        int c = context * width;
        float dot = 0;
        for (int i = 0; i < width; i++) {
            dot += vectors[w + i] * output[c + i];
        }
        float error = rate * (label - (float) (1 / (1 + Math.exp(-dot))));
        for (int i = 0; i < width; i++) {
            change[i] += error * output[c + i];
            output[c + i] += error * vectors[w + i];
        }
    }
}
