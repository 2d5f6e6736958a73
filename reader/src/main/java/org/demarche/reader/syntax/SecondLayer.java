package org.demarche.reader.syntax;

import java.util.List;

/**
 * What the encoder's second layer takes in: the values of the first and the tags that these lead to. What a tag gives
 * is the same each time, and computed once; the tags' scores and both directions' sums are one product. Immutable.
 */
final class SecondLayer {
    private final int tags;
    private final int width;
    private final Dense weights;
    private final float[] bias;
    private final float[][] ofTag;

    /** The second layer of an encoder. */
    SecondLayer(TokenEncoder encoder) {
        int inputs = encoder.lower().width();
        tags = encoder.tags().inputs();
        width = encoder.upper().sums();
        Dense[] input = encoder.upper().input();
        LabelScorer tagging = encoder.tagging();
        weights = Dense.beside(List.of(input[0].rows(0, inputs), input[1].rows(0, inputs), tagging.weights()));
        bias = new float[weights.outputs()];
        System.arraycopy(tagging.bias(), 0, bias, 2 * width, tagging.bias().length);
        ofTag = new float[tags][2 * width];
        Dense fromTag = Dense.beside(
                List.of(input[0].rows(inputs, input[0].inputs()), input[1].rows(inputs, input[1].inputs())));
        for (int tag = 0; tag < tags; tag++) {
            System.arraycopy(encoder.upper().bias()[0], 0, ofTag[tag], 0, width);
            System.arraycopy(encoder.upper().bias()[1], 0, ofTag[tag], width, width);
            fromTag.addProduct(encoder.tags().row(tag), ofTag[tag]);
        }
    }

    /** The weights that {@link #sums} takes, a copy of which may be nearer. */
    Dense weights() {
        return weights;
    }

    /**
     * Sets what the layer's inputs add up to, biases included, for {@code n} tokens, the second direction's sums behind
     * the first's.
     *
     * @param sums rows as long as the results of the weights
     */
    void sums(Dense weights, float[][] low, int n, float[][] sums) {
        weights.products(low, n, bias, sums);
        for (int t = 0; t < n; t++) {
            int tag = LabelScorer.best(sums[t], 2 * width, tags);
            Dense.add(ofTag[tag], sums[t], 2 * width);
        }
    }
}
