package org.demarche.lab.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.demarche.reader.syntax.Dense;
import org.demarche.reader.syntax.LayerMemory;
import org.demarche.reader.syntax.Lstm;

/** A layer with long short-term memory in training: runs forward through the reader's own code, and back here. */
final class LstmTraining {
    /** The layer's weights, which workers share. */
    static final class Parts {
        final Lstm lstm;
        private final Weights[] input = new Weights[2];
        private final Weights[] bias = new Weights[2];
        private final Weights[] recurrent = new Weights[2];

        Parts(int inputs, int width, SplittableRandom random) {
            int half = width / 2;
            for (int d = 0; d < 2; d++) {
                input[d] = Weights.matrix(inputs, 4 * half, random);
                recurrent[d] = Weights.matrix(half, 4 * half, random);
                bias[d] = Weights.vector(4 * half, random);
                Arrays.fill(bias[d].dense.row(0), half, 2 * half, 1); // remember at first
            }
            lstm = new Lstm(
                    new Dense[] {input[0].dense, input[1].dense},
                    new float[][] {bias[0].dense.row(0), bias[1].dense.row(0)},
                    new Dense[] {recurrent[0].dense, recurrent[1].dense});
        }

        List<Weights> weights() {
            var all = new ArrayList<>(List.of(input));
            all.addAll(List.of(bias));
            all.addAll(List.of(recurrent));
            return all;
        }
    }

    private final Parts parts;
    private final int half;
    private final Gradient[] input = new Gradient[2];
    private final Gradient[] bias = new Gradient[2];
    private final Gradient[] recurrent = new Gradient[2];
    private final LayerMemory memory = LayerMemory.whole();
    private final float[][][] sums;
    private final float[][][] errors;
    private final float[][][] before;

    LstmTraining(Parts parts, int room) {
        this.parts = parts;
        int width = parts.lstm.width();
        half = width / 2;
        for (int d = 0; d < 2; d++) {
            input[d] = parts.input[d].gradient();
            bias[d] = parts.bias[d].gradient();
            recurrent[d] = parts.recurrent[d].gradient();
        }
        sums = new float[2][room][4 * half];
        errors = new float[2][room][4 * half];
        before = new float[2][room][half];
    }

    /**
     * Reads the inputs of both directions.
     *
     * @param bounds the first token of each sentence, and at the end the number of tokens
     */
    void forward(float[][][] x, int[] bounds, float[][] y) {
        int sentences = bounds.length - 1;
        for (int d = 0; d < 2; d++) {
            parts.lstm.input()[d].products(x[d], bounds[sentences], parts.lstm.bias()[d], sums[d]);
        }
        parts.lstm.run(sums, bounds, sentences, memory, y);
    }

    /** From the gradients of the values to those of the inputs, which are added to {@code dx}. */
    void backward(float[][][] x, int[] bounds, float[][] dy, float[][][] dx) {
        int n = bounds[bounds.length - 1];
        new Return(bounds, dy).run();
        for (int d = 0; d < 2; d++) {
            input[d].addOuter(x[d], errors[d], n);
            recurrent[d].addOuter(before[d], errors[d], n);
            bias[d].addAll(errors[d], n);
            parts.input[d].transposed().addProducts(errors[d], n, dx[d]);
        }
    }

    /** The way back through time. */
    private final class Return {
        private final int[] bounds;
        private final float[][] dy;
        private final int sentences;
        private final int[] order;
        private final float[][] dc;
        private final float[][][] back;
        private final float[] dh = new float[2 * half];
        private final float[][] gates = new float[LayerMemory.GATES][2 * half];

        private Return(int[] bounds, float[][] dy) {
            this.bounds = bounds;
            this.dy = dy;
            sentences = bounds.length - 1;
            order = Lstm.longestFirst(bounds, sentences);
            dc = new float[sentences][2 * half];
            back = new float[2][sentences][half];
        }

        private void run() {
            int longest = 0;
            for (int s = 0; s < sentences; s++) {
                longest = Math.max(longest, bounds[s + 1] - bounds[s]);
            }
            for (int i = longest - 1; i >= 0; i--) {
                for (int place = 0; place < sentences; place++) {
                    int s = order[place];
                    if (i < bounds[s + 1] - bounds[s]) {
                        step(s, bounds[s] + i, bounds[s + 1] - 1 - i, i + 1, place * 2 * half);
                    }
                }
                recur(i);
            }
        }

        /** @param at where a step's memory has the sentence's values */
        private void step(int s, int ahead, int behind, int step, int at) {
            for (int j = 0; j < half; j++) {
                dh[j] = dy[ahead][j] + back[0][s][j];
                dh[half + j] = dy[behind][half + j] + back[1][s][j];
            }
            gates(step, at, dc[s]);
            for (int g = 0; g < LayerMemory.GATES; g++) {
                System.arraycopy(gates[g], 0, errors[0][ahead], g * half, half);
                System.arraycopy(gates[g], half, errors[1][behind], g * half, half);
            }
            float[] hidden = memory.row(LayerMemory.HIDDEN, step - 1);
            System.arraycopy(hidden, at, before[0][ahead], 0, half);
            System.arraycopy(hidden, at + half, before[1][behind], 0, half);
        }

        private void gates(int step, int at, float[] carry) {
            gates(
                    memory.row(0, step),
                    memory.row(1, step),
                    memory.row(2, step),
                    memory.row(3, step),
                    memory.row(LayerMemory.SQUASHED, step),
                    memory.row(LayerMemory.CELL, step - 1),
                    at,
                    carry);
        }

        private void gates(
                float[] gi, float[] gf, float[] go, float[] gu, float[] squashed, float[] old, int at, float[] carry) {
            for (int j = 0; j < dh.length; j++) {
                float i = gi[at + j];
                float f = gf[at + j];
                float o = go[at + j];
                float u = gu[at + j];
                float s = squashed[at + j];
                float cell = dh[j] * o * (1 - s * s) + carry[j];
                gates[0][j] = cell * u * i * (1 - i);
                gates[1][j] = cell * old[at + j] * f * (1 - f);
                gates[2][j] = dh[j] * s * o * (1 - o);
                gates[3][j] = cell * i * (1 - u * u);
                carry[j] = cell * f;
            }
        }

        /** Takes the errors of a step to the hidden values before. */
        private void recur(int i) {
            var from = new float[sentences][];
            var to = new float[sentences][];
            for (int d = 0; d < 2; d++) {
                int active = 0;
                for (int s = 0; s < sentences; s++) {
                    int n = bounds[s + 1] - bounds[s];
                    if (i < n) {
                        Arrays.fill(back[d][s], 0);
                        from[active] = errors[d][bounds[s] + (d == 0 ? i : n - 1 - i)];
                        to[active++] = back[d][s];
                    }
                }
                parts.recurrent[d].transposed().addProducts(from, active, to);
            }
        }
    }
}
