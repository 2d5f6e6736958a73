package org.demarche.lab.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.demarche.reader.attribution.Features;
import org.demarche.reader.attribution.LinearModel;

/**
 * Learns one linear model by logistic regression with AdaGrad steps (Duchi and others 2011), over choices among options
 * or over single ones that hold or not.
 */
final class Learner {
    /** Features seen less often in the examples are left out: they only blur the others. */
    private static final int OFTEN = 3;

    private static final int COUNTERS = 24;

    private final int bits;
    private final float step;
    private final float shrink;
    private final List<Example> examples = new ArrayList<>();

    /**
     * @param options the hashes of each
     * @param right the right one; where there is only one option, 1 if it holds
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Example(int[][] options, int right) {}

    /**
     * @param bits the model has two to the power of this many weights
     * @param step how far an example moves a weight at first
     * @param shrink how much of a weight each of its uses takes away
     */
    Learner(int bits, float step, float shrink) {
        this.bits = bits;
        this.step = step;
        this.shrink = shrink;
    }

    /** One choice, with the right one. */
    void choice(List<Features> options, int right) {
        if (options.size() > 1) {
            examples.add(new Example(options.stream().map(this::hashes).toArray(int[][]::new), right));
        }
    }

    /** One that holds or not. */
    void single(Features option, boolean holds) {
        examples.add(new Example(new int[][] {hashes(option)}, holds ? 1 : 0));
    }

    private int[] hashes(Features features) {
        int[] hashes = new int[features.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = features.hash(i);
        }
        return hashes;
    }

    /** How many examples there are. */
    int size() {
        return examples.size();
    }

    /**
     * The mean of what several walks learn. The order of the examples moves a walk's weights; the mean is steadier.
     *
     * @param walks how often it is learnt from nothing, each time in another order
     * @param passes how often a walk goes over the examples; its later passes count
     */
    LinearModel learn(int walks, int passes, long seed) {
        float[] sum = new float[1 << bits];
        List<Example> kept = often();
        for (int walk = 0; walk < walks; walk++) {
            walk(kept, passes, new Random(seed + walk), sum);
        }
        int counted = walks * (passes - passes / 2);
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= Math.max(1, counted);
        }
        return new LinearModel(sum);
    }

    /** Adds to the sum the weights behind each of the later passes. */
    private void walk(List<Example> kept, int passes, Random random, float[] sum) {
        float[] weights = new float[1 << bits];
        float[] squares = new float[1 << bits];
        var order = new ArrayList<>(kept);
        for (int pass = 0; pass < passes; pass++) {
            Collections.shuffle(order, random);
            for (Example example : order) {
                step(example, weights, squares);
            }
            for (int i = 0; pass >= passes / 2 && i < sum.length; i++) {
                sum[i] += weights[i];
            }
        }
    }

    /** The examples with the features that are seen often, as places in the model. */
    private List<Example> often() {
        byte[] counts = new byte[1 << COUNTERS];
        for (Example example : examples) {
            for (int[] option : example.options()) {
                for (int hash : option) {
                    int counter = counter(hash);
                    counts[counter] += counts[counter] < OFTEN ? 1 : 0;
                }
            }
        }
        int mask = (1 << bits) - 1;
        var kept = new ArrayList<Example>(examples.size());
        for (Example example : examples) {
            int[][] options = new int[example.options().length][];
            for (int i = 0; i < options.length; i++) {
                options[i] = Arrays.stream(example.options()[i])
                        .filter(hash -> counts[counter(hash)] >= OFTEN)
                        .map(hash -> hash & mask)
                        .toArray();
            }
            kept.add(new Example(options, example.right()));
        }
        return kept;
    }

    private static int counter(int hash) {
        return hash * 0x9E3779B1 >>> 32 - COUNTERS;
    }

    private void step(Example example, float[] weights, float[] squares) {
        int[][] options = example.options();
        if (options.length == 1) {
            double chance = 1 / (1 + Math.exp(-score(options[0], weights)));
            update(options[0], (float) (chance - example.right()), weights, squares);
            return;
        }
        double[] chances = new double[options.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < options.length; i++) {
            chances[i] = score(options[i], weights);
            highest = Math.max(highest, chances[i]);
        }
        double total = 0;
        for (int i = 0; i < options.length; i++) {
            chances[i] = Math.exp(chances[i] - highest);
            total += chances[i];
        }
        for (int i = 0; i < options.length; i++) {
            update(options[i], (float) (chances[i] / total - (i == example.right() ? 1 : 0)), weights, squares);
        }
    }

    private static double score(int[] hashes, float[] weights) {
        double sum = 0;
        for (int hash : hashes) {
            sum += weights[hash];
        }
        return sum;
    }

    private void update(int[] hashes, float error, float[] weights, float[] squares) {
        if (Math.abs(error) < 1e-4f) {
            return;
        }
        for (int hash : hashes) {
            float gradient = error + shrink * weights[hash];
            squares[hash] += gradient * gradient;
            weights[hash] -= step * gradient / (float) Math.sqrt(squares[hash] + 1e-4f);
        }
    }
}
