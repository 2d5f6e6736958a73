package org.demarche.lab.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.demarche.reader.syntax.TagFeatures;
import org.demarche.reader.syntax.TagSet;
import org.demarche.reader.syntax.Tagger;
import org.demarche.reader.syntax.WordGroups;

/** Trains the tagger: an averaged perceptron with a margin that follows its own tags. */
final class TaggerTrainer implements Trainer {
    private static final int ROUNDS = 8;
    private static final int RAREST_LABEL = 3;
    private static final int RAREST_FEATURE = 2;
    private static final float MARGIN = 3;
    private static final double CLIPPED = 0.0005;

    @Override
    public String name() {
        return "tagger";
    }

    @Override
    public void train(Corpora corpora) throws IOException {
        Tagger tagger = learn(corpora.treebanks(), WordGroups.EMPTY, corpora);
        tagger.write(Files.newOutputStream(corpora.models().resolve("tagger.bin")));
    }

    static Tagger learn(List<Conllu.Sentence> sentences, WordGroups groups, Corpora corpora) {
        TagSet tags = tags(sentences);
        WordGroups uses = uses(sentences);
        var learner = new Learner(tags, new TagFeatures(groups, uses), corpora.random("tagger"));
        learner.admit(sentences);
        var shuffled = new ArrayList<>(sentences);
        for (int round = 1; round <= ROUNDS; round++) {
            Collections.shuffle(shuffled, learner.random);
            learner.round(shuffled);
            corpora.tell("tagger: round %d, %.2f %% right", round, learner.right());
        }
        var scores = learner.weights.averaged(CLIPPED, 2);
        corpora.tell("tagger: %d features", scores.size());
        return new Tagger(tags, scores, groups, uses);
    }

    static TagSet tags(List<Conllu.Sentence> sentences) {
        var counts = new TreeMap<String, Integer>();
        for (Conllu.Sentence sentence : sentences) {
            for (int t = 0; t < sentence.size(); t++) {
                counts.merge(sentence.upos()[t] + "|" + sentence.xpos()[t], 1, Integer::sum);
            }
        }
        counts.values().removeIf(n -> n < RAREST_LABEL);
        return new TagSet(new ArrayList<>(counts.keySet()));
    }

    /** Words that have the same frequent tags are of the same use. */
    static WordGroups uses(List<Conllu.Sentence> sentences) {
        var counts = new HashMap<Integer, Map<String, Integer>>();
        for (Conllu.Sentence sentence : sentences) {
            for (int t = 0; t < sentence.size(); t++) {
                String label = sentence.upos()[t] + "|" + sentence.xpos()[t];
                counts.computeIfAbsent(WordGroups.hash(sentence.forms()[t]), h -> new HashMap<>())
                        .merge(label, 1, Integer::sum);
            }
        }
        var numbers = new HashMap<String, Integer>();
        var groups = new TreeMap<Integer, Integer>();
        counts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(word -> {
            int all = word.getValue().values().stream().mapToInt(n -> n).sum();
            if (all >= 3) {
                String use = use(word.getValue(), all);
                groups.put(word.getKey(), numbers.computeIfAbsent(use, u -> numbers.size() + 1));
            }
        });
        return new WordGroups(groups);
    }

    private static String use(Map<String, Integer> counts, int all) {
        return counts.entrySet().stream()
                .filter(e -> e.getValue() * 12 >= all)
                .sorted(Comparator.<Map.Entry<String, Integer>>comparingInt(e -> -e.getValue())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .reduce("", (a, b) -> a + ' ' + b);
    }

    /** The model as it grows. */
    private static final class Learner {
        private final TagSet tags;
        private final TagFeatures features;
        private final PairWeights weights = new PairWeights();
        private final Random random;
        private final float[] sums;
        private final Noise noise;
        private int seen;
        private int right;

        private Learner(TagSet tags, TagFeatures features, Random random) {
            this.tags = tags;
            this.features = features;
            this.random = random;
            sums = new float[tags.size()];
            noise = new Noise(random);
        }

        private void admit(List<Conllu.Sentence> sentences) {
            var counts = new HashMap<Integer, Integer>();
            for (Conllu.Sentence sentence : sentences) {
                int[] gold = gold(sentence);
                features.sentence(sentence.forms(), 0, sentence.size());
                for (int t = 0; t < gold.length; t++) {
                    features.find(t, t > 0 ? gold[t - 1] : -1, t > 1 ? gold[t - 2] : -1);
                    for (int f = 0; f < features.count(); f++) {
                        if (counts.merge(features.features()[f], 1, Integer::sum) == RAREST_FEATURE) {
                            weights.admit(features.features()[f]);
                        }
                    }
                }
            }
        }

        private int[] gold(Conllu.Sentence sentence) {
            var gold = new int[sentence.size()];
            for (int t = 0; t < gold.length; t++) {
                gold[t] = tags.number(sentence.upos()[t], sentence.xpos()[t]);
            }
            return gold;
        }

        private void round(List<Conllu.Sentence> sentences) {
            seen = 0;
            right = 0;
            for (Conllu.Sentence sentence : sentences) {
                learn(sentence);
            }
        }

        private double right() {
            return 100.0 * right / seen;
        }

        private void learn(Conllu.Sentence sentence) {
            int[] gold = gold(sentence);
            features.sentence(noise.forms(sentence), 0, sentence.size());
            int tag1 = -1;
            int tag2 = -1;
            for (int t = 0; t < gold.length; t++) {
                features.find(t, tag1, tag2);
                tag2 = tag1;
                tag1 = gold[t] < 0 ? best(-1) : learn(gold[t]);
            }
        }

        private int learn(int gold) {
            int guess = best(-1);
            int rival = guess == gold ? best(gold) : guess;
            weights.step();
            if (sums[gold] - sums[rival] < MARGIN) {
                for (int f = 0; f < features.count(); f++) {
                    weights.change(features.features()[f], gold, 1);
                    weights.change(features.features()[f], rival, -1);
                }
            }
            seen++;
            right += guess == gold ? 1 : 0;
            return guess;
        }

        private int best(int but) {
            if (but < 0) {
                Arrays.fill(sums, 0);
                for (int f = 0; f < features.count(); f++) {
                    weights.add(features.features()[f], sums);
                }
            }
            int best = -1;
            for (int o = 0; o < sums.length; o++) {
                if (o != but && (best < 0 || sums[o] > sums[best])) {
                    best = o;
                }
            }
            return best;
        }
    }
}
