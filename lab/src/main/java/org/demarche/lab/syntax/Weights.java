package org.demarche.lab.syntax;

import java.util.SplittableRandom;
import org.demarche.reader.syntax.Dense;

/** A matrix in training: its gradient, and Adam's moments (Kingma and Ba 2015). */
final class Weights {
    private static final float MEAN = 0.9f;
    private static final float SQUARE = 0.98f;

    final Dense dense;
    private final float[][] gradient;
    private final float[][] mean;
    private final float[][] square;
    private final boolean lookup;
    private final boolean[] touched;
    private final int[] touchedRows;
    private int touchedCount;
    private final Dense transposed;
    private boolean stale = true;

    /** A matrix of small random weights; a lookup table is updated only in the rows that were touched. */
    Weights(int inputs, int outputs, boolean lookup, double scale, SplittableRandom random) {
        var rows = new float[inputs][outputs];
        for (float[] row : rows) {
            for (int o = 0; o < outputs; o++) {
                row[o] = (float) ((random.nextDouble() * 2 - 1) * scale);
            }
        }
        dense = new Dense(rows);
        gradient = new float[inputs][outputs];
        mean = new float[inputs][outputs];
        square = new float[inputs][outputs];
        this.lookup = lookup;
        touched = new boolean[inputs];
        touchedRows = new int[inputs];
        transposed = new Dense(lookup ? new float[1][1] : new float[outputs][inputs]);
    }

    static Weights matrix(int inputs, int outputs, SplittableRandom random) {
        return new Weights(inputs, outputs, false, Math.sqrt(6.0 / (inputs + outputs)), random);
    }

    /** Adds to a row's gradient. */
    void addRow(int row, float[] d) {
        addRow(row, 1, d);
    }

    /** Adds to a row's gradient, scaled. */
    void addRow(int row, float scale, float[] d) {
        if (!touched[row]) {
            touched[row] = true;
            touchedRows[touchedCount++] = row;
        }
        Dense.addScaled(d, scale, gradient[row], dense.outputs());
    }

    /** Adds the outer product of inputs and output gradients. */
    void addOuter(float[] x, int xAt, float[] d) {
        for (int k = 0; k < gradient.length; k++) {
            float a = x[xAt + k];
            if (a != 0) {
                Dense.addScaled(d, a, gradient[k], dense.outputs());
            }
        }
    }

    /** Adds the outer products of four tokens at once, which saves loads and stores. */
    void addOuter(float[] x, int[] xs, float[][] d) {
        int n = dense.outputs();
        for (int k = 0; k < gradient.length; k++) {
            Dense.addScaled(
                    d[0], d[1], d[2], d[3], x[xs[0] + k], x[xs[1] + k], x[xs[2] + k], x[xs[3] + k], gradient[k], n);
        }
    }

    /** The matrix turned around, for gradients on their way back. */
    Dense transposed() {
        if (stale) {
            for (int k = 0; k < dense.inputs(); k++) {
                float[] row = dense.row(k);
                for (int o = 0; o < row.length; o++) {
                    transposed.row(o)[k] = row[o];
                }
            }
            stale = false;
        }
        return transposed;
    }

    double squaredNorm() {
        double sum = 0;
        for (float[] row : gradient) {
            if (!lookup) {
                sum += Dense.dot(row, row, row.length / 4 * 4);
            }
        }
        return sum;
    }

    /** One step against the gradient, which is then cleared. */
    void step(float rate, float scale) {
        stale = true;
        if (lookup) {
            for (int i = 0; i < touchedCount; i++) {
                step(touchedRows[i], rate, scale);
            }
        } else {
            for (int row = 0; row < gradient.length; row++) {
                step(row, rate, scale);
            }
        }
        for (int i = 0; i < touchedCount; i++) {
            touched[touchedRows[i]] = false;
        }
        touchedCount = 0;
    }

    private void step(int row, float rate, float scale) {
        step(dense.row(row), gradient[row], mean[row], square[row], rate, scale);
    }

    private static void step(float[] w, float[] g, float[] m, float[] v, float rate, float scale) {
        for (int i = 0; i < w.length; i++) {
            float d = g[i] * scale;
            m[i] = MEAN * m[i] + (1 - MEAN) * d;
            v[i] = SQUARE * v[i] + (1 - SQUARE) * d * d;
            w[i] -= rate * m[i] / ((float) Math.sqrt(v[i]) + 1e-6f);
            g[i] = 0;
        }
    }
}
