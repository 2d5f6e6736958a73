package org.demarche.reader.syntax;

import java.util.Arrays;

/**
 * A recurrent layer with long short-term memory (Hochreiter and Schmidhuber 1997) read in one direction. Gates stand in
 * the order input, forget, output, candidate.
 *
 * @param input from the inputs to the four gates
 * @param bias of the four gates
 * @param recurrent from the previous hidden values to the four gates
 */
@SuppressWarnings("ArrayRecordComponent") // weights, never compared
public record Lstm(Dense input, float[] bias, Dense recurrent) {
    /** The number of hidden values. */
    public int hidden() {
        return recurrent.inputs();
    }

    /** Working memory of one thread. Keeps the last token's gates, cell and hidden values, which training copies. */
    public static final class Memory {
        /** The four gates. */
        public final float[][] gates;

        /** The cell. */
        public final float[] cell;

        /** The cell's hyperbolic tangent. */
        public final float[] squashed;

        private final float[] hidden;
        private final float[] sums;

        /** Memory for a layer of {@code hidden} values. */
        public Memory(int hidden) {
            gates = new float[4][hidden];
            cell = new float[hidden];
            squashed = new float[hidden];
            this.hidden = new float[hidden];
            sums = new float[hidden * 4];
        }
    }

    /** Gives the sums that a token's inputs add up to at the gates, biases included. */
    public interface Inputs {
        /** Sets the first four times {@link #hidden()} of {@code sums}. */
        void put(int token, float[] sums);
    }

    /** The inputs of tokens that have {@code input.inputs()} values each in {@code x}. */
    public Inputs inputs(float[] x) {
        return (token, sums) -> {
            System.arraycopy(bias, 0, sums, 0, bias.length);
            input.addProduct(x, token * input.inputs(), sums);
        };
    }

    /** Is told of each token when it has been read. */
    public interface Listener {
        /** Nobody listens. */
        Listener NONE = (token, memory) -> {};

        /** The token has just been read. */
        void read(int token, Memory memory);
    }

    /**
     * Runs over {@code n} tokens and writes the hidden values to {@code y}, {@code stride} apart and beginning at
     * {@code at}.
     */
    public void run(
            Inputs inputs, int n, boolean backwards, Memory memory, Listener listener, float[] y, int stride, int at) {
        int size = hidden();
        Arrays.fill(memory.cell, 0);
        Arrays.fill(memory.hidden, 0);
        for (int i = 0; i < n; i++) {
            int t = backwards ? n - 1 - i : i;
            inputs.put(t, memory.sums);
            recurrent.addProduct(memory.hidden, 0, memory.sums);
            for (int g = 0; g < 4; g++) {
                System.arraycopy(memory.sums, g * size, memory.gates[g], 0, size);
            }
            update(memory.gates, memory, size);
            System.arraycopy(memory.hidden, 0, y, t * stride + at, size);
            listener.read(t, memory);
        }
    }

    private static void update(float[][] gates, Memory memory, int size) {
        sigmoid(gates[0], size);
        sigmoid(gates[1], size);
        sigmoid(gates[2], size);
        tanh(gates[3], gates[3], size);
        remember(gates[0], gates[1], gates[3], memory.cell, size);
        tanh(memory.cell, memory.squashed, size);
        emit(gates[2], memory.squashed, memory.hidden, size);
    }

    private static void remember(float[] input, float[] forget, float[] candidate, float[] cell, int size) {
        for (int j = 0; j < size; j++) {
            cell[j] = input[j] * candidate[j] + forget[j] * cell[j];
        }
    }

    private static void emit(float[] output, float[] squashed, float[] hidden, int size) {
        for (int j = 0; j < size; j++) {
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
