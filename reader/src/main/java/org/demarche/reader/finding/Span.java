package org.demarche.reader.finding;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of the <em>original</em> text of a document.
 *
 * @param start first Unicode code point, from 0
 * @param end code point after the last, at least {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
        }
    }

    /** The number of code points. */
    public int length() {
        return end - start;
    }

    /** Whether {@code other} lies wholly inside this span. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two spans share a code point. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** In the order of the text: by start, the longer first. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(other.end, end);
    }

    /**
     * As a record's own, but written out: Java links the generated one at run time, which every start would wait for.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Span that && start == that.start && end == that.end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }
}
