package org.demarche.lab.syntax;

import java.util.List;
import java.util.SplittableRandom;
import org.demarche.reader.syntax.Dense;
import org.demarche.reader.syntax.LabelScorer;

/** A scorer of labels in training: each token's label by its own probability. */
final class LabelTraining {
    final LabelScorer scorer;
    private final int labels;
    private final Weights output;
    private final Weights bias;
    private final float[] scores;
    private final float[] d;
    private final float[] dVector;

    LabelTraining(int inputs, int labels, SplittableRandom random) {
        this.labels = labels;
        int width = LabelScorer.width(labels);
        output = Weights.matrix(inputs, width, random);
        bias = new Weights(1, width, false, 0, random);
        scorer = new LabelScorer(output.dense, bias.dense.row(0));
        scores = new float[width];
        d = new float[width];
        dVector = new float[inputs];
    }

    List<Weights> weights() {
        return List.of(output, bias);
    }

    /**
     * Adds up the gradients of a sentence, those of the vectors in {@code dVectors}; tokens of label -1 do not count.
     */
    void learn(int[] gold, float[] vectors, float[] dVectors) {
        Dense back = output.transposed();
        int width = dVector.length;
        for (int t = 0; t < gold.length; t++) {
            if (gold[t] < 0) {
                continue;
            }
            scorer.score(vectors, t, scores);
            probabilities();
            d[gold[t]] -= 1;
            output.addOuter(vectors, t * width, d);
            bias.addRow(0, d);
            back.product(d, 0, dVector);
            for (int k = 0; k < width; k++) {
                dVectors[t * width + k] += dVector[k];
            }
        }
    }

    private void probabilities() {
        float top = scores[LabelScorer.best(scores, labels)];
        double all = 0;
        for (int l = 0; l < labels; l++) {
            all += Math.exp(scores[l] - top);
        }
        for (int l = 0; l < labels; l++) {
            d[l] = (float) (Math.exp(scores[l] - top) / all);
        }
    }
}
