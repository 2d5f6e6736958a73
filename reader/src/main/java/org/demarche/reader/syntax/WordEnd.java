package org.demarche.reader.syntax;

import org.demarche.reader.syntax.TokenRules.Kind;

/** Finds how far a word goes: which marks between letters or digits belong to it. Immutable. */
final class WordEnd {
    private static final int LONGEST_PART = 16;

    private final TokenRules rules;

    WordEnd(TokenRules rules) {
        this.rules = rules;
    }

    /** The end of the word that starts at {@code from}, not behind {@code to}. */
    int of(String text, int from, int to) {
        int at = from + 1;
        while (at < to) {
            char c = text.charAt(at);
            if (!Glyphs.inWord(c)
                    && !(at + 1 < to && Glyphs.inWord(text.charAt(at + 1)) && joins(text, from, at, to))) {
                return at;
            }
            at++;
        }
        return at;
    }

    private boolean joins(String text, int from, int at, int to) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        boolean digits = Glyphs.digit(before) && Glyphs.digit(after);
        return switch (text.charAt(at)) {
            case '.' -> digits || !(Glyphs.lower(before) && Glyphs.upper(after) && at - from > 2);
            case ',' -> digits && thousands(text, at, to);
            case ':' -> digits;
            case '\'', '’' -> Glyphs.letter(before) && Glyphs.letter(after) || Glyphs.digit(before) && after == 's';
            case '_' -> true;
            case '&' -> Glyphs.upper(before) && Glyphs.upper(after);
            case '/' -> digits && date(text, from, to) || rules.is(Kind.SLASHED, part(text, from, to));
            case '-' -> hyphen(text, from, at, to);
            default -> false;
        };
    }

    private static boolean thousands(String text, int at, int to) {
        return at + 3 < to
                && Glyphs.digit(text.charAt(at + 2))
                && Glyphs.digit(text.charAt(at + 3))
                && !(at + 4 < to && Glyphs.digit(text.charAt(at + 4)));
    }

    /** Whether only digits and strokes stand there. */
    private static boolean date(String text, int from, int to) {
        for (int i = from; i < to && i < from + LONGEST_PART; i++) {
            char c = text.charAt(i);
            if (Glyphs.letter(c)) {
                return false;
            }
        }
        return true;
    }

    private static String part(String text, int from, int to) {
        int end = from;
        while (end < to
                && end < from + LONGEST_PART
                && !Glyphs.space(text.charAt(end))
                && (Glyphs.inWord(text.charAt(end)) || text.charAt(end) == '/')) {
            end++;
        }
        return text.substring(from, end);
    }

    private boolean hyphen(String text, int from, int at, int to) {
        int end = at + 1;
        while (end < to && end < at + LONGEST_PART && Glyphs.inWord(text.charAt(end))) {
            end++;
        }
        if (at - from > LONGEST_PART) {
            return false;
        }
        if (Glyphs.digit(text.charAt(at - 1)) && Glyphs.digit(text.charAt(at + 1))) {
            return series(text, from, at, end, to);
        }
        String first = text.substring(from, at);
        String second = text.substring(at + 1, end);
        return rules.is(Kind.PREFIX, first)
                || rules.is(Kind.SECOND, second)
                || rules.is(Kind.SYLLABLE, first) && rules.is(Kind.SYLLABLE, second) && Glyphs.upper(first.charAt(0));
    }

    /** Numbers of telephones and days in figures (2021-12-24) are one word; "5-10" and "1999-2004" are not. */
    private static boolean series(String text, int from, int at, int end, int to) {
        int digits = 0;
        int hyphens = 0;
        for (int i = from; i < to && i < from + LONGEST_PART * 2; i++) {
            char c = text.charAt(i);
            if (c == '-') {
                hyphens++;
            } else if (Glyphs.digit(c)) {
                digits++;
            } else if (Glyphs.inWord(c)) {
                return false;
            } else {
                break;
            }
        }
        return hyphens > 1 && digits > 5 || at - from == 3 && end - at - 1 == 4;
    }
}
