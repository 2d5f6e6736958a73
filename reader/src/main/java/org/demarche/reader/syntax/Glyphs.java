package org.demarche.reader.syntax;

/** Classes of characters, as the tokenizer needs them. */
final class Glyphs {
    private Glyphs() {}

    /** Letters, digits, marks over them, and what joins the parts of a drawn character. */
    static boolean inWord(char c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        if (Character.isSurrogate(c) || c == '\u200d' || c == '\u200c' || c == '\ufe0f') {
            return true;
        }
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    static boolean letter(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' : Character.isLetter(c);
    }

    static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean lower(char c) {
        return c < 128 ? c >= 'a' && c <= 'z' : Character.isLowerCase(c);
    }

    static boolean upper(char c) {
        return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    static boolean apostrophe(char c) {
        return c == '\'' || c == '’';
    }

    /** White space of any kind, the no-break spaces and control characters included. */
    static boolean space(char c) {
        return c <= ' '
                || c >= 127
                        && (Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c)
                                || c == '\ufeff'
                                || c == '\u200b');
    }

    /** Marks that close what was said or bracketed, and may follow a sentence's last stop. */
    static boolean closing(char c) {
        return switch (c) {
            case '”', '’', '"', '\'', ')', ']', '}', '»', '›' -> true;
            default -> false;
        };
    }

    /** Marks that open a quotation or bracket. */
    static boolean opening(char c) {
        return switch (c) {
            case '“', '‘', '"', '\'', '(', '[', '{', '«', '‹', '„', '¿', '¡' -> true;
            default -> false;
        };
    }

    /** Marks of which a run is one token. */
    static boolean runs(char c) {
        return switch (c) {
            case '.', '-', '!', '?', '*', '=', '_', '~', '^', '<', '>', '`', '#', '+', '|' -> true;
            default -> false;
        };
    }
}
