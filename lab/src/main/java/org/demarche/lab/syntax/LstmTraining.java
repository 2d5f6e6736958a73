package org.demarche.lab.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.demarche.reader.syntax.Lstm;

/** A recurrent layer in training: runs forward through the reader's own code, and back through time here. */
final class LstmTraining {
    private final Weights input;
    private final Weights bias;
    private final Weights recurrent;
    final Lstm lstm;
    private final boolean backwards;
    private final int size;
    private final Lstm.Memory memory;
    private float[][][] gates = new float[0][][];
    private float[][] cells = new float[0][];
    private float[][] squashed = new float[0][];
    private float[][] dz = new float[0][];
    private final float[] dh;
    private final float[] dc;
    private final float[] up;
    private final float[] start;
    private final float[][] d = new float[4][];

    LstmTraining(int inputs, int hidden, boolean backwards, SplittableRandom random) {
        input = Weights.matrix(inputs, 4 * hidden, random);
        recurrent = Weights.matrix(hidden, 4 * hidden, random);
        bias = new Weights(1, 4 * hidden, false, 0, random);
        Arrays.fill(bias.dense.row(0), hidden, 2 * hidden, 1); // remember at first
        lstm = new Lstm(input.dense, bias.dense.row(0), recurrent.dense);
        this.backwards = backwards;
        size = hidden;
        memory = new Lstm.Memory(hidden);
        dh = new float[hidden];
        dc = new float[hidden];
        start = new float[hidden];
        up = new float[inputs];
        for (int g = 0; g < 4; g++) {
            d[g] = new float[hidden];
        }
    }

    List<Weights> weights() {
        return List.of(input, bias, recurrent);
    }

    void forward(float[] x, int n, float[] y, int stride, int at) {
        if (cells.length < n) {
            gates = new float[n * 2][4][size];
            cells = new float[n * 2][size];
            squashed = new float[n * 2][size];
            dz = new float[n * 2][size * 4];
        }
        lstm.run(lstm.inputs(x), n, backwards, memory, this::keep, y, stride, at);
    }

    private void keep(int token, Lstm.Memory memory) {
        for (int g = 0; g < 4; g++) {
            System.arraycopy(memory.gates[g], 0, gates[token][g], 0, size);
        }
        System.arraycopy(memory.cell, 0, cells[token], 0, size);
        System.arraycopy(memory.squashed, 0, squashed[token], 0, size);
    }

    /** From the gradients of the hidden values to those of the inputs, which are added to {@code dx}. */
    void backward(float[] x, int n, float[] y, float[] dy, int stride, int at, float[] dx) {
        int step = backwards ? -1 : 1;
        var back = recurrent.transposed();
        Arrays.fill(dc, 0);
        Arrays.fill(dh, 0);
        for (int i = n - 1; i >= 0; i--) {
            int t = backwards ? n - 1 - i : i;
            for (int j = 0; j < size; j++) {
                dh[j] += dy[t * stride + at + j];
            }
            float[][] g = gates[t];
            gates(g[0], g[1], g[2], g[3], squashed[t], i > 0 ? cells[t - step] : start, d[0], d[1], d[2], d[3]);
            for (int q = 0; q < 4; q++) {
                System.arraycopy(d[q], 0, dz[t], q * size, size);
            }
            back.product(dz[t], 0, dh);
        }
        outer(x, n, y, stride, at, step);
        var turned = input.transposed();
        for (int t = 0; t < n; t++) {
            turned.product(dz[t], 0, up);
            int to = t * up.length;
            for (int k = 0; k < up.length; k++) {
                dx[to + k] += up[k];
            }
            bias.addRow(0, dz[t]);
        }
    }

    private void gates(
            float[] gi,
            float[] gf,
            float[] go,
            float[] gu,
            float[] squash,
            float[] before,
            float[] di,
            float[] df,
            float[] dout,
            float[] du) {
        for (int j = 0; j < size; j++) {
            float i = gi[j];
            float f = gf[j];
            float o = go[j];
            float u = gu[j];
            float s = squash[j];
            float cell = dh[j] * o * (1 - s * s) + dc[j];
            di[j] = cell * u * i * (1 - i);
            df[j] = cell * before[j] * f * (1 - f);
            dout[j] = dh[j] * s * o * (1 - o);
            du[j] = cell * i * (1 - u * u);
            dc[j] = cell * f;
        }
    }

    private final int[] xs = new int[4];
    private final float[][] ds = new float[4][];

    private void outer(float[] x, int n, float[] y, int stride, int at, int step) {
        outer(input, x, 0, n, input.dense.inputs(), 0, 0);
        outer(recurrent, y, backwards ? 0 : 1, backwards ? n - 1 : n, stride, at, step);
    }

    private void outer(Weights weights, float[] x, int first, int last, int stride, int at, int step) {
        int t = first;
        for (; t + 4 <= last; t += 4) {
            for (int q = 0; q < 4; q++) {
                xs[q] = (t + q - step) * stride + at;
                ds[q] = dz[t + q];
            }
            weights.addOuter(x, xs, ds);
        }
        for (; t < last; t++) {
            weights.addOuter(x, (t - step) * stride + at, dz[t]);
        }
    }
}
