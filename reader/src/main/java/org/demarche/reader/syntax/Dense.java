package org.demarche.reader.syntax;

import java.util.Arrays;

/**
 * A matrix of weights, one array for each input, so that a product is a sum of scaled rows. Loops over arrays from
 * their beginning are what the virtual machine turns into vector instructions (an offset makes them five times slower):
 * hence rows of their own, and results from index 0. Shared with training, which changes the weights in place;
 * afterwards they stay.
 */
public final class Dense {
    private final int outputs;
    private final float[][] rows;

    /** A matrix of rows of the same length, as many as there are inputs. */
    public Dense(float[][] rows) {
        this.rows = rows;
        outputs = rows[0].length;
    }

    /** The number of rows. */
    public int inputs() {
        return rows.length;
    }

    /** The length of a row. */
    public int outputs() {
        return outputs;
    }

    /** The weights that leave an input. */
    public float[] row(int input) {
        return rows[input];
    }

    /** Adds the product of {@code x[xAt...]} and the matrix to {@code y}; four rows at a time save stores. */
    public void addProduct(float[] x, int xAt, float[] y) {
        int k = 0;
        for (; k + 4 <= rows.length; k += 4) {
            addScaled(
                    rows[k],
                    rows[k + 1],
                    rows[k + 2],
                    rows[k + 3],
                    x[xAt + k],
                    x[xAt + k + 1],
                    x[xAt + k + 2],
                    x[xAt + k + 3],
                    y,
                    outputs);
        }
        for (; k < rows.length; k++) {
            addScaled(rows[k], x[xAt + k], y, outputs);
        }
    }

    /** Sets {@code y} to the product of {@code x[xAt...]} and the matrix. */
    public void product(float[] x, int xAt, float[] y) {
        Arrays.fill(y, 0, outputs, 0);
        addProduct(x, xAt, y);
    }

    /** Adds four scaled arrays to the first {@code n} of {@code y}. */
    public static void addScaled(
            float[] p, float[] q, float[] r, float[] s, float a, float b, float c, float d, float[] y, int n) {
        for (int o = 0; o < n; o++) {
            y[o] += a * p[o] + b * q[o] + (c * r[o] + d * s[o]);
        }
    }

    /** Adds a scaled array to the first {@code n} of {@code y}. */
    public static void addScaled(float[] p, float a, float[] y, int n) {
        for (int o = 0; o < n; o++) {
            y[o] += a * p[o];
        }
    }

    /** Adds four arrays to the first {@code n} of {@code y}. */
    public static void add(float[] p, float[] q, float[] r, float[] s, float[] y, int n) {
        for (int o = 0; o < n; o++) {
            y[o] += p[o] + q[o] + (r[o] + s[o]);
        }
    }

    /** Adds three arrays to the first {@code n} of {@code y}. */
    public static void add(float[] p, float[] q, float[] r, float[] y, int n) {
        for (int o = 0; o < n; o++) {
            y[o] += p[o] + q[o] + r[o];
        }
    }

    /** Adds an array to the first {@code n} of {@code y}. */
    public static void add(float[] p, float[] y, int n) {
        for (int o = 0; o < n; o++) {
            y[o] += p[o];
        }
    }

    /** The scalar product of two arrays of {@code n}, a multiple of four. */
    public static float dot(float[] p, float[] q, int n) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int o = 0; o < n; o += 4) {
            a += p[o] * q[o];
            b += p[o + 1] * q[o + 1];
            c += p[o + 2] * q[o + 2];
            d += p[o + 3] * q[o + 3];
        }
        return a + b + (c + d);
    }
}
