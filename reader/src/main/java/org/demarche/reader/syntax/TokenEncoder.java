package org.demarche.reader.syntax;

import java.util.Arrays;

/**
 * Turns the tokens of a sentence into vectors that know their context: embeddings of word, marks and tags, then layers
 * that read the sentence in both directions (Kiperwasser and Goldberg 2016). Immutable but for training.
 *
 * @param words a row for each word of the vocabulary
 * @param marks a row for each affix, shape, list or way of writing, hashed
 * @param tags a row for each tag
 * @param layers for each layer the forward and the backward reading
 */
@SuppressWarnings("ArrayRecordComponent") // weights, never compared
public record TokenEncoder(Dense words, Dense marks, Dense tags, Lstm[][] layers) {
    /** Values of a token's embedding. */
    public int embedded() {
        return words.outputs() + marks.outputs() + tags.outputs();
    }

    /** Values of a token's vector. */
    public int width() {
        return 2 * layers[0][0].hidden();
    }

    /** Looks the tokens' embeddings up: word, the sum of the marks, the sum of the tags. */
    public void embed(TokenFeatures features, float[] x) {
        var mark = new float[marks.outputs()];
        var tag = new float[tags.outputs()];
        for (int t = 0; t < features.size(); t++) {
            int at = t * embedded();
            System.arraycopy(words.row(features.word(t)), 0, x, at, words.outputs());
            at += words.outputs();
            Arrays.fill(mark, 0);
            for (int i = 0; i < TokenFeatures.MARKS; i++) {
                Dense.add(marks.row(features.mark(t, i)), mark, mark.length);
            }
            System.arraycopy(mark, 0, x, at, mark.length);
            at += mark.length;
            Arrays.fill(tag, 0);
            Dense.add(tags.row(features.coarse(t)), tag, tag.length);
            Dense.add(tags.row(features.fine(t)), tag, tag.length);
            System.arraycopy(tag, 0, x, at, tag.length);
        }
    }

    /** The sums of the tokens' mark embeddings alone. */
    void embedMarks(TokenFeatures features, float[] sum, float[] x) {
        for (int t = 0; t < features.size(); t++) {
            Arrays.fill(sum, 0);
            for (int i = 0; i < TokenFeatures.MARKS; i++) {
                Dense.add(marks.row(features.mark(t, i)), sum, sum.length);
            }
            System.arraycopy(sum, 0, x, t * sum.length, sum.length);
        }
    }

    /** The inputs of the first layer's two readings, which threads may share once the weights stay. */
    public FirstInputs[] firstInputs() {
        return new FirstInputs[] {new FirstInputs(this, layers[0][0]), new FirstInputs(this, layers[0][1])};
    }

    /** Working memory of one thread for sentences up to a length. */
    public final class Workspace {
        private final FirstInputs[] first;
        private final float[] sum = new float[marks.outputs()];
        private final float[] x;
        private final float[][] y;
        private final Lstm.Memory memory;

        /** Room for {@code tokens}, over the shared inputs of the first layer. */
        public Workspace(FirstInputs[] first, int tokens) {
            this.first = first;
            x = new float[tokens * marks.outputs()];
            y = new float[layers.length][tokens * width()];
            memory = new Lstm.Memory(layers[0][0].hidden());
        }

        /** The tokens' vectors, {@link #width()} values each; the array is used again by the next call. */
        public float[] encode(TokenFeatures features) {
            embedMarks(features, sum, x);
            for (int l = 0; l < layers.length; l++) {
                for (int d = 0; d < 2; d++) {
                    var inputs = l == 0 ? first[d].of(features, x) : layers[l][d].inputs(y[l - 1]);
                    int at = d * width() / 2;
                    layers[l][d].run(inputs, features.size(), d == 1, memory, Lstm.Listener.NONE, y[l], width(), at);
                }
            }
            return y[layers.length - 1];
        }
    }
}
