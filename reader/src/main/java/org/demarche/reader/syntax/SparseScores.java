package org.demarche.reader.syntax;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A linear model of few weights: a feature, an int, has weights for some outcomes and none for the others. The features
 * lie in an open-addressing table; weights are small integers of one scale. Immutable.
 */
public final class SparseScores {
    private final int[] keys;
    private final int[] slots;
    private final int[] firsts;
    private final byte[] outcomes;
    private final byte[] weights;

    /**
     * A model of features in any order, each once.
     *
     * @param keys the features
     * @param firsts for each feature its first entry in the next two arrays, and at the end the number of entries
     * @param outcomes the outcome a weight is for
     * @param weights the weights
     */
    @SuppressWarnings("ArrayRecordComponent")
    public SparseScores(int[] keys, int[] firsts, byte[] outcomes, byte[] weights) {
        this.keys = keys;
        this.firsts = firsts;
        this.outcomes = outcomes;
        this.weights = weights;
        slots = new int[Integer.highestOneBit(Math.max(keys.length, 8)) * 4];
        for (int k = 0; k < keys.length; k++) {
            int slot = start(keys[k]);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = k + 1;
        }
    }

    private int start(int key) {
        int mixed = key * 0x9e3779b1;
        return (mixed ^ mixed >>> 15) & slots.length - 1;
    }

    /** Adds a feature's weights to {@code sums}, one for each outcome. */
    public void add(int feature, int[] sums) {
        for (int slot = start(feature); ; slot = slot + 1 & slots.length - 1) {
            int k = slots[slot] - 1;
            if (k < 0) {
                return;
            }
            if (keys[k] == feature) {
                for (int e = firsts[k], end = firsts[k + 1]; e < end; e++) {
                    sums[outcomes[e]] += weights[e];
                }
                return;
            }
        }
    }

    /** The number of features. */
    public int size() {
        return keys.length;
    }

    /** Writes the model. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(keys.length);
        out.writeInt(weights.length);
        for (int k = 0; k < keys.length; k++) {
            out.writeInt(keys[k]);
        }
        for (int k = 0; k < keys.length; k++) {
            out.writeByte(firsts[k + 1] - firsts[k]);
        }
        out.write(outcomes);
        out.write(weights);
    }

    /** Reads a model written by {@link #write}. */
    public static SparseScores read(DataInput in) throws IOException {
        var keys = new int[in.readInt()];
        var weights = new byte[in.readInt()];
        var bytes = new byte[keys.length * 4];
        in.readFully(bytes);
        for (int k = 0; k < keys.length; k++) {
            keys[k] = bytes[4 * k] << 24
                    | (bytes[4 * k + 1] & 255) << 16
                    | (bytes[4 * k + 2] & 255) << 8
                    | bytes[4 * k + 3] & 255;
        }
        var firsts = new int[keys.length + 1];
        in.readFully(bytes, 0, keys.length);
        for (int k = 0; k < keys.length; k++) {
            firsts[k + 1] = firsts[k] + (bytes[k] & 255);
        }
        var outcomes = new byte[weights.length];
        in.readFully(outcomes);
        in.readFully(weights);
        return new SparseScores(keys, firsts, outcomes, weights);
    }
}
