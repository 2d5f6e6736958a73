package org.demarche.lab.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.reader.syntax.TagInput;
import org.demarche.reader.syntax.TagNetwork;
import org.demarche.reader.syntax.TagSet;
import org.demarche.reader.syntax.Tagger;
import org.demarche.reader.syntax.WordGroups;

/** Trains the tagger: vectors of words from raw text, then its networks on the treebanks. */
final class TaggerTrainer implements Trainer {
    private static final int NETWORKS = 2;
    private static final int ROUNDS = 8;
    private static final int RAREST_WORD = 3;
    private static final int MOST_WORDS = 32_000;
    private static final int BATCH = 80;
    private static final float RATE = 0.002f;
    private static final float LAST_RATE = 0.02f;
    private static final float VECTOR_SIZE = 0.25f;

    @Override
    public String name() {
        return "tagger";
    }

    @Override
    public void train(Corpora corpora) throws IOException {
        List<Conllu.Sentence> treebanks = corpora.treebanks();
        PlacedVectors vectors = vectors(treebanks, corpora);
        Tagger tagger = learn(treebanks, vectors, NETWORKS, ROUNDS, corpora);
        tagger.write(Files.newOutputStream(corpora.models().resolve("tagger.bin")));
    }

    /** Vectors of words from raw news and the treebanks' own words. */
    static PlacedVectors vectors(List<Conllu.Sentence> treebanks, Corpora corpora) {
        List<int[]> raw = new ArrayList<>();
        for (Conllu.Sentence sentence : treebanks) {
            raw.add(Stream.of(sentence.forms()).mapToInt(WordGroups::hash).toArray());
        }
        if (!corpora.free()) {
            raw.addAll(RawNews.read(corpora.folder()));
        }
        var vectors = new PlacedVectors(raw, RAREST_WORD, MOST_WORDS, TagInput.WORD, corpora.random("vectors"));
        vectors.learn(raw);
        corpora.tell("tagger: vectors of %d words from %d paragraphs", vectors.size(), raw.size());
        return vectors;
    }

    /** A tagger of so many networks, learnt in so many rounds; a rough one serves to tag what a parser learns from. */
    static Tagger learn(
            List<Conllu.Sentence> treebanks, PlacedVectors vectors, int networks, int rounds, Corpora corpora) {
        TagSet tags = TagInventory.tags(treebanks);
        WordGroups uses = TagInventory.uses(treebanks);
        WordGroups vocabulary = vectors.vocabulary();
        List<TagNetwork> learnt = IntStream.range(0, networks)
                .parallel()
                .mapToObj(n -> network(n, treebanks, vectors, new TagInput(vocabulary, uses), tags, rounds, corpora))
                .toList();
        return new Tagger(tags, learnt, vocabulary, uses);
    }

    /** Networks are learnt side by side, each with chance of its own, so that the order does not matter. */
    private static TagNetwork network(
            int n,
            List<Conllu.Sentence> treebanks,
            PlacedVectors vectors,
            TagInput input,
            TagSet tags,
            int rounds,
            Corpora corpora) {
        TagNetwork network = TagNetwork.of(vectors.size(), tags.size());
        place(vectors, network);
        Random random = corpora.random("tagger" + n);
        int[] counts = counts(treebanks, input, vectors.size());
        var learner = new NetworkLearner(network, input, counts, n % 2 == 1, random);
        for (int round = 0; round < rounds; round++) {
            round(learner, treebanks, tags, random, round, rounds);
            corpora.tell("tagger: network %d, round %d, %.2f %% right", n + 1, round + 1, learner.right());
        }
        return network;
    }

    private static void round(
            NetworkLearner learner,
            List<Conllu.Sentence> treebanks,
            TagSet tags,
            Random random,
            int round,
            int rounds) {
        var noise = new Noise(random);
        var shuffled = new ArrayList<>(treebanks);
        Collections.shuffle(shuffled, random);
        for (int i = 0; i < shuffled.size(); i++) {
            Conllu.Sentence sentence = shuffled.get(i);
            learner.learn(noise.forms(sentence), gold(sentence, tags));
            if (learner.pending() >= BATCH) {
                float done = (round + (float) i / shuffled.size()) / rounds;
                learner.step(RATE * (1 + LAST_RATE - done));
            }
        }
    }

    /** Vectors of words, all scaled alike so that they are of a size that the network works with. */
    private static void place(PlacedVectors vectors, TagNetwork network) {
        float[] from = vectors.vectors();
        double sum = 0;
        for (float v : from) {
            sum += v * v;
        }
        float scale = (float) (VECTOR_SIZE / Math.sqrt(sum / from.length));
        for (int word = 1; word <= vectors.size(); word++) {
            float[] row = network.words()[word - 1 + TagInput.FIRST_WORD];
            for (int i = 0; i < row.length; i++) {
                row[i] = from[word * row.length + i] * scale;
            }
        }
    }

    private static int[] counts(List<Conllu.Sentence> treebanks, TagInput input, int words) {
        var counts = new int[words + TagInput.FIRST_WORD];
        for (Conllu.Sentence sentence : treebanks) {
            for (String form : sentence.forms()) {
                input.read(form, false);
                counts[input.word()]++;
            }
        }
        return counts;
    }

    private static int[] gold(Conllu.Sentence sentence, TagSet tags) {
        var gold = new int[sentence.size()];
        for (int t = 0; t < gold.length; t++) {
            gold[t] = tags.number(sentence.upos()[t], sentence.xpos()[t]);
        }
        return gold;
    }
}
