package org.demarche.reader.syntax;

import java.util.List;

/**
 * Scores arcs and relations as {@link ArcScorer} does, of a batch that is read: what the dependents look for is one
 * product for all its tokens. A working memory of one thread.
 */
final class Arcs {
    private final ArcScorer scorer;
    private final float[][] projected;
    private final int[] starts;

    /** What a dependent's head should be like, and behind it the scores of distances, with their weights. */
    private final Dense wants;

    private final float[] wantBias;
    private final float[][] wanted;

    /** The class of each distance from a dependent to its head, from the farthest before it. */
    private final int[] distances;

    private final int longest;

    /** What the tokens of a sentence are like as heads, a row for each value. */
    private final float[][] headOf;

    /** For each token of a sentence the scores of its heads; behind them that of being the root. */
    private final float[][] scores;

    /** The hidden values of the relation of each token of a sentence, a 1 for the bias behind them. */
    private final float[][] hidden;

    private final Dense relations;
    private final float[] none = new float[ArcScorer.RELATION_WIDTH];
    private final float[][] relationScores;

    /**
     * Arcs over tokens.
     *
     * @param projected for each token of a batch its projections, one behind the other
     * @param starts where each projection starts, that of dependents at 0
     * @param longest the tokens of the longest sentence
     */
    Arcs(ArcScorer scorer, float[][] projected, int[] starts, int longest) {
        this.scorer = scorer;
        this.projected = projected;
        this.starts = starts;
        this.longest = longest;
        int size = scorer.pairs().outputs();
        var rows = new Rows(projected.length, Dense.beside(List.of(scorer.pairs(), scorer.distances())));
        wants = rows.weights(0);
        wanted = rows.results(0, projected.length);
        wantBias = new float[wants.outputs()];
        System.arraycopy(scorer.pairBias(), 0, wantBias, 0, size);
        distances = new int[2 * longest];
        for (int d = 0; d < distances.length; d++) {
            distances[d] = ArcScorer.distance(longest, d);
        }
        headOf = new float[size][longest];
        scores = new float[longest][longest + 1];
        hidden = new float[longest][scorer.reach().outputs() + 1];
        var ofRelations = new Rows(longest, scorer.relations());
        relations = ofRelations.weights(0);
        relationScores = ofRelations.results(0, longest);
    }

    /** Sets what the heads of a batch's first {@code n} tokens should be like, from their projections. */
    void want(int n) {
        for (int t = 0; t < n; t++) {
            rectify(projected[t], starts[ArcScorer.DEPENDENT], starts[ArcScorer.RELATION_DEPENDENT]);
        }
        wants.products(projected, n, wantBias, wanted);
    }

    /** The scores of all arcs between {@code n} tokens of the batch; the array is used again by the next call. */
    float[][] score(int first, int n) {
        for (int h = 0; h < n; h++) {
            float[] head = projected[first + h];
            for (int k = 0; k < headOf.length; k++) {
                headOf[k][h] = head[starts[ArcScorer.HEAD] + k];
            }
        }
        for (int t = 0; t < n; t++) {
            float[] wants = wanted[first + t];
            float[] row = scores[t];
            for (int h = 0; h < n; h++) {
                row[h] = wants[headOf.length + distances[longest + h - t]];
            }
            Dense.addProduct(headOf, wants, row, 0, n);
            row[t] = Float.NEGATIVE_INFINITY;
            row[n] = wants[headOf.length + ArcScorer.ROOT];
        }
        return scores;
    }

    /**
     * The scores of the relations of {@code n} tokens to their heads; the array is used again by the next call.
     *
     * @param heads counted from {@code first}; what the root gets means nothing
     */
    float[][] relate(int first, int n, int[] heads) {
        int size = scorer.reach().outputs();
        for (int t = 0; t < n; t++) {
            int head = heads[t] == ParsedText.NONE ? t : heads[t];
            float[] sum = hidden[t];
            float[] reach = scorer.reach().row(distances[longest + head - t]);
            System.arraycopy(projected[first + t], starts[ArcScorer.RELATION_DEPENDENT], sum, 0, size);
            addFrom(projected[first + head], starts[ArcScorer.RELATION_HEAD], sum, size);
            Dense.add(reach, sum, size);
            rectify(sum, 0, size);
            sum[size] = 1;
        }
        relations.products(hidden, n, none, relationScores);
        return relationScores;
    }

    private static void addFrom(float[] p, int from, float[] y, int n) {
        for (int o = 0; o < n; o++) {
            y[o] += p[from + o];
        }
    }

    private static void rectify(float[] x, int from, int to) {
        for (int j = from; j < to; j++) {
            x[j] = Math.max(0, x[j]);
        }
    }
}
