package org.demarche.reader.syntax;

import java.util.Arrays;
import java.util.List;

/**
 * Finds names by the scores of each token's labels: the best row of labels in which each may follow the one before
 * (Viterbi). A working memory of one thread for sentences up to a length.
 */
public final class NameTagger {
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

    private final byte[] came;
    private final int[] labels;
    private float[] best = new float[LABELS];
    private float[] next = new float[LABELS];

    /** Room for {@code tokens}. */
    public NameTagger(int tokens) {
        came = new byte[tokens * LABELS];
        labels = new int[tokens];
    }

    /**
     * Adds the names in {@code length} tokens; the first token has the index {@code first}.
     *
     * @param scores of each token's labels
     */
    public void tag(float[][] scores, int length, int first, List<Name> names) {
        Arrays.fill(best, Float.NEGATIVE_INFINITY);
        best[NameLabels.OUTSIDE] = 0;
        for (int t = 0; t < length; t++) {
            step(t, scores[t]);
        }
        trace(length);
        NameLabels.names(labels, length, first, names);
    }

    private void step(int token, float[] scores) {
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
