package org.demarche.lab.syntax;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.demarche.reader.syntax.NameLabels;
import org.demarche.reader.syntax.TagSet;
import org.demarche.reader.syntax.WordGroups;

/**
 * Trains the model of tags, trees and names on treebanks and name corpora together, in random order, from word vectors
 * that were learnt from raw news. Each batch is parted between workers before it is learnt from, so that the model is
 * the same however many threads there are. With free data alone there are no names to learn from: that model finds tags
 * and trees only.
 */
final class StructureTrainer implements Trainer {
    static final int ROUNDS = 17;
    private static final int WORKERS = 2;

    /** Tokens that are learnt from between two steps. */
    private static final int BATCH = 160;

    private static final double RATE = 0.002;
    private static final double LAST_RATE = 0.02;
    private static final int WARM_UP = 200;
    private static final double SPREAD = 0.1;

    private final int rounds;

    /** @param rounds over all sentences; a small treebank wants more */
    StructureTrainer(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "structure";
    }

    @Override
    public void train(Corpora corpora) throws IOException {
        TagSet tags = TagInventory.tags(corpora.treebanks());
        List<Sample> samples = samples(tags, corpora);
        StructureWeights weights = start(tags, samples, vectors(samples, corpora), corpora);
        rounds(weights, samples, corpora, rounds, round -> corpora.tell("structure: round %d of %d", round, rounds));
        weights.exchange();
        if (samples.stream().noneMatch(Sample::hasNames)) {
            weights.names.always(NameLabels.OUTSIDE);
        }
        Path file = corpora.models().resolve("structure.bin");
        try (var out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16))) {
            weights.model().write(out);
        }
    }

    static Map<Integer, float[]> vectors(List<Sample> samples, Corpora corpora) {
        return WordVectors.learn(
                texts(samples, corpora), StructureWeights.WORD, SPREAD, new SplittableRandom(corpora.seed()));
    }

    static StructureWeights start(TagSet tags, List<Sample> samples, Map<Integer, float[]> vectors, Corpora corpora) {
        var vocabulary = new Vocabulary(samples, vectors.keySet());
        corpora.tell("structure: %d sentences, %d words known", samples.size(), vocabulary.size());
        WordGroups lists = corpora.more()
                ? NameLists.learn(corpora.folder().resolve("actors/office-holders"))
                : corpora.own().isEmpty() ? NameLists.places() : WordGroups.EMPTY;
        return new StructureWeights(vocabulary, lists, tags, vectors, new SplittableRandom(corpora.seed() + 2));
    }

    static List<Sample> samples(TagSet tags, Corpora corpora) {
        var samples = new ArrayList<>(Samples.trees(corpora.treebanks(), tags));
        if (corpora.more()) {
            samples.addAll(
                    Samples.names(NameCorpus.read(List.of(corpora.folder().resolve("ner/newswire/train")))));
        }
        samples.removeIf(s -> s.size() > StructureLearner.LONGEST);
        return samples;
    }

    static List<int[]> texts(List<Sample> samples, Corpora corpora) {
        var texts = new ArrayList<int[]>();
        for (Sample sample : samples) {
            texts.add(Arrays.stream(sample.forms()).mapToInt(WordGroups::hash).toArray());
        }
        if (corpora.more()) {
            texts.addAll(RawNews.read(corpora.folder()));
        }
        return texts;
    }

    static void rounds(
            StructureWeights weights, List<Sample> samples, Corpora corpora, int rounds, IntConsumer afterEach) {
        var random = new SplittableRandom(corpora.seed() + 1);
        List<StructureLearner> workers = IntStream.range(0, WORKERS)
                .mapToObj(w -> new StructureLearner(weights, BATCH + 2 * StructureLearner.LONGEST, random.split()))
                .toList();
        long tokens = samples.stream().mapToLong(Sample::size).sum();
        long done = 0;
        int step = 0;
        for (int round = 0; round < rounds; round++) {
            var shuffled = new ArrayList<>(samples);
            Collections.shuffle(shuffled, corpora.random("structure" + round));
            for (int from = 0, to; from < shuffled.size(); from = to) {
                to = from;
                int size = 0;
                while (to < shuffled.size() && size < BATCH) {
                    size += shuffled.get(to++).size();
                }
                learn(workers, shuffled.subList(from, to), size);
                done += size;
                double warmth = Math.min(1, ++step / (double) WARM_UP);
                weights.step(RATE * warmth * Math.max(LAST_RATE, 1 - (double) done / (tokens * rounds)));
            }
            afterEach.accept(round + 1);
        }
    }

    /** Lets each worker learn from its part of a batch, about as many tokens for each. */
    private static void learn(List<StructureLearner> workers, List<Sample> batch, int size) {
        var cuts = new int[WORKERS + 1];
        int seen = 0;
        int worker = 1;
        for (int s = 0; s < batch.size(); s++) {
            seen += batch.get(s).size();
            if (worker < WORKERS && seen >= size * worker / WORKERS) {
                cuts[worker++] = s + 1;
            }
        }
        Arrays.fill(cuts, worker, cuts.length, batch.size());
        IntStream.range(0, WORKERS).parallel().forEach(w -> workers.get(w).learn(batch.subList(cuts[w], cuts[w + 1])));
    }
}
