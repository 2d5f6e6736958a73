package org.demarche.reader.syntax;

import org.demarche.reader.syntax.Rows.Placed;

/**
 * Turns the tokens of sentences into vectors that know their context: embeddings of the word, its marks and the way its
 * document writes it, then two layers that read the sentence in both directions (Kiperwasser and Goldberg 2016). Each
 * direction of the lower layer sees the next token as well; what the layer takes in depends on forms alone, so that its
 * products can be kept. The lower layer guesses tags, and the upper one takes the guesses in (Soegaard and Goldberg
 * 2016). Immutable but for training.
 *
 * @param words a row for each word of the vocabulary
 * @param marks a row for each affix, shape or list, hashed
 * @param cases a row for each way that {@link WordCases} tells
 * @param lower the lower layer
 * @param tagging from the lower layer's values to tags
 * @param tags a row for each tag
 * @param upper the upper layer, over the lower one's values and the tag's row
 */
public record TokenEncoder(
        Dense words, Dense marks, Dense cases, Lstm lower, LabelScorer tagging, Dense tags, Lstm upper) {
    /** Values of a token's embedding. */
    public int embedded() {
        return words.outputs() + marks.outputs() + cases.outputs();
    }

    /** Values of a token's vector. */
    public int width() {
        return upper.width();
    }

    /** Sets {@code x} to a token's embedding: word, the sum of the marks, the case. */
    public void embed(WordRows rows, int writing, float[] x) {
        var mark = new float[marks.outputs()];
        for (int row : rows.marks()) {
            Dense.add(marks.row(row), mark, mark.length);
        }
        System.arraycopy(words.row(rows.word()), 0, x, 0, words.outputs());
        System.arraycopy(mark, 0, x, words.outputs(), mark.length);
        System.arraycopy(cases.row(writing), 0, x, words.outputs() + mark.length, cases.outputs());
    }

    /** Working memory of one thread for a number of tokens at a time. */
    public final class Workspace {
        private final FirstLayer first;
        private final SecondLayer second;
        private final Dense between;
        private final Lstm below;
        private final Lstm above;
        private final float[][] sums;
        private final float[][] low;
        private final float[][] high;
        private final LayerMemory memory = LayerMemory.brief();

        /** Room for {@code tokens}, over the layers' inputs, which threads share. */
        Workspace(FirstLayer first, SecondLayer second, int tokens) {
            this.first = first;
            this.second = second;
            var rows = new Rows(
                    tokens,
                    new Placed(second.weights(), 0),
                    new Placed(lower.recurrent()[0], 0),
                    new Placed(lower.recurrent()[1], lower.sums()),
                    new Placed(upper.recurrent()[0], 0),
                    new Placed(upper.recurrent()[1], upper.sums()));
            between = rows.weights(0);
            below = new Lstm(lower.input(), lower.bias(), new Dense[] {rows.weights(1), rows.weights(2)});
            above = new Lstm(upper.input(), upper.bias(), new Dense[] {rows.weights(3), rows.weights(4)});
            sums = rows.results(0, tokens);
            low = new float[tokens][lower.width()];
            high = new float[tokens][upper.width()];
        }

        /**
         * The vectors of a batch's tokens; the arrays are used again by the next call.
         *
         * @param forms the forms of the document
         * @param writings how the document writes each
         */
        float[][] encode(FirstLayer.Form[] forms, int[] writings, Batches batch) {
            int[] bounds = batch.bounds();
            int sentences = batch.pieces();
            for (int s = 0; s < sentences; s++) {
                first.sums(forms, writings, batch.shift(s), bounds[s], bounds[s + 1], sums);
            }
            below.run(new float[][][] {sums, sums}, bounds, sentences, memory, low);
            second.sums(between, low, bounds[sentences], sums);
            above.run(new float[][][] {sums, sums}, bounds, sentences, memory, high);
            return high;
        }
    }
}
