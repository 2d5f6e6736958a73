package org.demarche.reader.syntax;

/**
 * Scores the labels of a token from its vector: one layer of weights. Immutable but for training.
 *
 * @param weights from a vector to the labels, padded to whole vectors of {@link #PADDING}
 * @param bias of the labels
 */
@SuppressWarnings("ArrayRecordComponent") // weights, never compared
public record LabelScorer(Dense weights, float[] bias) {
    /** Rows of scores are as long as a multiple of this. */
    public static final int PADDING = 16;

    /** The length of a row of scores for a number of labels. */
    public static int width(int labels) {
        return (labels + PADDING - 1) / PADDING * PADDING;
    }

    /** Sets {@code scores}, each of length {@link Dense#outputs}, to those of {@code n} tokens. */
    public void score(float[][] vectors, int n, float[][] scores) {
        weights.products(vectors, n, bias, scores);
    }

    /** The best of the first {@code labels} scores. */
    public static int best(float[] scores, int labels) {
        int best = 0;
        for (int l = 1; l < labels; l++) {
            if (scores[l] > scores[best]) {
                best = l;
            }
        }
        return best;
    }
}
