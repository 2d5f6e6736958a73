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
     * @param sums for each direction and token what the inputs add up to, biases included; used up
     * @param bounds the first token of each sentence, and at the end the number of tokens
     * @param sentences the number of sentences
     * @param memory keeps the steps of each sentence
     * @param y for each token the values of both directions
     */
    public void run(float[][][] sums, int[] bounds, int sentences, LayerMemory memory, float[][] y) {
        int longest = 0;
        for (int s = 0; s < sentences; s++) {
            longest = Math.max(longest, bounds[s + 1] - bounds[s]);
            memory.clear(bounds[s] + s);
        }
        var run = new Run(this, sums, bounds, sentences, memory, y);
        for (int i = 0; i < longest; i++) {
            run.step(i);
        }
    }

    /** One run over sentences. */
    private static final class Run {
        private final Lstm layer;
        private final float[][][] sums;
        private final int[] bounds;
        private final int sentences;
        private final LayerMemory memory;
        private final float[][] y;
        private final int half;
        private final float[][][] hidden;
        private final float[][] before;
        private final float[][] now;

        private Run(Lstm layer, float[][][] sums, int[] bounds, int sentences, LayerMemory memory, float[][] y) {
            this.layer = layer;
            this.sums = sums;
            this.bounds = bounds;
            this.sentences = sentences;
            this.memory = memory;
            this.y = y;
            half = layer.width() / 2;
            hidden = new float[2][sentences][half];
            before = new float[sentences][];
            now = new float[sentences][];
        }

        private void step(int i) {
            for (int d = 0; d < 2 && i > 0; d++) {
                int active = 0;
                for (int s = 0; s < sentences; s++) {
                    int n = bounds[s + 1] - bounds[s];
                    if (i < n) {
                        before[active] = hidden[d][s];
                        now[active++] = sums[d][bounds[s] + (d == 0 ? i : n - 1 - i)];
                    }
                }
                layer.recurrent[d].addProducts(before, active, now);
            }
            for (int s = 0; s < sentences; s++) {
                if (i < bounds[s + 1] - bounds[s]) {
                    update(s, bounds[s] + i, bounds[s + 1] - 1 - i, bounds[s] + s + i + 1);
                }
            }
        }

        /** Updates a sentence's values with the sums of the tokens read. */
        private void update(int sentence, int ahead, int back, int step) {
            int width = 2 * half;
            for (int g = 0; g < LayerMemory.GATES; g++) {
                System.arraycopy(sums[0][ahead], g * half, memory.row(g, step), 0, half);
                System.arraycopy(sums[1][back], g * half, memory.row(g, step), half, half);
            }
            float[] cell = memory.row(LayerMemory.CELL, step);
            float[] squashed = memory.row(LayerMemory.SQUASHED, step);
            float[] out = memory.row(LayerMemory.HIDDEN, step);
            sigmoid(memory.row(0, step), width);
            sigmoid(memory.row(1, step), width);
            sigmoid(memory.row(2, step), width);
            tanh(memory.row(3, step), memory.row(3, step), width);
            float[] old = memory.row(LayerMemory.CELL, step - 1);
            remember(memory.row(0, step), memory.row(1, step), memory.row(3, step), old, cell, width);
            tanh(cell, squashed, width);
            emit(memory.row(2, step), squashed, out, width);
            System.arraycopy(out, 0, hidden[0][sentence], 0, half);
            System.arraycopy(out, half, hidden[1][sentence], 0, half);
            System.arraycopy(out, 0, y[ahead], 0, half);
            System.arraycopy(out, half, y[back], half, half);
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
