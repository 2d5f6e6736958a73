package org.demarche.reader.syntax;

import java.util.Arrays;
import java.util.List;

/**
 * A matrix of weights, one array for each input, so that a product is a sum of scaled rows. Loops over whole arrays
 * with one result are what the virtual machine turns into vector instructions, as long as they are short (an offset, a
 * second result or a fifth row make them three times slower): hence rows of their own, and four at a time. Shared with
 * training, which changes the weights in place; afterwards they stay.
 */
public final class Dense {
    /**
     * Numbers of the results that one pass over the weights serves: with four rows they stay in a first-level cache.
     */
    private static final int BLOCK = 5 << 10;

    private static final int LEAST = 4;

    private final int from;
    private final int outputs;
    private final float[][] rows;

    /** A matrix of rows of the same length, as many as there are inputs. */
    public Dense(float[][] rows) {
        this(rows, 0, rows[0].length);
    }

    /** A matrix of rows that may be longer: what counts of them, and of the results, begins at a place. */
    Dense(float[][] rows, int from, int outputs) {
        this.rows = rows;
        this.from = from;
        this.outputs = outputs;
    }

    /** The number of rows. */
    public int inputs() {
        return rows.length;
    }

    /** The length of a row. */
    public int outputs() {
        return outputs;
    }

    /** Where in a row the outputs begin. */
    int from() {
        return from;
    }

    /** The weights that leave an input. */
    public float[] row(int input) {
        return rows[input];
    }

    /** The part of the matrix that begins with an input and ends before another; the weights are the same. */
    Dense rows(int from, int to) {
        return new Dense(Arrays.copyOfRange(rows, from, to), this.from, outputs);
    }

    /** Matrices of the same inputs side by side, copied. */
    static Dense beside(List<Dense> parts) {
        var joint = new float[parts.get(0).inputs()][];
        for (int k = 0; k < joint.length; k++) {
            var row = new float[parts.stream().mapToInt(Dense::outputs).sum()];
            int at = 0;
            for (Dense part : parts) {
                System.arraycopy(part.row(k), part.from, row, at, part.outputs);
                at += part.outputs;
            }
            joint[k] = row;
        }
        return new Dense(joint);
    }

    /** Sets the first {@code n} of {@code y} to the bias and the products of those of {@code x} and the matrix. */
    public void products(float[][] x, int n, float[] bias, float[][] y) {
        for (int t = 0; t < n; t++) {
            System.arraycopy(bias, 0, y[t], from, outputs);
        }
        addProducts(x, n, y);
    }

    /** Adds the products of the first {@code n} of {@code x} and the matrix to those of {@code y}. */
    public void addProducts(float[][] x, int n, float[][] y) {
        int block = Math.max(LEAST, BLOCK / outputs);
        for (int first = 0; first < n; first += block) {
            int end = Math.min(n, first + block);
            for (int k = 0; k + 4 <= rows.length; k += 4) {
                addProducts(k, x, first, end, y);
            }
            for (int k = rows.length & ~3; k < rows.length; k++) {
                for (int t = first; t < end; t++) {
                    addScaled(rows[k], x[t][k], y[t], from, from + outputs);
                }
            }
        }
    }

    private void addProducts(int k, float[][] x, int first, int end, float[][] y) {
        float[] p = rows[k];
        float[] q = rows[k + 1];
        float[] r = rows[k + 2];
        float[] s = rows[k + 3];
        for (int t = first; t < end; t++) {
            float[] in = x[t];
            addScaled(p, q, r, s, in[k], in[k + 1], in[k + 2], in[k + 3], y[t], from, from + outputs);
        }
    }

    /** Adds the product of {@code x} and the matrix to {@code y}. */
    public void addProduct(float[] x, float[] y) {
        addProduct(rows, x, y, from, from + outputs);
    }

    /** Adds the product of {@code x} and the columns {@code [from, to)} of a matrix to those of {@code y}. */
    static void addProduct(float[][] rows, float[] x, float[] y, int from, int to) {
        int k = 0;
        for (; k + 4 <= rows.length; k += 4) {
            addScaled(rows[k], rows[k + 1], rows[k + 2], rows[k + 3], x[k], x[k + 1], x[k + 2], x[k + 3], y, from, to);
        }
        for (; k < rows.length; k++) {
            addScaled(rows[k], x[k], y, from, to);
        }
    }

    /** Sets {@code y} to the product of {@code x} and the matrix. */
    public void product(float[] x, float[] y) {
        Arrays.fill(y, from, from + outputs, 0);
        addProduct(x, y);
    }

    /** Adds four scaled arrays to the first {@code n} of {@code y}. */
    public static void addScaled(
            float[] p, float[] q, float[] r, float[] s, float a, float b, float c, float d, float[] y, int n) {
        addScaled(p, q, r, s, a, b, c, d, y, 0, n);
    }

    /** Adds {@code [from, to)} of four scaled arrays to those of {@code y}. */
    private static void addScaled(
            float[] p,
            float[] q,
            float[] r,
            float[] s,
            float a,
            float b,
            float c,
            float d,
            float[] y,
            int from,
            int to) {
        for (int o = from; o < to; o++) {
            y[o] += a * p[o] + b * q[o] + (c * r[o] + d * s[o]);
        }
    }

    /** Adds a scaled array to the first {@code n} of {@code y}. */
    public static void addScaled(float[] p, float a, float[] y, int n) {
        addScaled(p, a, y, 0, n);
    }

    private static void addScaled(float[] p, float a, float[] y, int from, int to) {
        for (int o = from; o < to; o++) {
            y[o] += a * p[o];
        }
    }

    /** Sets {@code [from, to)} of {@code y} to the sum of those of four arrays. */
    static void sum(float[] p, float[] q, float[] r, float[] s, float[] y, int from, int to) {
        for (int o = from; o < to; o++) {
            y[o] = p[o] + q[o] + (r[o] + s[o]);
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
