package org.demarche.reader.text;

import org.demarche.reader.finding.Span;

/** A text addressed by code points, in constant memory beside the text where it has no astral characters. */
final class CodePoints {
    private static final int STEP = 64;

    private final String text;
    private final int count;
    private final int[] unitOfStep;

    CodePoints(String text) {
        this.text = text;
        this.count = text.codePointCount(0, text.length());
        this.unitOfStep = count == text.length() ? new int[0] : steps(text, count);
    }

    private static int[] steps(String text, int count) {
        int[] units = new int[count / STEP + 1];
        int unit = 0;
        for (int i = 1; i < units.length; i++) {
            unit = text.offsetByCodePoints(unit, STEP);
            units[i] = unit;
        }
        return units;
    }

    int count() {
        return count;
    }

    /** The UTF-16 unit at which a code point starts. */
    int unit(int codePoint) {
        return unitOfStep.length == 0
                ? codePoint
                : text.offsetByCodePoints(unitOfStep[codePoint / STEP], codePoint % STEP);
    }

    /** The text at a span. */
    String at(Span span) {
        return text.substring(unit(span.start()), unit(span.end()));
    }
}
