package org.demarche.lab.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.demarche.reader.syntax.ArcScorer;
import org.demarche.reader.syntax.Dense;
import org.demarche.reader.syntax.LabelScorer;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** The scorer of arcs in training: each token's head by its own probability, and the relation of the right arc. */
final class ArcTraining {
    private static final int LABELS = Relation.values().length;

    /** The scorer's weights, which workers share. */
    static final class Parts {
        final ArcScorer scorer;
        private final Weights[] projection = new Weights[4];
        private final Weights[] bias = new Weights[4];
        private final Weights pairs;
        private final Weights pairBias;
        private final Weights distances;
        private final Weights reach;
        private final Weights relations;

        Parts(int width, int arc, int relation, SplittableRandom random) {
            var scorers = new ArrayList<LabelScorer>();
            for (int p = 0; p < 4; p++) {
                int size = p < 2 ? arc : relation;
                projection[p] = Weights.matrix(width, size, random);
                bias[p] = Weights.vector(size, random);
                scorers.add(new LabelScorer(projection[p].dense, bias[p].dense.row(0)));
            }
            pairs = new Weights(arc, arc, false, 0.1, random);
            pairBias = Weights.vector(arc, random);
            distances = new Weights(arc, ArcScorer.DISTANCES, false, 0.01, random);
            reach = new Weights(ArcScorer.DISTANCES, relation, true, 0.05, random);
            relations = Weights.matrix(relation + 1, ArcScorer.RELATION_WIDTH, random);
            scorer = new ArcScorer(
                    scorers, pairs.dense, pairBias.dense.row(0), distances.dense, reach.dense, relations.dense);
        }

        List<Weights> weights() {
            var all = new ArrayList<>(List.of(projection));
            all.addAll(List.of(bias));
            all.addAll(List.of(pairs, pairBias, distances, reach, relations));
            return all;
        }
    }

    private final Parts parts;
    private final Dropout dropout;
    private final ArcScorer.Workspace work;
    private final Gradient[] projection = new Gradient[4];
    private final Gradient[] bias = new Gradient[4];
    private final Gradient pairs;
    private final Gradient pairBias;
    private final Gradient distances;
    private final Gradient reach;
    private final Gradient relations;
    private final float[][][] masks = new float[2][][];
    private final float[][][] errors = new float[4][][];
    private final float[][] dWanted;
    private final float[][] dAway;
    private final float[] dScores = new float[ArcScorer.RELATION_WIDTH];
    private final float[] dHidden;
    private final float[] hiddenMask;

    ArcTraining(Parts parts, Dropout dropout, int room) {
        this.parts = parts;
        this.dropout = dropout;
        work = parts.scorer.new Workspace(room);
        for (int p = 0; p < 4; p++) {
            projection[p] = parts.projection[p].gradient();
            bias[p] = parts.bias[p].gradient();
            errors[p] = new float[room][parts.bias[p].dense.outputs()];
        }
        pairs = parts.pairs.gradient();
        pairBias = parts.pairBias.gradient();
        distances = parts.distances.gradient();
        reach = parts.reach.gradient();
        relations = parts.relations.gradient();
        int arc = parts.pairs.dense.outputs();
        masks[0] = new float[room][arc];
        masks[1] = new float[room][arc];
        dWanted = new float[room][arc];
        dAway = new float[room][ArcScorer.DISTANCES];
        dHidden = new float[parts.relations.dense.inputs()];
        hiddenMask = new float[dHidden.length];
    }

    /** Adds up the gradients of a sentence, those of the vectors in {@code dVectors}. */
    void learn(int[] heads, Relation[] labels, float[][] vectors, float[][] dVectors) {
        int n = heads.length;
        for (int p = 0; p < 4; p++) {
            parts.scorer.projections().get(p).score(vectors, n, work.projected[p]);
        }
        work.rectify(n);
        dropout.drop(work.projected[ArcScorer.DEPENDENT], masks[0], n);
        dropout.drop(work.projected[ArcScorer.HEAD], masks[1], n);
        work.want(n);
        for (int t = 0; t < n; t++) {
            scores(t, n);
        }
        clear(n);
        for (int t = 0; t < n; t++) {
            head(t, heads[t], n);
            if (heads[t] != ParsedText.NONE) {
                relation(t, heads[t], labels[t].ordinal());
            }
        }
        back(n);
        for (int p = 0; p < 4; p++) {
            projection[p].addOuter(vectors, errors[p], n);
            bias[p].addAll(errors[p], n);
            parts.projection[p].transposed().addProducts(errors[p], n, dVectors);
        }
    }

    private void clear(int n) {
        for (int t = 0; t < n; t++) {
            for (float[][] error : errors) {
                Arrays.fill(error[t], 0);
            }
            Arrays.fill(dWanted[t], 0);
            Arrays.fill(dAway[t], 0);
        }
    }

    /** Scores a token's heads, pair by pair: the sums of the shipped model, in the order it was trained with. */
    private void scores(int t, int n) {
        float[] row = work.scores[t];
        float[] wanted = work.wanted[t];
        float[] away = work.away[t];
        for (int h = 0; h < n; h++) {
            row[h] = Dense.dot(wanted, work.projected[ArcScorer.HEAD][h], wanted.length)
                    + away[ArcScorer.distance(t, h)];
        }
        row[t] = Float.NEGATIVE_INFINITY;
        row[n] = away[ArcScorer.ROOT];
    }

    /** The errors of a token's scores of heads. */
    private void head(int t, int gold, int n) {
        float[] d = work.scores[t];
        Probabilities.set(d, n + 1);
        d[gold == ParsedText.NONE ? n : gold] -= 1;
        int width = dWanted[t].length;
        for (int h = 0; h < n; h++) {
            if (h != t) {
                Dense.addScaled(work.projected[ArcScorer.HEAD][h], d[h], dWanted[t], width);
                Dense.addScaled(work.wanted[t], d[h], errors[ArcScorer.HEAD][h], width);
                dAway[t][ArcScorer.distance(t, h)] += d[h];
            }
        }
        dAway[t][ArcScorer.ROOT] += d[n];
    }

    private void relation(int t, int head, int gold) {
        work.relate(t, head);
        dropout.drop(work.hidden, hiddenMask, hiddenMask.length - 1);
        float[] scores = work.relationScores();
        Probabilities.set(scores, LABELS);
        System.arraycopy(scores, 0, dScores, 0, LABELS);
        dScores[gold] -= 1;
        for (int j = 0; j < dHidden.length; j++) {
            if (work.hidden[j] != 0) {
                Dense.addScaled(dScores, work.hidden[j], relations.touch(j), dScores.length);
            }
        }
        parts.relations.transposed().product(dScores, dHidden);
        for (int j = 0; j < dHidden.length; j++) {
            dHidden[j] = work.hidden[j] > 0 ? dHidden[j] * hiddenMask[j] : 0;
        }
        int width = dHidden.length - 1;
        Dense.add(dHidden, errors[ArcScorer.RELATION_DEPENDENT][t], width);
        Dense.add(dHidden, errors[ArcScorer.RELATION_HEAD][head], width);
        Dense.add(dHidden, reach.touch(ArcScorer.distance(t, head)), width);
    }

    /** From the scores to the projections, before their threshold at zero. */
    private void back(int n) {
        float[][] dependents = work.projected[ArcScorer.DEPENDENT];
        pairs.addOuter(dependents, dWanted, n);
        pairBias.addAll(dWanted, n);
        distances.addOuter(dependents, dAway, n);
        parts.pairs.transposed().addProducts(dWanted, n, errors[ArcScorer.DEPENDENT]);
        parts.distances.transposed().addProducts(dAway, n, errors[ArcScorer.DEPENDENT]);
        for (int p = 0; p < 2; p++) {
            Dropout.apply(masks[p], errors[p], n);
            for (int t = 0; t < n; t++) {
                float[] value = work.projected[p][t];
                for (int j = 0; j < value.length; j++) {
                    errors[p][t][j] = value[j] > 0 ? errors[p][t][j] : 0;
                }
            }
        }
    }
}
