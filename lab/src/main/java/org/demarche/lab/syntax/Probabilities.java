package org.demarche.lab.syntax;

import org.demarche.reader.syntax.LabelScorer;

/** Turns scores into probabilities. */
final class Probabilities {
    private Probabilities() {}

    /** Sets the first {@code n} scores to their shares: the softmax function. */
    static void set(float[] scores, int n) {
        float top = scores[LabelScorer.best(scores, n)];
        double all = 0;
        for (int i = 0; i < n; i++) {
            double share = Math.exp(scores[i] - top);
            all += share;
            scores[i] = (float) share;
        }
        float scale = (float) (1 / all);
        for (int i = 0; i < n; i++) {
            scores[i] *= scale;
        }
    }
}
