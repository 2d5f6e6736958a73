package org.demarche.reader.syntax;

import java.util.Arrays;

/**
 * What an {@link Lstm} remembers of its steps: a row for each kind of value, sentence behind sentence as
 * {@link Lstm#longestFirst} has them. Step 0 is what was before the first token: zeros. A working memory of one thread.
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

    private final int kept;
    private float[][][] rows = new float[KINDS][0][0];

    private LayerMemory(int kept) {
        this.kept = kept;
    }

    /** A memory of all steps, as training needs it. */
    public static LayerMemory whole() {
        return new LayerMemory(Integer.MAX_VALUE);
    }

    /** A memory of this step and the one before, which is all that reading needs. */
    static LayerMemory brief() {
        return new LayerMemory(2);
    }

    /** Makes room for steps of a number of values, and the values before the first step zeros. */
    void clear(int steps, int values) {
        int held = Math.min(kept, steps + 1);
        if (rows[0].length < held || width() < values) {
            rows = new float[KINDS][Math.max(held, rows[0].length)][Math.max(values, width())];
        }
        Arrays.fill(rows[CELL][0], 0, values, 0);
        Arrays.fill(rows[HIDDEN][0], 0, values, 0);
    }

    private int width() {
        return rows[0].length == 0 ? 0 : rows[0][0].length;
    }

    /** The values of a kind at a step, from 1; those of sentences that are over by then mean nothing. */
    public float[] row(int kind, int step) {
        return rows[kind][step % rows[kind].length];
    }
}
