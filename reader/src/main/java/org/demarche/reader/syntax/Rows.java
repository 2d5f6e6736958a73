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

    /** Copies of weights, and room for a number of results as long as the longest. */
    Rows(int results, Dense... originals) {
        int length = Arrays.stream(originals).mapToInt(Dense::outputs).max().orElse(0);
        int padded = (HEADER + length * Float.BYTES + LINE - 1) / LINE * LINE;
        copied = Arrays.stream(originals).mapToInt(Dense::inputs).sum();
        all = new float[copied + results][];
        for (int i = 0; i < all.length; i++) {
            all[i] = new float[(padded - HEADER) / Float.BYTES];
        }
        weights = new Dense[originals.length];
        for (int w = 0, at = 0; w < weights.length; w++) {
            int from = at;
            int outputs = originals[w].outputs();
            for (int i = 0; i < originals[w].inputs(); i++, at++) {
                System.arraycopy(originals[w].row(i), 0, all[at], 0, outputs);
            }
            weights[w] = new Dense(Arrays.copyOfRange(all, from, at), outputs);
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
