package org.demarche.reader.syntax;

import java.util.Arrays;
import java.util.List;

/**
 * Scores the arcs of a sentence, and the relations of an arc, from the tokens' vectors (after Dozat and Manning 2017):
 * small projections of each token as dependent and as head, and a product of the two for each pair. How far a head is
 * away counts by what the dependent is. Immutable but for training.
 *
 * @param projections from a token's vector to the dependent and the head of an arc, the dependent and the head of a
 *     relation
 * @param pairs from a dependent to what its head should be like
 * @param pairBias of that
 * @param distances from a dependent to scores of distances, and of being the root
 * @param reach what a distance adds to the hidden values of a relation
 * @param relations from the hidden values of a relation to the relations, the last row the bias
 */
@SuppressWarnings("ArrayRecordComponent") // weights, never compared
public record ArcScorer(
        List<LabelScorer> projections, Dense pairs, float[] pairBias, Dense distances, Dense reach, Dense relations) {
    /** Relation scores, padded to whole vectors. */
    public static final int RELATION_WIDTH = LabelScorer.width(Relation.values().length);

    /** Classes of distances, the last for the root. */
    public static final int DISTANCES = 32;

    /** The class of the root. */
    public static final int ROOT = DISTANCES - 1;

    /** The projection of an arc's dependent. */
    public static final int DEPENDENT = 0;

    /** The projection of an arc's head. */
    public static final int HEAD = 1;

    /** The projection of a relation's dependent. */
    public static final int RELATION_DEPENDENT = 2;

    /** The projection of a relation's head. */
    public static final int RELATION_HEAD = 3;

    private static final int[] STEPS = {0, 0, 1, 2, 3, 4, 5, 6, 6, 7, 7, 7, 8, 8, 8, 8};
    private static final int FAR = 40;

    /** The class of the distance from a dependent to its head. */
    public static int distance(int dependent, int head) {
        int away = Math.abs(head - dependent);
        int step = away < STEPS.length ? STEPS[away] : away < FAR / 2 ? 9 : away < FAR ? 10 : 11;
        return head < dependent ? step : step + 12;
    }

    /** Working memory of one thread for sentences up to a length. */
    public final class Workspace {
        /** For each projection the tokens' values; to be set before {@link #rectify}. */
        public final float[][][] projected = new float[projections.size()][][];

        /** For each token what its head should be like. */
        public final float[][] wanted;

        /** For each token the scores of distances. */
        public final float[][] away;

        /** For each token the scores of its heads; behind those of the sentence's tokens that of being the root. */
        public final float[][] scores;

        /** What the tokens are like as heads, a row for each value. */
        private final float[][] headOf;

        /** The hidden values of a relation, a 1 for the bias behind them. */
        public final float[] hidden = new float[reach.outputs() + 1];

        private final float[] relationScores = new float[RELATION_WIDTH];

        /** Room for {@code tokens}. */
        public Workspace(int tokens) {
            for (int p = 0; p < projected.length; p++) {
                projected[p] = new float[tokens][projections.get(p).bias().length];
            }
            headOf = new float[pairs.outputs()][tokens];
            wanted = new float[tokens][pairs.outputs()];
            away = new float[tokens][DISTANCES];
            scores = new float[tokens][tokens + 1];
        }

        /** Sets the negative values of an arc's dependents and heads to zero. */
        public void rectify(int n) {
            for (int p = DEPENDENT; p <= HEAD; p++) {
                for (int t = 0; t < n; t++) {
                    ArcScorer.rectify(projected[p][t], projected[p][t].length);
                }
            }
        }

        /** Sets what the heads of {@code n} tokens should be like and how far away, from their projections. */
        public void want(int n) {
            pairs.products(projected[DEPENDENT], n, pairBias, wanted);
            for (int t = 0; t < n; t++) {
                Arrays.fill(away[t], 0);
            }
            distances.addProducts(projected[DEPENDENT], n, away);
        }

        /** Scores all arcs between {@code n} tokens, from their projections. */
        public void score(int n) {
            want(n);
            for (int h = 0; h < n; h++) {
                float[] head = projected[HEAD][h];
                for (int k = 0; k < headOf.length; k++) {
                    headOf[k][h] = head[k];
                }
            }
            for (int t = 0; t < n; t++) {
                float[] row = scores[t];
                for (int h = 0; h < n; h++) {
                    row[h] = away[t][distance(t, h)];
                }
                Dense.addProduct(headOf, wanted[t], row, 0, n);
                row[t] = Float.NEGATIVE_INFINITY;
                row[n] = away[t][ROOT];
            }
        }

        /** Sets the hidden values of an arc's relation. */
        public void relate(int dependent, int head) {
            int size = reach.outputs();
            System.arraycopy(projected[RELATION_DEPENDENT][dependent], 0, hidden, 0, size);
            Dense.add(projected[RELATION_HEAD][head], hidden, size);
            Dense.add(reach.row(distance(dependent, head)), hidden, size);
            ArcScorer.rectify(hidden, size);
            hidden[size] = 1;
        }

        /** The relations' scores by the hidden values; the array is used again by the next call. */
        public float[] relationScores() {
            relations.product(hidden, relationScores);
            return relationScores;
        }
    }

    private static void rectify(float[] x, int n) {
        for (int j = 0; j < n; j++) {
            x[j] = Math.max(0, x[j]);
        }
    }
}
