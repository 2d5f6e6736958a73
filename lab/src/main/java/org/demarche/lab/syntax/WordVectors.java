package org.demarche.lab.syntax;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.demarche.reader.syntax.Dense;

/**
 * Vectors of words from raw text: skip-grams with negative samples (Mikolov and others 2013) in a narrow window, which
 * brings words of the same use together. Words are hashes.
 */
final class WordVectors {
    private static final int RAREST = 4;
    private static final int ROUNDS = 5;
    private static final int WINDOW = 3;
    private static final int NEGATIVE = 5;
    private static final double RATE = 0.05;
    private static final double FREQUENT = 1e-3;

    private final int width;
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final int[] words;
    private final int[] counts;
    private final float[][] vectors;
    private final float[][] contexts;
    private final int[] samples = new int[1 << 20];
    private final float[] gradient;
    private final SplittableRandom random;

    private WordVectors(List<int[]> sentences, int width, SplittableRandom random) {
        this.width = width;
        this.random = random;
        var all = new TreeMap<Integer, Integer>();
        sentences.forEach(s -> Arrays.stream(s).forEach(w -> all.merge(w, 1, Integer::sum)));
        all.values().removeIf(n -> n < RAREST);
        words = all.keySet().stream().mapToInt(w -> w).toArray();
        counts = all.values().stream().mapToInt(n -> n).toArray();
        vectors = new float[words.length][width];
        contexts = new float[words.length][width];
        gradient = new float[width];
        for (int w = 0; w < words.length; w++) {
            numbers.put(words[w], w);
            for (int i = 0; i < width; i++) {
                vectors[w][i] = (float) ((random.nextDouble() - 0.5) / width);
            }
        }
        fillSamples();
    }

    /** Vectors of the words that occur at least four times, their values of standard deviation {@code spread}. */
    static Map<Integer, float[]> learn(List<int[]> sentences, int width, double spread, SplittableRandom random) {
        var learner = new WordVectors(sentences, width, random);
        learner.run(sentences);
        return learner.scaled(spread);
    }

    private void fillSamples() {
        double all = Arrays.stream(counts).mapToDouble(n -> Math.pow(n, 0.75)).sum();
        double sum = 0;
        int next = 0;
        for (int w = 0; w < counts.length; w++) {
            sum += Math.pow(counts[w], 0.75) / all;
            while (next < samples.length && next < sum * samples.length) {
                samples[next++] = w;
            }
        }
    }

    private void run(List<int[]> sentences) {
        double all = Arrays.stream(counts).asLongStream().sum();
        long done = 0;
        for (int round = 0; round < ROUNDS; round++) {
            for (int[] sentence : sentences) {
                done += sentence.length;
                learn(thinned(sentence, all), (float) (RATE * Math.max(0.01, 1 - done / (all * ROUNDS * 1.1))));
            }
        }
    }

    /** The known words of a sentence, most of the frequent ones left out. */
    private int[] thinned(int[] sentence, double all) {
        var kept = new int[sentence.length];
        int size = 0;
        for (int hash : sentence) {
            int w = numbers.getOrDefault(hash, -1);
            if (w >= 0) {
                double share = FREQUENT / (counts[w] / all);
                if (random.nextDouble() < Math.sqrt(share) + share) {
                    kept[size++] = w;
                }
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private void learn(int[] sentence, float rate) {
        for (int i = 0; i < sentence.length; i++) {
            int reach = 1 + random.nextInt(WINDOW);
            for (int j = Math.max(0, i - reach); j <= Math.min(sentence.length - 1, i + reach); j++) {
                if (j != i) {
                    learn(vectors[sentence[j]], sentence[i], rate);
                }
            }
        }
    }

    private void learn(float[] vector, int neighbour, float rate) {
        Arrays.fill(gradient, 0);
        for (int n = 0; n <= NEGATIVE; n++) {
            int other = n == 0 ? neighbour : samples[random.nextInt(samples.length)];
            if (n == 0 || other != neighbour) {
                float[] context = contexts[other];
                double guess = 1 / (1 + Math.exp(-Dense.dot(vector, context, width)));
                float step = (float) ((n == 0 ? 1 : 0) - guess) * rate;
                Dense.addScaled(context, step, gradient, width);
                Dense.addScaled(vector, step, context, width);
            }
        }
        Dense.add(gradient, vector, width);
    }

    private Map<Integer, float[]> scaled(double spread) {
        double sum = 0;
        for (float[] vector : vectors) {
            sum += Dense.dot(vector, vector, width);
        }
        float scale = (float) (spread / Math.sqrt(sum / (vectors.length * (double) width)));
        var scaled = new TreeMap<Integer, float[]>();
        for (int w = 0; w < words.length; w++) {
            for (int i = 0; i < width; i++) {
                vectors[w][i] *= scale;
            }
            scaled.put(words[w], vectors[w]);
        }
        return scaled;
    }
}
