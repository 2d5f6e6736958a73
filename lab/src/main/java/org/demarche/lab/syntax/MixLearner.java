package org.demarche.lab.syntax;

import static org.demarche.reader.syntax.TagInput.WIDTH;
import static org.demarche.reader.syntax.TagNetwork.HIDDEN;
import static org.demarche.reader.syntax.TagNetwork.WINDOW;

import org.demarche.reader.syntax.TagNetwork;

/**
 * Learns the matrices that mix words' vectors into the hidden layer. Nearly all time of training is spent here, so
 * loops run along rows, four at a time.
 */
final class MixLearner {
    private static final int STRIDE = 4;

    private final TagNetwork network;
    private final Adam adam;
    private final float[] turned = new float[WINDOW * HIDDEN * WIDTH];
    private final float[] zeros = new float[HIDDEN];

    MixLearner(TagNetwork network) {
        this.network = network;
        adam = new Adam(network.mix(), HIDDEN);
        turn();
    }

    /** The mixing matrix with input and hidden layer exchanged, so that both directions run along rows. */
    private void turn() {
        float[] from = network.mix();
        for (int p = 0; p < WINDOW; p++) {
            for (int i = 0; i < WIDTH; i++) {
                for (int h = 0; h < HIDDEN; h++) {
                    turned[(p * HIDDEN + h) * WIDTH + i] = from[(p * WIDTH + i) * HIDDEN + h];
                }
            }
        }
    }

    /** Changes the matrices by the gradients gathered. */
    void step(float rate) {
        adam.step(rate);
        turn();
    }

    /**
     * Gathers gradients, and gives the errors of the words' vectors.
     *
     * @param vectors of the words, with those outside the sentence
     * @param deltas errors of the hidden layer for each word of the sentence
     */
    float[][] back(float[][] vectors, float[][] deltas) {
        var back = new float[vectors.length][WIDTH];
        var active = new int[HIDDEN];
        for (int t = 0; t < deltas.length; t++) {
            int count = 0;
            for (int h = 0; h < HIDDEN; h++) {
                active[count] = h;
                count += deltas[t][h] != 0 ? 1 : 0;
            }
            for (int p = 0; p < WINDOW; p++) {
                back(deltas[t], active, count, p, back[t + p]);
            }
        }
        for (int row = 0; row < WINDOW * WIDTH; row++) {
            adam.touch(row);
        }
        for (int p = 0; p < WINDOW; p++) {
            for (int t = 0; t < deltas.length; t += STRIDE) {
                gather(vectors, deltas, t, p);
            }
        }
        return back;
    }

    /** From the hidden layer's errors to those of a word's vector, four hidden units a pass. */
    private void back(float[] delta, int[] active, int count, int place, float[] into) {
        int h = 0;
        int base = place * HIDDEN;
        for (; h + STRIDE <= count; h += STRIDE) {
            float a = delta[active[h]];
            float b = delta[active[h + 1]];
            float c = delta[active[h + 2]];
            float d = delta[active[h + 3]];
            int first = (base + active[h]) * WIDTH;
            int second = (base + active[h + 1]) * WIDTH;
            int third = (base + active[h + 2]) * WIDTH;
            int fourth = (base + active[h + 3]) * WIDTH;
            for (int i = 0; i < WIDTH; i++) {
                into[i] +=
                        a * turned[first + i] + b * turned[second + i] + c * turned[third + i] + d * turned[fourth + i];
            }
        }
        for (; h < count; h++) {
            float d = delta[active[h]];
            int row = (base + active[h]) * WIDTH;
            for (int i = 0; i < WIDTH; i++) {
                into[i] += d * turned[row + i];
            }
        }
    }

    /** The mixing matrix's gradients from four words a pass. */
    private void gather(float[][] vectors, float[][] deltas, int t, int place) {
        float[] gradient = adam.gradient();
        int last = deltas.length - 1;
        float[] first = deltas[t];
        float[] second = t + 1 > last ? zeros : deltas[t + 1];
        float[] third = t + 2 > last ? zeros : deltas[t + 2];
        float[] fourth = t + 3 > last ? zeros : deltas[t + 3];
        float[] vector1 = vectors[t + place];
        float[] vector2 = vectors[Math.min(t + 1, last) + place];
        float[] vector3 = vectors[Math.min(t + 2, last) + place];
        float[] vector4 = vectors[Math.min(t + 3, last) + place];
        for (int i = 0; i < WIDTH; i++) {
            float a = vector1[i];
            float b = vector2[i];
            float c = vector3[i];
            float d = vector4[i];
            int row = (place * WIDTH + i) * HIDDEN;
            for (int h = 0; h < HIDDEN; h++) {
                gradient[row + h] += a * first[h] + b * second[h] + c * third[h] + d * fourth[h];
            }
        }
    }
}
