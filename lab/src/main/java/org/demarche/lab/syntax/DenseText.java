package org.demarche.lab.syntax;

import java.util.Optional;
import org.demarche.reader.finding.Span;

/** A text and its dense form, the same code points without white space: what tokenisations can be compared in. */
final class DenseText {
    private final String dense;
    private final int[] denseOf;

    DenseText(String text) {
        int[] points = text.codePoints().toArray();
        var kept = new StringBuilder();
        denseOf = new int[points.length + 1];
        for (int i = 0; i < points.length; i++) {
            boolean white = white(points[i]);
            denseOf[i + 1] = denseOf[i] + (white ? 0 : 1);
            if (!white) {
                kept.appendCodePoint(points[i]);
            }
        }
        dense = kept.toString();
    }

    /** Where words stand in the dense text; nothing where they do not, letter for letter. */
    Optional<Span> find(String words) {
        String sought = new DenseText(words).dense;
        int at = dense.indexOf(sought);
        if (at < 0) {
            return Optional.empty();
        }
        int start = dense.codePointCount(0, at);
        return Optional.of(new Span(start, start + sought.codePointCount(0, sought.length())));
    }

    /** A span of the text as a span of the dense one. */
    Span of(Span span) {
        return new Span(denseOf[span.start()], denseOf[span.end()]);
    }

    /** The number of dense code points of a word. */
    static int length(String word) {
        return (int) word.codePoints().filter(point -> !white(point)).count();
    }

    private static boolean white(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }
}
