package org.demarche.lab.actors;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.demarche.reader.actors.reference.Features;

/**
 * Learns the pronoun ranker: logistic regression over the options of each pronoun, all right ones together against the
 * rest, with AdaGrad steps (Duchi and others 2011) and a square penalty. Deterministic.
 */
final class RankerLearner {
    private static final double STEP = 0.15;
    private static final int RARE = 3;
    private static final double SMALL = 0.02;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<List<Option>> examples = new ArrayList<>();

    /** One option with its features, as they are added. */
    final class Option implements Features {
        private final boolean right;
        private int[] features = new int[32];
        private int size;

        private Option(boolean right) {
            this.right = right;
        }

        @Override
        public void add(String template, String value) {
            add(template + "=" + value);
        }

        @Override
        public void add(String template, String value, String other) {
            add(template + "=" + value + "," + other);
        }

        private void add(String feature) {
            Integer known = numbers.get(feature);
            if (known == null) {
                known = names.size();
                numbers.put(feature, known);
                names.add(feature);
            }
            if (size == features.length) {
                features = java.util.Arrays.copyOf(features, size * 2);
            }
            features[size++] = known;
        }
    }

    Option option(boolean right) {
        return new Option(right);
    }

    void example(List<Option> options) {
        examples.add(options);
    }

    int examples() {
        return examples.size();
    }

    /** The weights after some passes, one line "feature, tab, weight" each, sorted; the mean over the later half. */
    List<String> learn(int passes, double shrink) {
        int[] counts = counts();
        var weights = new double[names.size()];
        var squares = new double[names.size()];
        var sum = new double[names.size()];
        var order = new ArrayList<>(examples);
        var random = new Random(1);
        int summed = 0;
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(order, random);
            for (List<Option> example : order) {
                step(example, counts, weights, squares, shrink);
            }
            if (pass >= passes / 2) {
                summed++;
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weights[i];
                }
            }
        }
        var lines = new ArrayList<String>();
        for (int i = 0; i < sum.length; i++) {
            double weight = sum[i] / Math.max(1, summed);
            if (Math.abs(weight) >= SMALL) {
                lines.add(names.get(i) + "\t" + String.format(Locale.ROOT, "%.2f", weight));
            }
        }
        Collections.sort(lines);
        return lines;
    }

    /** In how many examples each feature stands at a right option. */
    private int[] counts() {
        var counts = new int[names.size()];
        for (List<Option> example : examples) {
            for (Option option : example) {
                for (int i = 0; i < option.size; i++) {
                    counts[option.features[i]] += 1;
                }
            }
        }
        return counts;
    }

    private static void step(List<Option> example, int[] counts, double[] weights, double[] squares, double shrink) {
        double[] chance = new double[example.size()];
        double highest = Double.NEGATIVE_INFINITY;
        for (int o = 0; o < chance.length; o++) {
            chance[o] = score(example.get(o), counts, weights);
            highest = Math.max(highest, chance[o]);
        }
        double all = 0;
        double right = 0;
        for (int o = 0; o < chance.length; o++) {
            chance[o] = Math.exp(chance[o] - highest);
            all += chance[o];
            right += example.get(o).right ? chance[o] : 0;
        }
        for (int o = 0; o < chance.length; o++) {
            double wanted = example.get(o).right ? chance[o] / Math.max(right, 1e-12) : 0;
            double error = chance[o] / all - wanted;
            if (Math.abs(error) > 1e-5) {
                update(example.get(o), error, counts, weights, squares, shrink);
            }
        }
    }

    private static double score(Option option, int[] counts, double[] weights) {
        double sum = 0;
        for (int i = 0; i < option.size; i++) {
            sum += counts[option.features[i]] < RARE ? 0 : weights[option.features[i]];
        }
        return sum;
    }

    private static void update(
            Option option, double error, int[] counts, double[] weights, double[] squares, double shrink) {
        for (int i = 0; i < option.size; i++) {
            int feature = option.features[i];
            if (counts[feature] < RARE) {
                continue;
            }
            double gradient = error + shrink * weights[feature];
            squares[feature] += gradient * gradient;
            weights[feature] -= STEP * gradient / Math.sqrt(squares[feature] + 1e-4);
        }
    }
}
