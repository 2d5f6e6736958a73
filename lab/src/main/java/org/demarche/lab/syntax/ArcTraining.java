package org.demarche.lab.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.demarche.reader.syntax.ArcHybrid;
import org.demarche.reader.syntax.ArcScorer;
import org.demarche.reader.syntax.Dense;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.TokenFeatures;

/**
 * The parser's scorer in training: walks through a sentence mostly by its own choices and learns, in each state, the
 * transitions that the dynamic oracle finds best and the gold relations.
 */
final class ArcTraining {
    final ArcScorer scorer;
    private final Weights[] places = new Weights[ArcScorer.PLACES];
    private final Weights structure;
    private final Weights bias;
    private final Weights transitions;
    private final Weights[] relations = new Weights[2];
    private final int hidden;
    private final int width;
    private final SplittableRandom random;
    private final ArcHybrid state = new ArcHybrid();
    private ArcScorer.Workspace work;
    private int room = 256;
    private float[][][] dPlaces;
    private boolean[][] used;
    private final float[] dVector;
    private final float[] dHidden;
    private final float[] dScores = new float[ArcScorer.RELATION_WIDTH];

    ArcTraining(int width, int hidden, SplittableRandom random) {
        this.width = width;
        this.hidden = hidden;
        this.random = random;
        var dense = new Dense[ArcScorer.PLACES];
        for (int p = 0; p < dense.length; p++) {
            places[p] = Weights.matrix(width, hidden, random);
            dense[p] = places[p].dense;
        }
        structure = new Weights(ArcScorer.STRUCTURE_ROWS, hidden, true, 0.05, random);
        bias = new Weights(1, hidden, false, 0, random);
        transitions = Weights.matrix(ArcHybrid.TRANSITIONS, hidden, random);
        relations[0] = Weights.matrix(hidden + 1, ArcScorer.RELATION_WIDTH, random);
        relations[1] = Weights.matrix(hidden + 1, ArcScorer.RELATION_WIDTH, random);
        scorer = new ArcScorer(dense, structure.dense, bias.dense.row(0), transitions.dense, new Dense[] {
            relations[0].dense, relations[1].dense
        });
        dHidden = new float[hidden + 1];
        dVector = new float[width];
        work = scorer.new Workspace(room);
        dPlaces = new float[ArcScorer.PLACES][room][hidden];
        used = new boolean[ArcScorer.PLACES][room];
    }

    List<Weights> weights() {
        var all = new ArrayList<>(List.of(places));
        all.addAll(List.of(structure, bias, transitions, relations[0], relations[1]));
        return all;
    }

    /**
     * Parses a sentence and adds up gradients, those of the vectors in {@code dVectors}.
     *
     * @param followed how often the parser's own choice is taken rather than the oracle's
     */
    void learn(Sample sentence, TokenFeatures features, float[] vectors, float[] dVectors, double followed) {
        int n = features.size();
        if (n > room) {
            room = n * 2;
            work = scorer.new Workspace(room);
            dPlaces = new float[ArcScorer.PLACES][room][hidden];
            used = new boolean[ArcScorer.PLACES][room];
        }
        work.start(features, vectors);
        var oracle = new Oracle(sentence.heads());
        state.start(n);
        while (!state.done()) {
            float[] h = work.look(state);
            Arrays.fill(dHidden, 0);
            int choice = transition(oracle, h, followed);
            int label = choice == ArcHybrid.SHIFT ? 0 : relation(sentence, h, choice);
            back(h);
            state.take(choice, label);
        }
        spread(n, vectors, dVectors);
    }

    private final int[] costs = new int[ArcHybrid.TRANSITIONS];

    private int transition(Oracle oracle, float[] h, double followed) {
        float[] scores = work.transitionScores();
        int least = Integer.MAX_VALUE;
        for (int t = 0; t < costs.length; t++) {
            costs[t] = state.allows(t) ? oracle.cost(state, t) : Integer.MAX_VALUE;
            least = Math.min(least, costs[t]);
        }
        int guess = -1;
        int best = -1;
        for (int t = 0; t < costs.length; t++) {
            if (costs[t] != Integer.MAX_VALUE) {
                guess = guess < 0 || scores[t] > scores[guess] ? t : guess;
                best = costs[t] == least && (best < 0 || scores[t] > scores[best]) ? t : best;
            }
        }
        double all = 0;
        double good = 0;
        for (int t = 0; t < costs.length; t++) {
            if (costs[t] != Integer.MAX_VALUE) {
                double e = Math.exp(scores[t] - scores[guess]);
                all += e;
                good += costs[t] == least ? e : 0;
            }
        }
        Arrays.fill(dScores, 0, ArcHybrid.TRANSITIONS, 0);
        boolean any = false;
        for (int t = 0; t < costs.length; t++) {
            if (costs[t] != Integer.MAX_VALUE) {
                double e = Math.exp(scores[t] - scores[guess]);
                dScores[t] = (float) (e / all - (costs[t] == least ? e / Math.max(good, 1e-12) : 0));
                any |= Math.abs(dScores[t]) > 1e-4;
            }
        }
        if (any) {
            for (int t = 0; t < costs.length; t++) {
                transitions.addRow(t, dScores[t], h);
            }
            transitions.dense.addProduct(dScores, 0, dHidden);
        }
        return random.nextDouble() < followed ? guess : best;
    }

    private int relation(Sample sentence, float[] h, int transition) {
        float[] scores = work.relationScores(transition);
        int labels = Relation.values().length;
        int guess = 0;
        for (int l = 1; l < labels; l++) {
            guess = scores[l] > scores[guess] ? l : guess;
        }
        int dependent = state.stack(0);
        if (sentence.heads()[dependent] == state.headOf(transition)) {
            double all = 0;
            for (int l = 0; l < labels; l++) {
                all += Math.exp(scores[l] - scores[guess]);
            }
            float top = scores[guess];
            Arrays.fill(dScores, 0);
            for (int l = 0; l < labels; l++) {
                dScores[l] = (float) (Math.exp(scores[l] - top) / all);
            }
            dScores[sentence.relations()[dependent].ordinal()] -= 1;
            relations[transition - 1].addOuter(h, 0, dScores);
            relations[transition - 1].transposed().addProduct(dScores, 0, dHidden);
        }
        return guess;
    }

    private void back(float[] h) {
        for (int j = 0; j < hidden; j++) {
            dHidden[j] = h[j] > 0 ? dHidden[j] : 0;
        }
        bias.addRow(0, dHidden);
        for (int row : work.rows()) {
            structure.addRow(row, dHidden);
        }
        int[] focus = work.focus();
        for (int p = 0; p < focus.length; p++) {
            if (focus[p] >= 0) {
                float[] d = dPlaces[p][focus[p]];
                if (!used[p][focus[p]]) {
                    used[p][focus[p]] = true;
                    Arrays.fill(d, 0);
                }
                Dense.add(dHidden, d, hidden);
            }
        }
    }

    private void spread(int n, float[] vectors, float[] dVectors) {
        for (int p = 0; p < ArcScorer.PLACES; p++) {
            var back = places[p].transposed();
            for (int t = 0; t < n; t++) {
                if (used[p][t]) {
                    used[p][t] = false;
                    places[p].addOuter(vectors, t * width, dPlaces[p][t]);
                    back.product(dPlaces[p][t], 0, dVector);
                    for (int k = 0; k < width; k++) {
                        dVectors[t * width + k] += dVector[k];
                    }
                }
            }
        }
    }
}
