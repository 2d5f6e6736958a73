package org.demarche.reader.syntax;

/**
 * Parts a document into batches of sentences that are read together. Very long sentences are cut into pieces, so that
 * time stays linear and memory small; nobody writes them.
 */
final class Batches {
    /** The tokens of the longest piece. */
    static final int LONGEST = 160;

    /** Tokens that a batch has unless it is the last; more would leave the processor's cache. */
    private static final int ENOUGH = 128;

    /** The most tokens of a batch, none of which is enough without its last piece. */
    static final int MOST_TOKENS = ENOUGH + LONGEST;

    /** The most pieces of a batch. */
    static final int MOST_PIECES = ENOUGH;

    private final int[] pieces;
    private final boolean[] continued;
    private final int count;
    private final int[] bounds;
    private int from;
    private int first;
    private int next;

    /**
     * Parts sentences.
     *
     * @param sentences the first token of each, and at the end the number of tokens
     */
    Batches(int[] sentences) {
        int most = sentences.length + sentences[sentences.length - 1] / LONGEST;
        pieces = new int[most + 1];
        continued = new boolean[most + 1];
        int size = 0;
        for (int s = 0; s + 1 < sentences.length; s++) {
            for (int t = sentences[s]; t < sentences[s + 1]; t += LONGEST) {
                continued[size] = t > sentences[s];
                pieces[size++] = t;
            }
        }
        count = size;
        pieces[size] = sentences[sentences.length - 1];
        bounds = new int[count + 1];
    }

    /** Goes on to the next batch; false where there is none. */
    boolean next() {
        if (next == count) {
            return false;
        }
        first = next;
        from = pieces[first];
        while (next < count && pieces[next] - from < ENOUGH) {
            bounds[next - first] = pieces[next] - from;
            next++;
        }
        bounds[next - first] = pieces[next] - from;
        return true;
    }

    /** The first token of the batch. */
    int from() {
        return from;
    }

    /** The number of pieces in the batch. */
    int pieces() {
        return next - first;
    }

    /** The first token of each piece of the batch, counted from {@link #from}, and at the end the number of tokens. */
    int[] bounds() {
        return bounds;
    }

    /** Whether a piece of the batch goes on with the sentence of the piece before. */
    boolean continues(int piece) {
        return continued[first + piece];
    }
}
