package org.demarche.reader.text;

/** What the character beside a quotation mark says about it. */
final class Neighbour {
    private Neighbour() {}

    /** Whether a mark after this character is likely to open. */
    static boolean opensAfter(char c) {
        return c == '\n' || c == ' ' || c == '-' || c == '\u2013' || c == '\u2014' || isOpenBracket(c) || isSingle(c);
    }

    /** An opening bracket. */
    static boolean isOpenBracket(char c) {
        return c == '(' || c == '[' || c == '{' || c == '/';
    }

    /** Punctuation that stands at the end of something. */
    static boolean isClosing(char c) {
        return c == ',' || c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == ')' || c == ']';
    }

    /** Punctuation that stands before a closing mark. */
    static boolean endsContent(char c) {
        return c == ',' || c == '.' || c == '!' || c == '?' || c == '\u2026';
    }

    /** A single quotation mark or apostrophe. */
    static boolean isSingle(char c) {
        return c == '\''
                || c == '\u2018'
                || c == '\u2019'
                || c == '\u201A'
                || c == '\u201B'
                || c == '`'
                || c == '\u00B4';
    }
}
