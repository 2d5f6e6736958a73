package org.demarche.reader.attribution;

import org.jspecify.annotations.Nullable;

/**
 * Tokens next to each other.
 *
 * @param first the first token
 * @param end the token after the last
 */
public record Run(int first, int end) {
    /** Whether there is no token in it. */
    boolean isEmpty() {
        return first >= end;
    }

    /** How many tokens. */
    public int length() {
        return Math.max(0, end - first);
    }

    /** Whether a token is one of them. */
    public boolean contains(int token) {
        return first <= token && token < end;
    }

    boolean overlaps(Run other) {
        return first < other.end && other.first < end;
    }

    /**
     * As a record's own, but written out: Java links the generated one at run time, which every start would wait for.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Run that && first == that.first && end == that.end;
    }

    @Override
    public int hashCode() {
        return 31 * first + end;
    }
}
