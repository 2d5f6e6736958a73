package org.demarche.reader.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Verbatim words of a document.
 *
 * @param text the original text at the spans; where there are several spans, their texts joined by {@code " … "}
 * @param spans in the order of the text, not overlapping; empty only in {@link #NONE}
 */
public record Stretch(String text, List<Span> spans) {
    /** No words: what is inferred rests on none of its own. */
    public static final Stretch NONE = new Stretch("", List.of());

    /** What stands between the texts of two spans. */
    public static final String GAP = " … ";

    public Stretch {
        spans = List.copyOf(spans);
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).start() < spans.get(i - 1).end()) {
                throw new IllegalArgumentException("spans overlap or are not in order: " + spans);
            }
        }
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** The first code point; only for a stretch that is not empty. */
    public int start() {
        return spans.get(0).start();
    }

    /** The code point after the last; only for a stretch that is not empty. */
    public int end() {
        return spans.get(spans.size() - 1).end();
    }

    /** Whether {@code span} lies wholly inside one of the spans. */
    public boolean contains(Span span) {
        for (Span own : spans) {
            if (own.contains(span)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a span of this stretch shares a code point with one of the other's. */
    public boolean overlaps(Stretch other) {
        for (Span own : spans) {
            for (Span their : other.spans) {
                if (own.overlaps(their)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * As a record's own, but written out: Java links the generated one at run time, which every start would wait for.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Stretch that && text.equals(that.text) && spans.equals(that.spans);
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + spans.hashCode();
    }
}
