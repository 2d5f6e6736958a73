package org.demarche.reader.syntax;

import java.util.Arrays;
import java.util.List;

/**
 * Finds names: scores each token's labels from its vector, and takes the best row of labels in which each may follow
 * the one before (Viterbi). Immutable but for training.
 *
 * @param output from a token's vector to the labels, padded to whole vectors
 * @param bias of the labels
 */
@SuppressWarnings("ArrayRecordComponent") // weights, never compared
public record NameTagger(Dense output, float[] bias) {
    /** Labels' scores, padded to whole vectors. */
    public static final int WIDTH = 32;

    private static final int LABELS = NameLabels.COUNT;

    /** For each label the labels that may stand before it. */
    private static final int[][] BEFORE = before();

    private static int[][] before() {
        var before = new int[LABELS][];
        for (int label = 0; label < LABELS; label++) {
            var allowed = new int[LABELS];
            int count = 0;
            for (int b = 0; b < LABELS; b++) {
                if (NameLabels.follows(label, b)) {
                    allowed[count++] = b;
                }
            }
            before[label] = Arrays.copyOf(allowed, count);
        }
        return before;
    }

    /** Working memory of one thread for sentences up to a length. */
    public final class Workspace {
        private final float[] scores = new float[WIDTH];
        private final byte[] came;
        private final int[] labels;
        private float[] best = new float[LABELS];
        private float[] next = new float[LABELS];

        /** Room for {@code tokens}. */
        public Workspace(int tokens) {
            came = new byte[tokens * LABELS];
            labels = new int[tokens];
        }

        /** A token's scores by label; the array is used again by the next call. */
        public float[] scores(float[] vectors, int token) {
            System.arraycopy(bias, 0, scores, 0, WIDTH);
            output.addProduct(vectors, token * output.inputs(), scores);
            return scores;
        }

        /**
         * Adds the names in {@code length} tokens of the vectors given; the first token has the index {@code first}.
         */
        public void tag(float[] vectors, int length, int first, List<Name> names) {
            Arrays.fill(best, Float.NEGATIVE_INFINITY);
            best[NameLabels.OUTSIDE] = 0;
            for (int t = 0; t < length; t++) {
                scores(vectors, t);
                step(t);
            }
            trace(length);
            NameLabels.names(labels, length, first, names);
        }

        private void step(int token) {
            for (int label = 0; label < LABELS; label++) {
                int from = BEFORE[label][0];
                for (int b : BEFORE[label]) {
                    from = best[b] > best[from] ? b : from;
                }
                next[label] = best[from] + scores[label];
                came[token * LABELS + label] = (byte) from;
            }
            float[] swap = best;
            best = next;
            next = swap;
        }

        private void trace(int length) {
            int label = NameLabels.OUTSIDE;
            for (int b : BEFORE[NameLabels.OUTSIDE]) {
                label = best[b] > best[label] ? b : label;
            }
            for (int t = length - 1; t >= 0; t--) {
                labels[t] = label;
                label = came[t * LABELS + label];
            }
        }
    }
}
