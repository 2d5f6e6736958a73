package org.demarche.reader.syntax;

/**
 * A layer with long short-term memory (Hochreiter and Schmidhuber 1997) that reads sentences in both directions. What
 * the inputs add up to is computed beforehand for all tokens at once; only what depends on the token before goes step
 * by step, for several sentences at a time, so that the weights are loaded once for all. At step i of n the forward
 * reading takes the token i and the backward reading the token n-1-i; their values stand one behind the other. Gates
 * stand in the order input, forget, output, candidate.
 *
 * @param input for each direction from the inputs to the four gates
 * @param bias for each direction
 * @param recurrent for each direction from the hidden values before to the four gates
 */
@SuppressWarnings("ArrayRecordComponent") // weights, never compared
public record Lstm(Dense[] input, float[][] bias, Dense[] recurrent) {
    /** The number of values of both directions together. */
    public int width() {
        return 2 * recurrent[0].inputs();
    }

    /** The number of sums for each direction: four gates. */
    public int sums() {
        return bias[0].length;
    }

    /**
     * Runs over sentences.
     *
     * @param sums for each direction and token what the inputs add up to, biases included, from where in a row the
     *     outputs of its recurrent weights begin; used up
     * @param bounds the first token of each sentence, and at the end the number of tokens
     * @param sentences the number of sentences
     * @param memory keeps the steps
     * @param y for each token the values of both directions
     */
    public void run(float[][][] sums, int[] bounds, int sentences, LayerMemory memory, float[][] y) {
        var run = new Run(this, sums, bounds, longestFirst(bounds, sentences), memory, y);
        for (int i = 0; i < run.longest; i++) {
            run.step(i);
        }
    }

    /**
     * Sentences by length, of equals the first first: those that go on at a step stand before those that are over.
     *
     * @param bounds the first token of each sentence, and at the end the number of tokens
     */
    public static int[] longestFirst(int[] bounds, int sentences) {
        var order = new int[sentences];
        for (int s = 0; s < sentences; s++) {
            int place = s;
            while (place > 0 && length(bounds, order[place - 1]) < length(bounds, s)) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = s;
        }
        return order;
    }

    private static int length(int[] bounds, int sentence) {
        return bounds[sentence + 1] - bounds[sentence];
    }

    /** One run over sentences, in the order of their lengths. */
    private static final class Run {
        private final Lstm layer;
        private final float[][][] sums;
        private final LayerMemory memory;
        private final float[][] y;
        private final int half;
        private final int longest;
        private final int[] firsts;
        private final int[] ends;
        private final float[][][] hidden;
        private final float[][] now;
        private int active;

        private Run(Lstm layer, float[][][] sums, int[] bounds, int[] order, LayerMemory memory, float[][] y) {
            this.layer = layer;
            this.sums = sums;
            this.memory = memory;
            this.y = y;
            half = layer.width() / 2;
            active = order.length;
            firsts = new int[active];
            ends = new int[active];
            for (int s = 0; s < active; s++) {
                firsts[s] = bounds[order[s]];
                ends[s] = bounds[order[s] + 1];
            }
            longest = active == 0 ? 0 : ends[0] - firsts[0];
            hidden = new float[2][active][half];
            now = new float[active][];
            memory.clear(longest, active * layer.width());
        }

        private void step(int i) {
            while (ends[active - 1] - firsts[active - 1] <= i) {
                active--;
            }
            for (int d = 0; d < 2 && i > 0; d++) {
                for (int s = 0; s < active; s++) {
                    now[s] = sums[d][d == 0 ? firsts[s] + i : ends[s] - 1 - i];
                }
                layer.recurrent[d].addProducts(hidden[d], active, now);
            }
            gather(i);
            update(i + 1);
            spread(i);
        }

        /** Puts the sums of the tokens read side by side, gate by gate, so that few long loops go over them. */
        private void gather(int i) {
            int ahead = layer.recurrent[0].from();
            int back = layer.recurrent[1].from();
            for (int g = 0; g < LayerMemory.GATES; g++) {
                float[] gate = memory.row(g, i + 1);
                for (int s = 0, at = 0; s < active; s++, at += 2 * half) {
                    System.arraycopy(sums[0][firsts[s] + i], ahead + g * half, gate, at, half);
                    System.arraycopy(sums[1][ends[s] - 1 - i], back + g * half, gate, at + half, half);
                }
            }
        }

        private void update(int step) {
            int n = active * 2 * half;
            for (int g = 0; g < LayerMemory.GATES - 1; g++) {
                sigmoid(memory.row(g, step), n);
            }
            float[] candidate = memory.row(LayerMemory.GATES - 1, step);
            float[] cell = memory.row(LayerMemory.CELL, step);
            float[] squashed = memory.row(LayerMemory.SQUASHED, step);
            tanh(candidate, candidate, n);
            remember(
                    memory.row(0, step),
                    memory.row(1, step),
                    candidate,
                    memory.row(LayerMemory.CELL, step - 1),
                    cell,
                    n);
            tanh(cell, squashed, n);
            emit(memory.row(2, step), squashed, memory.row(LayerMemory.HIDDEN, step), n);
        }

        private void spread(int i) {
            float[] out = memory.row(LayerMemory.HIDDEN, i + 1);
            for (int s = 0, at = 0; s < active; s++, at += 2 * half) {
                System.arraycopy(out, at, hidden[0][s], 0, half);
                System.arraycopy(out, at + half, hidden[1][s], 0, half);
                System.arraycopy(out, at, y[firsts[s] + i], 0, half);
                System.arraycopy(out, at + half, y[ends[s] - 1 - i], half, half);
            }
        }
    }

    private static void remember(
            float[] input, float[] forget, float[] candidate, float[] before, float[] cell, int n) {
        for (int j = 0; j < n; j++) {
            cell[j] = input[j] * candidate[j] + forget[j] * before[j];
        }
    }

    private static void emit(float[] output, float[] squashed, float[] hidden, int n) {
        for (int j = 0; j < n; j++) {
            hidden[j] = output[j] * squashed[j];
        }
    }

    /** A rational approximation, exact to 1e-4: branch-free, so that it runs in vector instructions. */
    private static void tanh(float[] x, float[] y, int n) {
        for (int j = 0; j < n; j++) {
            float v = Math.max(-4.9f, Math.min(4.9f, x[j]));
            float q = v * v;
            y[j] = v * (135135 + q * (17325 + q * (378 + q))) / (135135 + q * (62370 + q * (3150 + q * 28)));
        }
    }

    private static void sigmoid(float[] x, int n) {
        for (int j = 0; j < n; j++) {
            float v = Math.max(-4.9f, Math.min(4.9f, x[j] * 0.5f));
            float q = v * v;
            float tanh = v * (135135 + q * (17325 + q * (378 + q))) / (135135 + q * (62370 + q * (3150 + q * 28)));
            x[j] = 0.5f + 0.5f * tanh;
        }
    }
}
