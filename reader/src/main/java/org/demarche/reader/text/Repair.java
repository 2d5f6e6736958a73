package org.demarche.reader.text;

import org.demarche.reader.finding.Span;

/**
 * One mended place.
 *
 * @param kind what was wrong
 * @param span where, in the original text
 * @param original the words as they stand
 * @param repaired the words as they are read
 */
public record Repair(Kind kind, Span span, String original, String repaired) {
    /** What can be wrong. */
    public enum Kind {
        SOFT_HYPHEN,
        STRAY_HYPHEN,
        QUOTE_MARK,
        QUOTE_DIRECTION,
        QUOTE_NEVER_CLOSED,
        QUOTE_NEVER_OPENED,
        DASH,
        SPACE,
        MOJIBAKE,
        CONTROL
    }
}
