package org.demarche.reader.syntax;

import java.util.List;

/**
 * What the encoder's second layer takes in: the values of the first and the tags that these lead to. What a tag gives
 * is the same each time, and computed once; the tags' scores and both directions' sums are one product. Immutable.
 */
final class SecondLayer {
    private final int tags;
    private final int width;
    private final int scores;
    private final Dense weights;
    private final float[] bias;
    private final float[][][] ofTag = new float[2][][];

    /** The second layer of an encoder. */
    SecondLayer(TokenEncoder encoder) {
        int inputs = encoder.lower().width();
        tags = encoder.tags().inputs();
        width = encoder.upper().sums();
        scores = encoder.tagging().bias().length;
        Dense[] input = encoder.upper().input();
        weights = Dense.beside(List.of(
                input[0].rows(0, inputs),
                input[1].rows(0, inputs),
                encoder.tagging().weights()));
        bias = new float[weights.outputs()];
        System.arraycopy(encoder.tagging().bias(), 0, bias, 2 * width, scores);
        for (int d = 0; d < 2; d++) {
            Dense fromTag = input[d].rows(inputs, input[d].inputs());
            ofTag[d] = new float[tags][];
            for (int tag = 0; tag < tags; tag++) {
                ofTag[d][tag] = encoder.upper().bias()[d].clone();
                fromTag.addProduct(encoder.tags().row(tag), ofTag[d][tag]);
            }
        }
    }

    /** The length of a row of working memory. */
    int room() {
        return weights.outputs();
    }

    /**
     * Sets for each direction what the layer's inputs add up to, biases included, for {@code n} tokens.
     *
     * @param room for each token a row of working memory
     */
    void sums(float[][] low, int n, float[][] room, float[][][] sums) {
        weights.products(low, n, bias, room);
        var tagScores = new float[scores];
        for (int t = 0; t < n; t++) {
            System.arraycopy(room[t], 2 * width, tagScores, 0, scores);
            int tag = LabelScorer.best(tagScores, tags);
            for (int d = 0; d < 2; d++) {
                System.arraycopy(room[t], d * width, sums[d][t], 0, width);
                Dense.add(ofTag[d][tag], sums[d][t], width);
            }
        }
    }
}
