package org.demarche.lab.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.demarche.reader.syntax.Dense;
import org.demarche.reader.syntax.LabelScorer;
import org.demarche.reader.syntax.TokenEncoder;
import org.demarche.reader.syntax.WordCases;
import org.demarche.reader.syntax.WordLookup;
import org.demarche.reader.syntax.WordRows;

/** The encoder in training, with dropout (Srivastava and others 2014) before, between and after its layers. */
final class EncoderTraining {
    /**
     * How large the encoder is: values of the embeddings of word, marks and case, of a layer, of the embedding of a
     * tag.
     */
    record Shape(int word, int mark, int writing, int width, int tag) {}

    /** The encoder's weights, which workers share. */
    static final class Parts {
        final TokenEncoder encoder;
        private final Weights words;
        private final Weights marks;
        private final Weights cases;
        private final Weights tags;
        private final LstmTraining.Parts lower;
        private final LabelTraining.Parts tagging;
        private final LstmTraining.Parts upper;

        Parts(int vocabulary, int tagCount, Shape shape, SplittableRandom random) {
            words = new Weights(vocabulary, shape.word(), true, 0.1, random);
            marks = new Weights(WordLookup.MARK_ROWS, shape.mark(), true, 0.1, random);
            cases = new Weights(WordCases.WAYS, shape.writing(), true, 0.1, random);
            tags = new Weights(tagCount, shape.tag(), true, 0.2, random);
            int embedded = shape.word() + shape.mark() + shape.writing();
            lower = new LstmTraining.Parts(2 * embedded, shape.width(), random);
            tagging = new LabelTraining.Parts(shape.width(), tagCount, random);
            upper = new LstmTraining.Parts(shape.width() + shape.tag(), shape.width(), random);
            encoder = new TokenEncoder(
                    words.dense, marks.dense, cases.dense, lower.lstm, tagging.scorer, tags.dense, upper.lstm);
        }

        /** Gives a word its first vector. */
        void start(int row, float[] vector) {
            if (row > 0) {
                System.arraycopy(vector, 0, words.dense.row(row), 0, vector.length);
            }
        }

        List<Weights> weights() {
            var all = new ArrayList<>(List.of(words, marks, cases, tags));
            all.addAll(lower.weights());
            all.addAll(tagging.weights());
            all.addAll(upper.weights());
            return all;
        }
    }

    private final TokenEncoder encoder;
    private final Gradient words;
    private final Gradient marks;
    private final Gradient cases;
    private final Gradient tags;
    private final LstmTraining lower;
    private final LabelTraining tagging;
    private final LstmTraining upper;
    private final Dropout dropout;
    private final Values embedded;
    private final Values low;
    private final Values tagged;
    private final Values high;
    private final float[][][] joint;
    private final float[][][] jointErrors;
    private final float[][] tagScores;
    private final int[] predicted;

    /** What a level gives, what of it was dropped, and its errors. */
    private static final class Values {
        private final float[][] values;
        private final float[][] masks;
        private final float[][] errors;

        private Values(int room, int size) {
            values = new float[room][size];
            masks = new float[room][size];
            errors = new float[room][size];
        }
    }

    EncoderTraining(Parts parts, Dropout dropout, int room) {
        encoder = parts.encoder;
        words = parts.words.gradient();
        marks = parts.marks.gradient();
        cases = parts.cases.gradient();
        tags = parts.tags.gradient();
        lower = new LstmTraining(parts.lower, room);
        tagging = new LabelTraining(parts.tagging, room);
        upper = new LstmTraining(parts.upper, room);
        this.dropout = dropout;
        int width = encoder.lower().width();
        embedded = new Values(room, encoder.embedded());
        low = new Values(room, width);
        tagged = new Values(room, width + encoder.tags().outputs());
        high = new Values(room, encoder.width());
        joint = new float[2][room][2 * encoder.embedded()];
        jointErrors = new float[2][room][2 * encoder.embedded()];
        tagScores = new float[room][encoder.tagging().bias().length];
        predicted = new int[room];
    }

    /**
     * The tokens' vectors, noisy.
     *
     * @param bounds the first token of each sentence, and at the end the number of tokens
     */
    float[][] forward(WordRows[] rows, int[] writings, int[] bounds) {
        int n = rows.length;
        for (int t = 0; t < n; t++) {
            encoder.embed(rows[t], writings[t], embedded.values[t]);
        }
        dropout.drop(embedded.values, embedded.masks, n);
        clear(joint[0], n);
        clear(joint[1], n);
        for (int s = 0; s + 1 < bounds.length; s++) {
            join(bounds[s], bounds[s + 1]);
        }
        lower.forward(joint, bounds, low.values);
        dropout.drop(low.values, low.masks, n);
        tag(n);
        upper.forward(new float[][][] {tagged.values, tagged.values}, bounds, high.values);
        dropout.drop(high.values, high.masks, n);
        clear(high.errors, n);
        return high.values;
    }

    /** Each token and the one that will be read after it. */
    private void join(int first, int end) {
        int size = encoder.embedded();
        for (int t = first; t < end; t++) {
            System.arraycopy(embedded.values[t], 0, joint[0][t], 0, size);
            System.arraycopy(embedded.values[t], 0, joint[1][t], 0, size);
            if (t > first) {
                System.arraycopy(embedded.values[t], 0, joint[0][t - 1], size, size);
                System.arraycopy(embedded.values[t - 1], 0, joint[1][t], size, size);
            }
        }
    }

    /** Puts the tags that the lower layer predicts beside its values. */
    private void tag(int n) {
        encoder.tagging().score(low.values, n, tagScores);
        int width = encoder.lower().width();
        for (int t = 0; t < n; t++) {
            predicted[t] = LabelScorer.best(tagScores[t], encoder.tags().inputs());
            float[] row = encoder.tags().row(predicted[t]);
            System.arraycopy(low.values[t], 0, tagged.values[t], 0, width);
            System.arraycopy(row, 0, tagged.values[t], width, row.length);
        }
    }

    private static void clear(float[][] rows, int n) {
        for (int t = 0; t < n; t++) {
            Arrays.fill(rows[t], 0);
        }
    }

    /** Where the gradients of the vectors are to be added. */
    float[][] errors() {
        return high.errors;
    }

    /**
     * Takes the gradients back to the embeddings.
     *
     * @param gold the right tags for the lower layer, -1 where they are not known
     */
    void backward(WordRows[] rows, int[] writings, int[] bounds, int[] gold) {
        int n = rows.length;
        Dropout.apply(high.masks, high.errors, n);
        clear(tagged.errors, n);
        upper.backward(new float[][][] {tagged.values, tagged.values}, bounds, high.errors, new float[][][] {
            tagged.errors, tagged.errors
        });
        int width = encoder.lower().width();
        for (int t = 0; t < n; t++) {
            System.arraycopy(tagged.errors[t], 0, low.errors[t], 0, width);
            tags.add(predicted[t], Arrays.copyOfRange(tagged.errors[t], width, tagged.errors[t].length));
        }
        tagging.learn(gold, low.values, low.errors);
        Dropout.apply(low.masks, low.errors, n);
        clear(jointErrors[0], n);
        clear(jointErrors[1], n);
        lower.backward(joint, bounds, low.errors, jointErrors);
        clear(embedded.errors, n);
        for (int s = 0; s + 1 < bounds.length; s++) {
            part(bounds[s], bounds[s + 1]);
        }
        Dropout.apply(embedded.masks, embedded.errors, n);
        for (int t = 0; t < n; t++) {
            embeddings(rows[t], writings[t], embedded.errors[t]);
        }
    }

    private void part(int first, int end) {
        int size = encoder.embedded();
        for (int t = first; t < end; t++) {
            Dense.add(jointErrors[0][t], embedded.errors[t], size);
            Dense.add(jointErrors[1][t], embedded.errors[t], size);
            if (t > first) {
                Dense.add(Arrays.copyOfRange(jointErrors[0][t - 1], size, 2 * size), embedded.errors[t], size);
                Dense.add(Arrays.copyOfRange(jointErrors[1][t], size, 2 * size), embedded.errors[t - 1], size);
            }
        }
    }

    private void embeddings(WordRows rows, int writing, float[] d) {
        int word = encoder.words().outputs();
        int mark = word + encoder.marks().outputs();
        words.add(rows.word(), Arrays.copyOf(d, word));
        float[] ofMarks = Arrays.copyOfRange(d, word, mark);
        for (int row : rows.marks()) {
            marks.add(row, ofMarks);
        }
        cases.add(writing, Arrays.copyOfRange(d, mark, d.length));
    }
}
