package org.demarche.reader.syntax;

/**
 * What the encoder's second layer takes in: the values of the first and the tags that these lead to. What a tag gives
 * is the same each time, and computed once. Immutable.
 */
final class SecondLayer {
    private final TokenEncoder encoder;
    private final Dense[] values = new Dense[2];
    private final float[][][] ofTag = new float[2][][];

    /** The second layer of an encoder. */
    SecondLayer(TokenEncoder encoder) {
        this.encoder = encoder;
        int width = encoder.lower().width();
        for (int d = 0; d < 2; d++) {
            Dense input = encoder.upper().input()[d];
            values[d] = input.rows(0, width);
            Dense fromTag = input.rows(width, input.inputs());
            ofTag[d] = new float[encoder.tags().inputs()][];
            for (int tag = 0; tag < ofTag[d].length; tag++) {
                ofTag[d][tag] = encoder.upper().bias()[d].clone();
                fromTag.addProduct(encoder.tags().row(tag), ofTag[d][tag]);
            }
        }
    }

    /**
     * Sets for each direction what the layer's inputs add up to, biases included, for {@code n} tokens.
     *
     * @param scores room for the tags' scores
     */
    void sums(float[][] low, int n, float[][] scores, float[][][] sums) {
        encoder.tagging().score(low, n, scores);
        for (int t = 0; t < n; t++) {
            int tag = LabelScorer.best(scores[t], encoder.tags().inputs());
            for (int d = 0; d < 2; d++) {
                System.arraycopy(ofTag[d][tag], 0, sums[d][t], 0, sums[d][t].length);
            }
        }
        values[0].addProducts(low, n, sums[0]);
        values[1].addProducts(low, n, sums[1]);
    }
}
