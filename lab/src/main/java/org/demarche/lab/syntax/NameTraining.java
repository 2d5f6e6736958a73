package org.demarche.lab.syntax;

import java.util.List;
import java.util.SplittableRandom;
import org.demarche.reader.syntax.Dense;
import org.demarche.reader.syntax.NameLabels;
import org.demarche.reader.syntax.NameTagger;

/** The name tagger in training: each token's label by its own probability. */
final class NameTraining {
    final NameTagger tagger;
    private final Weights output;
    private final Weights bias;
    private final NameTagger.Workspace work;
    private final float[] d = new float[NameTagger.WIDTH];
    private final float[] dVector;

    NameTraining(int width, SplittableRandom random) {
        output = Weights.matrix(width, NameTagger.WIDTH, random);
        bias = new Weights(1, NameTagger.WIDTH, false, 0, random);
        tagger = new NameTagger(output.dense, bias.dense.row(0));
        work = tagger.new Workspace(1);
        dVector = new float[width];
    }

    List<Weights> weights() {
        return List.of(output, bias);
    }

    /** Adds up the gradients of a sentence, those of the vectors in {@code dVectors}. */
    void learn(int[] gold, float[] vectors, float[] dVectors) {
        Dense back = output.transposed();
        int width = dVector.length;
        for (int t = 0; t < gold.length; t++) {
            probabilities(work.scores(vectors, t));
            d[gold[t]] -= 1;
            output.addOuter(vectors, t * width, d);
            bias.addRow(0, d);
            back.product(d, 0, dVector);
            for (int k = 0; k < width; k++) {
                dVectors[t * width + k] += dVector[k];
            }
        }
    }

    private void probabilities(float[] scores) {
        float top = scores[0];
        for (int l = 1; l < NameLabels.COUNT; l++) {
            top = Math.max(top, scores[l]);
        }
        double all = 0;
        for (int l = 0; l < NameLabels.COUNT; l++) {
            all += Math.exp(scores[l] - top);
        }
        for (int l = 0; l < NameLabels.COUNT; l++) {
            d[l] = (float) (Math.exp(scores[l] - top) / all);
        }
    }
}
