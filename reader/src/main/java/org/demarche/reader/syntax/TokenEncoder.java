package org.demarche.reader.syntax;

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

    /** Working memory of one thread for a number of tokens, and of sentences, at a time. */
    public final class Workspace {
        private final FirstLayer first;
        private final SecondLayer second;
        private final float[][][] lowerSums = new float[2][][];
        private final float[][][] upperSums = new float[2][][];
        private final float[][] low;
        private final float[][] room;
        private final float[][] high;
        private final LayerMemory memory;

        /** Room for {@code tokens} in {@code sentences}, over the layers' inputs, which threads share. */
        Workspace(FirstLayer first, SecondLayer second, int tokens, int sentences) {
            this.first = first;
            this.second = second;
            for (int d = 0; d < 2; d++) {
                lowerSums[d] = new float[tokens][lower.sums()];
                upperSums[d] = new float[tokens][upper.sums()];
            }
            low = new float[tokens][lower.width()];
            room = new float[tokens][second.room()];
            high = new float[tokens][upper.width()];
            memory = new LayerMemory(tokens + sentences, Math.max(lower.width(), upper.width()));
        }

        /**
         * The vectors of the tokens from {@code from} on; the arrays are used again by the next call.
         *
         * @param forms the forms of the document
         * @param writings how the document writes each
         * @param bounds the first token of each sentence, counted from {@code from}, and at the end the number of
         *     tokens
         */
        float[][] encode(FirstLayer.Form[] forms, int[] writings, int from, int[] bounds, int sentences) {
            for (int s = 0; s < sentences; s++) {
                first.sums(forms, writings, from, bounds[s], bounds[s + 1], lowerSums);
            }
            lower.run(lowerSums, bounds, sentences, memory, low);
            second.sums(low, bounds[sentences], room, upperSums);
            upper.run(upperSums, bounds, sentences, memory, high);
            return high;
        }
    }
}
