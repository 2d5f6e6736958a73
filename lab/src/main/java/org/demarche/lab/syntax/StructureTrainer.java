package org.demarche.lab.syntax;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.zip.GZIPOutputStream;
import org.demarche.reader.syntax.TagSet;
import org.demarche.reader.syntax.Tagger;
import org.demarche.reader.syntax.WordGroups;

/**
 * Trains the model of trees and names on treebanks and name corpora in turn, sentence by sentence in random order, from
 * word vectors that were learnt from raw news. With free data alone there are no names to learn from: that model finds
 * trees only.
 */
final class StructureTrainer implements Trainer {
    private static final int ROUNDS = 12;
    private static final int BATCH = 8;
    private static final int LONGEST = 300;
    private static final double RATE = 0.002;
    private static final double LAST_RATE = 0.02;
    private static final int WARM_UP = 200;
    private static final double FOLLOWED = 0.9;
    private static final double SPREAD = 0.1;

    @Override
    public String name() {
        return "structure";
    }

    @Override
    public void train(Corpora corpora) throws IOException {
        var treebanks = corpora.treebanks();
        TagSet tags = TagInventory.tags(treebanks);
        List<Sample> samples = samples(treebanks, tags, corpora);
        var random = new SplittableRandom(corpora.seed());
        var vectors = WordVectors.learn(texts(samples, corpora), StructureLearner.WORD, SPREAD, random.split());
        var vocabulary = new Vocabulary(samples, vectors.keySet());
        corpora.tell("structure: %d sentences, %d words known", samples.size(), vocabulary.size());
        WordGroups lists = corpora.free()
                ? NameLists.places()
                : NameLists.learn(corpora.folder().resolve("actors/office-holders"));
        var learner = new StructureLearner(vocabulary, lists, tags, vectors, random.split());
        rounds(learner, samples, corpora, ROUNDS, round -> corpora.tell("structure: round %d of %d", round, ROUNDS));
        Path file = corpora.models().resolve("structure.bin");
        try (var out = new DataOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16))) {
            learner.model().write(out);
        }
    }

    private static List<Sample> samples(List<Conllu.Sentence> treebanks, TagSet tags, Corpora corpora)
            throws IOException {
        var samples = new ArrayList<>(Samples.trees(treebanks, tags, corpora));
        if (!corpora.free()) {
            Tagger tagger = Tagger.read(Files.newInputStream(corpora.models().resolve("tagger.bin")));
            samples.addAll(
                    Samples.names(NameCorpus.read(List.of(corpora.folder().resolve("ner/newswire/train"))), tagger));
        }
        samples.removeIf(s -> s.size() > LONGEST);
        return samples;
    }

    static List<int[]> texts(List<Sample> samples, Corpora corpora) {
        var texts = new ArrayList<int[]>();
        for (Sample sample : samples) {
            texts.add(Arrays.stream(sample.forms()).mapToInt(WordGroups::hash).toArray());
        }
        if (!corpora.free()) {
            texts.addAll(RawNews.read(corpora.folder()));
        }
        return texts;
    }

    static void rounds(
            StructureLearner learner, List<Sample> samples, Corpora corpora, int rounds, IntConsumer afterEach) {
        var shuffled = new ArrayList<>(samples);
        double steps = (double) rounds * samples.size() / BATCH;
        int step = 0;
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(shuffled, corpora.random("structure" + round));
            int waiting = 0;
            for (Sample sample : shuffled) {
                learner.learn(sample, round == 0 ? 0 : FOLLOWED);
                if (++waiting == BATCH) {
                    waiting = 0;
                    double warmth = Math.min(1, ++step / (double) WARM_UP);
                    learner.step(RATE * warmth * Math.max(LAST_RATE, 1 - step / steps));
                }
            }
            afterEach.accept(round + 1);
        }
    }
}
