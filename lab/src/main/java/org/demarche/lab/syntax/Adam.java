package org.demarche.lab.syntax;

import java.util.Arrays;

/** Adam (Kingma and Ba 2015) over the rows of a table; only rows that were touched since the last step are changed. */
final class Adam {
    private static final float KEEP1 = 0.9f;
    private static final float KEEP2 = 0.999f;
    private static final float SMALL = 1e-8f;

    private final float[] table;
    private final int width;
    private final float[] gradient;
    private final float[] mean;
    private final float[] square;
    private final boolean[] isTouched;
    private final int[] touched;
    private final int[] steps;
    private int count;

    Adam(float[] table, int width) {
        this.table = table;
        this.width = width;
        gradient = new float[table.length];
        mean = new float[table.length];
        square = new float[table.length];
        isTouched = new boolean[table.length / width];
        touched = new int[table.length / width];
        steps = new int[table.length / width];
    }

    /** The gradient's array, to add to at a row that is touched first. */
    float[] gradient() {
        return gradient;
    }

    /** Where a row starts, which from now on is changed by the next step. */
    int touch(int row) {
        if (!isTouched[row]) {
            isTouched[row] = true;
            touched[count++] = row;
        }
        return row * width;
    }

    /** Adds to a row's gradient. */
    void add(int row, float[] values, int at) {
        int from = touch(row);
        for (int i = 0; i < width; i++) {
            gradient[from + i] += values[at + i];
        }
    }

    /** Changes the touched rows against their gradients. */
    void step(float rate) {
        for (int i = 0; i < count; i++) {
            int row = touched[i];
            isTouched[row] = false;
            steps[row]++;
            step(row * width, rate, steps[row]);
        }
        count = 0;
    }

    private void step(int from, float rate, int step) {
        float scale1 = 1 / (1 - (float) Math.pow(KEEP1, step));
        float scale2 = 1 / (1 - (float) Math.pow(KEEP2, step));
        for (int i = from; i < from + width; i++) {
            float g = gradient[i];
            mean[i] = KEEP1 * mean[i] + (1 - KEEP1) * g;
            square[i] = KEEP2 * square[i] + (1 - KEEP2) * g * g;
            table[i] -= rate * mean[i] * scale1 / ((float) Math.sqrt(square[i] * scale2) + SMALL);
        }
        Arrays.fill(gradient, from, from + width, 0);
    }
}
