package org.demarche.reader.syntax;

import java.util.Locale;
import org.demarche.reader.syntax.TokenRules.Kind;

/** Finds web and mail addresses, and names such as {@code @ministry}. */
final class Addresses {
    private static final int LONGEST_HOST = 253;

    private Addresses() {}

    /** The end of the address that starts at {@code from}, not behind {@code to}; {@code from} where none does. */
    static int end(String text, int from, int to, TokenRules rules) {
        if (text.charAt(from) == '@') {
            int end = from + 1;
            while (end < to && (Glyphs.inWord(text.charAt(end)) || text.charAt(end) == '_')) {
                end++;
            }
            return end > from + 1 && Glyphs.letter(text.charAt(from + 1)) ? end : from;
        }
        int scheme = from;
        while (scheme < to && Glyphs.letter(text.charAt(scheme))) {
            scheme++;
        }
        if (text.startsWith("://", scheme)
                || text.regionMatches(true, from, "www.", 0, 4)
                || mail(text, from, to)
                || host(text, from, to, rules)) {
            return trimmed(text, from, to);
        }
        return from;
    }

    private static boolean mail(String text, int from, int to) {
        int at = text.substring(from, Math.min(to, from + LONGEST_HOST)).indexOf('@');
        return at > 0 && from + at + 1 < to && Glyphs.inWord(text.charAt(from + at + 1));
    }

    /** "example.org", "example.org/page": lower case, and an ending that hosts have. */
    private static boolean host(String text, int from, int to, TokenRules rules) {
        int end = from;
        int dot = -1;
        while (end < to
                && end < from + LONGEST_HOST
                && (Glyphs.inWord(text.charAt(end)) || text.charAt(end) == '.' || text.charAt(end) == '-')) {
            if (text.charAt(end) == '.' && end + 1 < to && Glyphs.letter(text.charAt(end + 1))) {
                dot = end;
            }
            end++;
        }
        if (dot < from + 3) {
            return false;
        }
        int last = dot + 1;
        while (last < end && Glyphs.letter(text.charAt(last))) {
            last++;
        }
        String ending = text.substring(dot + 1, last);
        return ending.toLowerCase(Locale.ROOT).equals(ending) && rules.is(Kind.DOMAIN, ending);
    }

    private static int trimmed(String text, int from, int to) {
        int end = from;
        while (end < to && ">”“\"<»".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > from + 1 && ".,;:!?)]}'’*".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }
}
