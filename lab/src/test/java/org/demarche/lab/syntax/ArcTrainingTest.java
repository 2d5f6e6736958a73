package org.demarche.lab.syntax;

import java.util.SplittableRandom;
import org.demarche.reader.syntax.ArcScorer;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.junit.jupiter.api.Test;

class ArcTrainingTest {
    private static final int WIDTH = 8;
    private static final int[] HEADS = {1, ParsedText.NONE, 3, 1, 3};
    private static final Relation[] RELATIONS = {
        Relation.NSUBJ, Relation.ROOT, Relation.DET, Relation.OBJ, Relation.NMOD
    };

    @Test
    void theGradientIsTheSlopeOfTheLoss() {
        var random = new SplittableRandom(5);
        var parts = new ArcTraining.Parts(WIDTH, 8, 8, random);
        var arcs = new ArcTraining(parts, new Dropout(0, random), HEADS.length);
        float[][] vectors = Slopes.values(random, HEADS.length, WIDTH);
        var gradient = new float[HEADS.length][WIDTH];
        arcs.learn(HEADS, RELATIONS, vectors, gradient);

        Slopes.check(vectors, gradient, v -> loss(parts.scorer, v));
    }

    private static double loss(ArcScorer parts, float[][] vectors) {
        var scorer = parts.new Workspace(HEADS.length);
        int n = HEADS.length;
        for (int p = 0; p < 4; p++) {
            parts.projections().get(p).score(vectors, n, scorer.projected[p]);
        }
        scorer.rectify(n);
        scorer.score(n);
        double loss = 0;
        for (int t = 0; t < n; t++) {
            loss -= log(scorer.scores[t], n + 1, HEADS[t] == ParsedText.NONE ? n : HEADS[t]);
            if (HEADS[t] != ParsedText.NONE) {
                scorer.relate(t, HEADS[t]);
                loss -= log(scorer.relationScores(), Relation.values().length, RELATIONS[t].ordinal());
            }
        }
        return loss;
    }

    private static double log(float[] scores, int n, int gold) {
        double all = 0;
        for (int i = 0; i < n; i++) {
            all += Math.exp(scores[i]);
        }
        return scores[gold] - Math.log(all);
    }
}
