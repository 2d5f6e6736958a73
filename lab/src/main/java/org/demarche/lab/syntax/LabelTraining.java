package org.demarche.lab.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.demarche.reader.syntax.LabelScorer;

/** A scorer of labels in training: each token's label by its own probability. */
final class LabelTraining {
    /** The scorer's weights, which workers share. */
    static final class Parts {
        final LabelScorer scorer;
        private final int labels;
        private final Weights output;
        private final Weights bias;

        Parts(int inputs, int labels, SplittableRandom random) {
            this.labels = labels;
            output = Weights.matrix(inputs, LabelScorer.width(labels), random);
            bias = Weights.vector(LabelScorer.width(labels), random);
            scorer = new LabelScorer(output.dense, bias.dense.row(0));
        }

        List<Weights> weights() {
            return List.of(output, bias);
        }

        /** Gives one label to all, where there was nothing to learn from. */
        void always(int label) {
            for (int k = 0; k < output.dense.inputs(); k++) {
                Arrays.fill(output.dense.row(k), 0);
            }
            bias.dense.row(0)[label] = 1;
        }
    }

    private final Parts parts;
    private final Gradient output;
    private final Gradient bias;
    private final float[][] errors;

    LabelTraining(Parts parts, int room) {
        this.parts = parts;
        output = parts.output.gradient();
        bias = parts.bias.gradient();
        errors = new float[room][parts.scorer.bias().length];
    }

    /**
     * Adds up the gradients of a sentence, those of the vectors in {@code dVectors}; tokens of label -1 do not count.
     */
    void learn(int[] gold, float[][] vectors, float[][] dVectors) {
        int n = gold.length;
        parts.scorer.score(vectors, n, errors);
        for (int t = 0; t < n; t++) {
            if (gold[t] < 0) {
                Arrays.fill(errors[t], 0);
            } else {
                Probabilities.set(errors[t], parts.labels);
                errors[t][gold[t]] -= 1;
                Arrays.fill(errors[t], parts.labels, errors[t].length, 0);
            }
        }
        output.addOuter(vectors, errors, n);
        bias.addAll(errors, n);
        parts.output.transposed().addProducts(errors, n, dVectors);
    }
}
