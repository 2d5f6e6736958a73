package org.demarche.lab.syntax;

import java.util.Arrays;
import org.demarche.reader.syntax.Dense;

/** What one worker has found that a matrix should change by; rows that it did not touch are zero. */
final class Gradient {
    private final float[][] rows;
    private final boolean[] isTouched;
    private final int[] touched;
    private int count;

    Gradient(int inputs, int outputs) {
        rows = new float[inputs][outputs];
        isTouched = new boolean[inputs];
        touched = new int[inputs];
    }

    /** The number of rows touched since the last {@link #clear}. */
    int touched() {
        return count;
    }

    /** The {@code i}th row touched. */
    int touched(int i) {
        return touched[i];
    }

    /** A row's values, to add to; from now on it counts as touched. */
    float[] touch(int row) {
        if (!isTouched[row]) {
            isTouched[row] = true;
            touched[count++] = row;
        }
        return rows[row];
    }

    /** A row's values. */
    float[] row(int row) {
        return rows[row];
    }

    /** Adds to a row. */
    void add(int row, float[] d) {
        Dense.add(d, touch(row), d.length);
    }

    /** Adds the outer products of the inputs and the errors of {@code n} tokens. */
    void addOuter(float[][] x, float[][] d, int n) {
        int width = rows[0].length;
        for (int k = 0; k < rows.length; k++) {
            float[] row = touch(k);
            int t = 0;
            for (; t + 4 <= n; t += 4) {
                Dense.addScaled(
                        d[t], d[t + 1], d[t + 2], d[t + 3], x[t][k], x[t + 1][k], x[t + 2][k], x[t + 3][k], row, width);
            }
            for (; t < n; t++) {
                Dense.addScaled(d[t], x[t][k], row, width);
            }
        }
    }

    /** Adds the errors of {@code n} tokens to the one row of a bias. */
    void addAll(float[][] d, int n) {
        float[] row = touch(0);
        for (int t = 0; t < n; t++) {
            Dense.add(d[t], row, row.length);
        }
    }

    /** Adds another's values, which is then cleared. */
    void take(Gradient other) {
        for (int i = 0; i < other.count; i++) {
            add(other.touched[i], other.rows[other.touched[i]]);
        }
        other.clear();
    }

    double squaredNorm() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            float[] row = rows[touched[i]];
            for (float value : row) {
                sum += value * value;
            }
        }
        return sum;
    }

    void clear() {
        for (int i = 0; i < count; i++) {
            Arrays.fill(rows[touched[i]], 0);
            isTouched[touched[i]] = false;
        }
        count = 0;
    }
}
