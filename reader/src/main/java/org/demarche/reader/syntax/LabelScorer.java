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

    /** The best of the first {@code labels} scores, of equals the first. */
    public static int best(float[] scores, int labels) {
        return best(scores, 0, labels);
    }

    /**
     * The best of {@code labels} scores that begin at a place, counted from there, of equals the first. Finds the
     * highest score and then its place: four running maxima have no branch that a processor could guess wrong.
     */
    static int best(float[] scores, int from, int labels) {
        float a = scores[from];
        float b = a;
        float c = a;
        float d = a;
        int l = from;
        int end = from + labels;
        for (; l + 4 <= end; l += 4) {
            a = Math.max(a, scores[l]);
            b = Math.max(b, scores[l + 1]);
            c = Math.max(c, scores[l + 2]);
            d = Math.max(d, scores[l + 3]);
        }
        for (; l < end; l++) {
            a = Math.max(a, scores[l]);
        }
        float highest = Math.max(Math.max(a, b), Math.max(c, d));
        int best = from;
        while (best < end - 1 && scores[best] != highest) {
            best++;
        }
        return best - from;
    }
}
