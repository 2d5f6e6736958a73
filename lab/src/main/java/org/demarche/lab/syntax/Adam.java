package org.demarche.lab.syntax;

import java.util.Arrays;

/** Adam (Kingma and Ba 2015) over the rows of a table; only rows that were touched since the last step are changed. */
final class Adam {
    private static final float KEEP1 = 0.9f;
    private static final float KEEP2 = 0.999f;
    private static final float SMALL = 1e-8f;

    private final float[][] table;
    private final float[][] gradient;
    private final float[][] mean;
    private final float[][] square;
    private final boolean[] isTouched;
    private final int[] touched;
    private final int[] steps;
    private int count;

    Adam(float[]... table) {
        this.table = table;
        int width = table[0].length;
        gradient = new float[table.length][width];
        mean = new float[table.length][width];
        square = new float[table.length][width];
        isTouched = new boolean[table.length];
        touched = new int[table.length];
        steps = new int[table.length];
    }

    /** A row's gradient, to add to; from now on the row is changed by the next step. */
    float[] touch(int row) {
        if (!isTouched[row]) {
            isTouched[row] = true;
            touched[count++] = row;
        }
        return gradient[row];
    }

    /** Adds to a row's gradient. */
    void add(int row, float[] values, int at) {
        float[] into = touch(row);
        for (int i = 0; i < into.length; i++) {
            into[i] += values[at + i];
        }
    }

    /** Changes the touched rows against their gradients. */
    void step(float rate) {
        for (int i = 0; i < count; i++) {
            int row = touched[i];
            isTouched[row] = false;
            steps[row]++;
            step(table[row], gradient[row], mean[row], square[row], rate, steps[row]);
            Arrays.fill(gradient[row], 0);
        }
        count = 0;
    }

    private static void step(float[] row, float[] gradient, float[] mean, float[] square, float rate, int step) {
        float scale = rate / (1 - (float) Math.pow(KEEP1, step));
        float spread = 1 / (1 - (float) Math.pow(KEEP2, step));
        for (int i = 0; i < row.length; i++) {
            float g = gradient[i];
            mean[i] = KEEP1 * mean[i] + (1 - KEEP1) * g;
            square[i] = KEEP2 * square[i] + (1 - KEEP2) * g * g;
            row[i] -= scale * mean[i] / ((float) Math.sqrt(square[i] * spread) + SMALL);
        }
    }
}
