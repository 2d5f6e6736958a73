package org.demarche.reader.syntax;

import java.util.Arrays;

/**
 * What an {@link Lstm} remembers of each step: a row for each kind of value. Sentence by sentence its steps stand one
 * behind the other, first one of zeros for what was before.
 */
public final class LayerMemory {
    /** The three gates and the candidate, from 0. */
    public static final int GATES = 4;

    /** The cell. */
    public static final int CELL = 4;

    /** The cell's hyperbolic tangent. */
    public static final int SQUASHED = 5;

    /** The hidden values. */
    public static final int HIDDEN = 6;

    private static final int KINDS = 7;

    private final float[][][] rows;

    /** Memory for a number of steps of {@code width} values, those before the first included. */
    public LayerMemory(int steps, int width) {
        rows = new float[KINDS][steps][width];
    }

    /** Makes a step one of zeros, as it is before the first of a sentence. */
    void clear(int step) {
        Arrays.fill(rows[CELL][step], 0);
        Arrays.fill(rows[HIDDEN][step], 0);
    }

    /** The values of a kind at a step. */
    public float[] row(int kind, int step) {
        return rows[kind][step];
    }
}
