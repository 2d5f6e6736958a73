package org.demarche.lab.syntax;

import static org.demarche.reader.syntax.TagInput.WIDTH;
import static org.demarche.reader.syntax.TagNetwork.HIDDEN;
import static org.demarche.reader.syntax.TagNetwork.WINDOW;

import org.demarche.reader.syntax.Dense;
import org.demarche.reader.syntax.TagNetwork;

/**
 * Learns the matrices that mix words' vectors into the hidden layer. Nearly all time of training is spent here, so
 * loops run along rows, four at a time.
 */
final class MixLearner {
    private static final int STRIDE = 4;

    private final TagNetwork network;
    private final Adam adam;
    private final float[][] turned = new float[WINDOW * HIDDEN][WIDTH];
    private final float[] zeros = new float[HIDDEN];

    MixLearner(TagNetwork network) {
        this.network = network;
        adam = new Adam(network.mix());
        turn();
    }

    /** The mixing matrix with input and hidden layer exchanged, so that both directions run along rows. */
    private void turn() {
        float[][] from = network.mix();
        for (int p = 0; p < WINDOW; p++) {
            for (int i = 0; i < WIDTH; i++) {
                for (int h = 0; h < HIDDEN; h++) {
                    turned[p * HIDDEN + h][i] = from[p * WIDTH + i][h];
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
        for (int p = 0; p < WINDOW; p++) {
            for (int t = 0; t < deltas.length; t += STRIDE) {
                gather(vectors, deltas, t, p);
            }
        }
        return back;
    }

    /** From the hidden layer's errors to those of a word's vector, four hidden units a pass. */
    private void back(float[] delta, int[] active, int count, int place, float[] into) {
        int i = 0;
        int base = place * HIDDEN;
        for (; i + STRIDE <= count; i += STRIDE) {
            int a = active[i];
            int b = active[i + 1];
            int c = active[i + 2];
            int d = active[i + 3];
            Dense.addScaled(
                    turned[base + a],
                    turned[base + b],
                    turned[base + c],
                    turned[base + d],
                    delta[a],
                    delta[b],
                    delta[c],
                    delta[d],
                    into,
                    WIDTH);
        }
        for (; i < count; i++) {
            Dense.addScaled(turned[base + active[i]], delta[active[i]], into, WIDTH);
        }
    }

    /** The mixing matrix's gradients from four words a pass. */
    private void gather(float[][] vectors, float[][] deltas, int t, int place) {
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
            float[] gradient = adam.touch(place * WIDTH + i);
            Dense.addScaled(
                    first, second, third, fourth, vector1[i], vector2[i], vector3[i], vector4[i], gradient, HIDDEN);
        }
    }
}
