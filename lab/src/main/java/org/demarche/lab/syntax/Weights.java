package org.demarche.lab.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.demarche.reader.syntax.Dense;

/**
 * A matrix in training: its gradients, one for each worker, Adam's moments (Kingma and Ba 2015), and the moving average
 * of its values (Polyak and Juditsky 1992), which is what training leads to in the end.
 */
final class Weights {
    private static final float MEAN = 0.9f;
    private static final float SQUARE = 0.98f;
    private static final float SMALL = 1e-6f;

    final Dense dense;
    private final float[][] mean;
    private final float[][] square;
    private final float[][] average;
    private final int[] averaged;
    private final boolean lookup;
    private final Dense transposed;
    private final List<Gradient> gradients = new ArrayList<>();
    private int steps;

    /** A matrix of small random weights; a lookup table is changed only in the rows that were touched. */
    Weights(int inputs, int outputs, boolean lookup, double scale, SplittableRandom random) {
        var rows = new float[inputs][outputs];
        for (float[] row : rows) {
            for (int o = 0; o < outputs; o++) {
                row[o] = (float) ((random.nextDouble() * 2 - 1) * scale);
            }
        }
        dense = new Dense(rows);
        mean = new float[inputs][outputs];
        square = new float[inputs][outputs];
        average = new float[inputs][outputs];
        averaged = new int[inputs];
        this.lookup = lookup;
        transposed = new Dense(lookup ? new float[1][1] : new float[outputs][inputs]);
        turn();
    }

    static Weights matrix(int inputs, int outputs, SplittableRandom random) {
        return new Weights(inputs, outputs, false, Math.sqrt(6.0 / (inputs + outputs)), random);
    }

    static Weights vector(int outputs, SplittableRandom random) {
        return new Weights(1, outputs, false, 0, random);
    }

    /** A gradient for one more worker. */
    Gradient gradient() {
        var gradient = new Gradient(dense.inputs(), dense.outputs());
        gradients.add(gradient);
        return gradient;
    }

    /** Tells that values were set by hand. */
    void turn() {
        for (int k = 0; !lookup && k < dense.inputs(); k++) {
            float[] row = dense.row(k);
            for (int o = 0; o < row.length; o++) {
                transposed.row(o)[k] = row[o];
            }
        }
    }

    /** The matrix turned around, for gradients on their way back. */
    Dense transposed() {
        return transposed;
    }

    /** Adds the workers' gradients up in the first, in their order, and gives the square of a matrix's norm. */
    double gather() {
        Gradient sum = gradients.get(0);
        for (int w = 1; w < gradients.size(); w++) {
            sum.take(gradients.get(w));
        }
        return lookup ? 0 : sum.squaredNorm();
    }

    /**
     * One step against the gradient, which is then cleared.
     *
     * @param scale of the gradient
     * @param kept how much of the average is kept
     */
    void step(float rate, float scale, double kept) {
        steps++;
        Gradient gradient = gradients.get(0);
        for (int i = 0; i < gradient.touched(); i++) {
            int row = gradient.touched(i);
            float[] values = dense.row(row);
            average(row, steps - 1, kept);
            step(values, gradient.row(row), mean[row], square[row], rate, scale);
            average(row, steps, kept);
        }
        gradient.clear();
        turn();
    }

    private static void step(float[] w, float[] g, float[] m, float[] v, float rate, float scale) {
        for (int i = 0; i < w.length; i++) {
            float d = g[i] * scale;
            m[i] = MEAN * m[i] + (1 - MEAN) * d;
            v[i] = SQUARE * v[i] + (1 - SQUARE) * d * d;
        }
        for (int i = 0; i < w.length; i++) {
            w[i] -= rate * m[i] / ((float) Math.sqrt(v[i]) + SMALL);
        }
    }

    /** Brings a row's average up to a step; its values have stayed as they are since the last. */
    private void average(int row, int step, double kept) {
        if (averaged[row] == 0) {
            System.arraycopy(dense.row(row), 0, average[row], 0, average[row].length);
        }
        float share = (float) Math.pow(kept, step - averaged[row]);
        mix(dense.row(row), average[row], share);
        averaged[row] = step;
    }

    private static void mix(float[] values, float[] average, float share) {
        for (int i = 0; i < values.length; i++) {
            average[i] = values[i] + share * (average[i] - values[i]);
        }
    }

    /** Exchanges the values and their average. */
    void exchange(double kept) {
        for (int row = 0; row < average.length; row++) {
            if (averaged[row] > 0) {
                average(row, steps, kept);
                float[] values = dense.row(row);
                float[] copy = values.clone();
                System.arraycopy(average[row], 0, values, 0, copy.length);
                System.arraycopy(copy, 0, average[row], 0, copy.length);
            }
        }
        turn();
    }
}
