package org.demarche.reader.syntax;

import java.util.Arrays;

/**
 * Parts a document into batches of sentences that are read together: those of like length, so that few are over while
 * others go on. Very long sentences are cut into pieces, so that time stays linear and memory small; nobody writes
 * them.
 */
final class Batches {
    /** The tokens of the longest piece. */
    static final int LONGEST = 160;

    /** Tokens that a batch has unless it is the last. More share the weights of a step, fewer stay in the cache. */
    private static final int ENOUGH = 128;

    /** The most tokens of a batch, none of which is enough without its last piece. */
    static final int MOST_TOKENS = ENOUGH + LONGEST;

    private final int[] pieces;
    private final boolean[] continued;
    private final int count;

    /** The pieces from the longest to the shortest. */
    private final int[] order;

    private final int[] bounds;
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
        order = longestFirst();
    }

    private int[] longestFirst() {
        var keys = new long[count];
        for (int p = 0; p < count; p++) {
            keys[p] = (long) -length(p) << Integer.SIZE | p;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private int length(int piece) {
        return pieces[piece + 1] - pieces[piece];
    }

    /** Goes on to the next batch; false where there is none. */
    boolean next() {
        if (next == count) {
            return false;
        }
        first = next;
        int size = 0;
        while (next < count && size < ENOUGH) {
            bounds[next - first] = size;
            size += length(order[next]);
            next++;
        }
        bounds[next - first] = size;
        return true;
    }

    /** The number of pieces in all. */
    int count() {
        return count;
    }

    /** Whether a piece, counted in the order of the text, goes on with the sentence of the piece before. */
    boolean continues(int piece) {
        return continued[piece];
    }

    /** The number of pieces in the batch. */
    int pieces() {
        return next - first;
    }

    /** Which piece one of the batch is, counted in the order of the text. */
    int piece(int place) {
        return order[first + place];
    }

    /** The first token of each piece of the batch, counted within it, and at the end the number of tokens. */
    int[] bounds() {
        return bounds;
    }

    /** How much later the document has the tokens of one of the batch's pieces. */
    int shift(int place) {
        return pieces[piece(place)] - bounds[place];
    }
}
