package org.demarche.reader.syntax;

import java.util.List;

/**
 * What the encoder's second layer takes in: the values of the first and the tags that these lead to. What a tag gives
 * is the same each time, and computed once; the tags' scores and one direction's sums are one product. Immutable.
 */
final class SecondLayer {
    private final int tags;
    private final int width;
    private final Dense[] weights;
    private final float[][] bias;
    private final float[][][] ofTag = new float[2][][];

    /** The second layer of an encoder. */
    SecondLayer(TokenEncoder encoder) {
        int inputs = encoder.lower().width();
        tags = encoder.tags().inputs();
        width = encoder.upper().sums();
        Dense[] input = encoder.upper().input();
        LabelScorer tagging = encoder.tagging();
        weights = new Dense[] {
            Dense.beside(List.of(input[0].rows(0, inputs), tagging.weights())), input[1].rows(0, inputs)
        };
        bias = new float[][] {new float[weights[0].outputs()], new float[width]};
        System.arraycopy(tagging.bias(), 0, bias[0], width, tagging.bias().length);
        for (int d = 0; d < 2; d++) {
            Dense fromTag = input[d].rows(inputs, input[d].inputs());
            ofTag[d] = new float[tags][];
            for (int tag = 0; tag < tags; tag++) {
                ofTag[d][tag] = encoder.upper().bias()[d].clone();
                fromTag.addProduct(encoder.tags().row(tag), ofTag[d][tag]);
            }
        }
    }

    /**
     * The weights that {@link #sums} takes, a copy of which may be nearer: the first for more than the layer's sums.
     */
    Dense[] weights() {
        return weights.clone();
    }

    /**
     * Sets for each direction what the layer's inputs add up to, biases included, for {@code n} tokens.
     *
     * @param sums rows as long as the results of the weights
     */
    void sums(Dense[] weights, float[][] low, int n, float[][][] sums) {
        for (int d = 0; d < 2; d++) {
            weights[d].products(low, n, bias[d], sums[d]);
        }
        for (int t = 0; t < n; t++) {
            int tag = LabelScorer.best(sums[0][t], width, tags);
            Dense.add(ofTag[0][tag], sums[0][t], width);
            Dense.add(ofTag[1][tag], sums[1][t], width);
        }
    }
}
