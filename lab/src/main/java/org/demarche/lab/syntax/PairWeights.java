package org.demarche.lab.syntax;

import java.util.Arrays;
import org.demarche.reader.syntax.SparseScores;

/**
 * Weights of a linear model while it is learnt by the averaged perceptron: only pairs of feature and outcome that an
 * update has touched are kept. Features must be admitted first.
 */
final class PairWeights {
    private static final int NONE = -1;

    private int[] keys = new int[1 << 16];
    private int[] heads = new int[1 << 16];
    private boolean[] used = new boolean[1 << 16];
    private int features;

    private int pairs;
    private int[] next = new int[1 << 16];
    private byte[] outcomes = new byte[1 << 16];
    private float[] weights = new float[1 << 16];
    private float[] totals = new float[1 << 16];
    private int[] since = new int[1 << 16];
    private int now;

    /** Lets a feature have weights. */
    void admit(int feature) {
        if (features * 2 >= keys.length) {
            grow();
        }
        int slot = slot(feature);
        if (!used[slot]) {
            used[slot] = true;
            keys[slot] = feature;
            heads[slot] = NONE;
            features++;
        }
    }

    private void grow() {
        int[] oldKeys = keys;
        boolean[] oldUsed = used;
        keys = new int[oldKeys.length * 2];
        heads = new int[keys.length];
        used = new boolean[keys.length];
        for (int s = 0; s < oldKeys.length; s++) {
            if (oldUsed[s]) {
                int slot = slot(oldKeys[s]);
                used[slot] = true;
                keys[slot] = oldKeys[s];
                heads[slot] = NONE;
            }
        }
    }

    private int slot(int feature) {
        int mixed = feature * 0x9e3779b1;
        int slot = (mixed ^ mixed >>> 15) & keys.length - 1;
        while (used[slot] && keys[slot] != feature) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    /** Adds a feature's weights to the sums. */
    void add(int feature, float[] sums) {
        int slot = slot(feature);
        if (!used[slot]) {
            return;
        }
        for (int p = heads[slot]; p != NONE; p = next[p]) {
            sums[outcomes[p]] += weights[p];
        }
    }

    /** Counts one step of learning. */
    void step() {
        now++;
    }

    /** Changes the weight of an admitted feature for an outcome. */
    void change(int feature, int outcome, float by) {
        int slot = slot(feature);
        if (!used[slot]) {
            return;
        }
        int p = heads[slot];
        while (p != NONE && outcomes[p] != outcome) {
            p = next[p];
        }
        if (p == NONE) {
            p = pair(outcome, heads[slot]);
            heads[slot] = p;
        }
        totals[p] += weights[p] * (now - since[p]);
        since[p] = now;
        weights[p] += by;
    }

    private int pair(int outcome, int after) {
        if (pairs == next.length) {
            next = Arrays.copyOf(next, pairs * 2);
            outcomes = Arrays.copyOf(outcomes, pairs * 2);
            weights = Arrays.copyOf(weights, pairs * 2);
            totals = Arrays.copyOf(totals, pairs * 2);
            since = Arrays.copyOf(since, pairs * 2);
        }
        next[pairs] = after;
        outcomes[pairs] = (byte) outcome;
        since[pairs] = now;
        return pairs++;
    }

    private float average(int pair) {
        return (totals[pair] + weights[pair] * (now - since[pair])) / Math.max(now, 1);
    }

    /**
     * The averaged weights as small integers: weights below {@code least} of the scale's steps are left out.
     *
     * @param clipped the share of weights that may be too large for the scale
     */
    SparseScores averaged(double clipped, int least) {
        var sizes = new float[pairs];
        for (int p = 0; p < pairs; p++) {
            sizes[p] = Math.abs(average(p));
        }
        Arrays.sort(sizes);
        float scale = pairs == 0 ? 1 : 127 / Math.max(1e-6f, sizes[(int) ((pairs - 1) * (1 - clipped))]);
        var keep = new int[features];
        var firsts = new int[features + 1];
        var kept = new byte[pairs];
        var values = new byte[pairs];
        int k = 0;
        int e = 0;
        for (int s = 0; s < keys.length; s++) {
            int before = e;
            for (int p = used[s] ? heads[s] : NONE; p != NONE; p = next[p]) {
                int value = Math.max(-127, Math.min(127, Math.round(average(p) * scale)));
                if (Math.abs(value) >= least) {
                    kept[e] = outcomes[p];
                    values[e++] = (byte) value;
                }
            }
            if (e > before) {
                keep[k++] = keys[s];
                firsts[k] = e;
            }
        }
        return new SparseScores(
                Arrays.copyOf(keep, k), Arrays.copyOf(firsts, k + 1), Arrays.copyOf(kept, e), Arrays.copyOf(values, e));
    }
}
