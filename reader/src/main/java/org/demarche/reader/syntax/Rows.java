package org.demarche.reader.syntax;

import java.util.Arrays;

/**
 * Weights, copied, and beside them the rows that their products go to: a working memory of one thread. The rows are
 * made one after the other, and each takes a multiple of a cache line, so that all lie alike on cache lines, wherever
 * the collector moves them to. A loop that begins at such a line for one row does so for all: no vector of numbers is
 * in two lines, which would take twice as long to load.
 */
final class Rows {
    private static final int LINE = 64;
    private static final int HEADER = 16;

    /** All rows; what the collector comes to first, so that it keeps them together. */
    private final float[][] all;

    private final Dense[] weights;
    private final int copied;

    /** Weights to be copied so that their outputs, and so their results, begin at a place of a row. */
    record Placed(Dense weights, int from) {
        private int end() {
            return from + weights.outputs();
        }
    }

    /** Copies of weights, and room for a number of results. */
    Rows(int results, Dense original) {
        this(results, new Placed(original, 0));
    }

    /** Copies of weights, and room for a number of results as long as all need. */
    Rows(int results, Placed... originals) {
        int length = Arrays.stream(originals).mapToInt(Placed::end).max().orElse(0);
        int padded = (HEADER + length * Float.BYTES + LINE - 1) / LINE * LINE;
        copied = Arrays.stream(originals)
                .mapToInt(placed -> placed.weights().inputs())
                .sum();
        all = new float[copied + results][];
        for (int i = 0; i < all.length; i++) {
            all[i] = new float[(padded - HEADER) / Float.BYTES];
        }
        weights = new Dense[originals.length];
        for (int w = 0, at = 0; w < weights.length; w++) {
            Dense original = originals[w].weights();
            int from = originals[w].from();
            int first = at;
            for (int i = 0; i < original.inputs(); i++, at++) {
                System.arraycopy(original.row(i), original.from(), all[at], from, original.outputs());
            }
            weights[w] = new Dense(Arrays.copyOfRange(all, first, at), from, original.outputs());
        }
    }

    /** The copy of one of the weights. */
    Dense weights(int place) {
        return weights[place];
    }

    /** The rows for results {@code [from, to)}. */
    float[][] results(int from, int to) {
        return Arrays.copyOfRange(all, copied + from, copied + to);
    }
}
