package org.demarche.reader.syntax;

import java.util.Locale;
import org.demarche.reader.syntax.TokenRules.Kind;

/**
 * Cuts text into words and marks as the treebanks of Universal Dependencies do, with the bundled rules the English
 * ones: clitics and compounds with a hyphen are split, words with a prefix, numbers, times, dates, abbreviations and
 * addresses stay whole (https://universaldependencies.org/en/#tokenization-and-word-segmentation). One pass from left
 * to right, linear. Immutable.
 */
final class Tokenizer {
    /** Longer words are cut without asking what they are: no abbreviation or contraction has so many letters. */
    private static final int LONGEST_KNOWN = 24;

    /** The number of a list's item, which keeps its stop, has at most so many digits. */
    private static final int LONGEST_ITEM = 2;

    private final TokenRules rules;
    private final WordEnd wordEnd;
    private final boolean proclitics;

    Tokenizer(TokenRules rules) {
        this.rules = rules;
        wordEnd = new WordEnd(rules);
        proclitics = rules.has(Kind.PROCLITIC);
    }

    /** Adds the tokens of {@code text} in {@code [from, to)}, a paragraph. */
    void cut(String text, int from, int to, Cuts cuts) {
        cuts.paragraph();
        int at = from;
        while (at < to) {
            if (Glyphs.space(text.charAt(at))) {
                at++;
                continue;
            }
            int end = at;
            boolean address = false;
            while (end < to && !Glyphs.space(text.charAt(end))) {
                char c = text.charAt(end++);
                address |= c == '@' || c == '/' || c == '.' && end < to && Glyphs.letter(text.charAt(end));
            }
            chunk(text, at, end, to, address, cuts);
            at = end;
        }
    }

    /** Cuts the stretch {@code [from, to)} without white space; the paragraph goes on to {@code limit}. */
    private void chunk(String text, int from, int to, int limit, boolean address, Cuts cuts) {
        int at = from;
        boolean maybeAddress = address;
        if (to - from > 1 && !Glyphs.letter(text.charAt(from)) && rules.is(Kind.EMOTICON, known(text, from, to))) {
            cuts.add(from, to);
            return;
        }
        while (at < to) {
            char c = text.charAt(at);
            int end;
            if (maybeAddress && (Glyphs.inWord(c) || c == '@')) {
                maybeAddress = false;
                end = Addresses.end(text, at, to, rules);
                if (end > at) {
                    cuts.add(at, end);
                    at = end;
                    continue;
                }
            }
            if (Glyphs.inWord(c) || startsNumber(text, at, from, to)) {
                end = word(text, at, to, limit, cuts);
            } else {
                end = mark(text, at, from, to, cuts);
            }
            at = end;
        }
    }

    /** A sign or point before the first digit, with nothing before it: "-5", ".22". */
    private static boolean startsNumber(String text, int at, int from, int to) {
        char c = text.charAt(at);
        return (c == '-' || c == '.' || c == '+')
                && at + 1 < to
                && Glyphs.digit(text.charAt(at + 1))
                && (at == from || Glyphs.opening(text.charAt(at - 1)) || text.charAt(at - 1) == '$');
    }

    private static String known(String text, int from, int to) {
        return to - from <= LONGEST_KNOWN ? text.substring(from, to) : "";
    }

    private int word(String text, int from, int to, int limit, Cuts cuts) {
        int end = wordEnd.of(text, from, to);
        if (end < to && text.charAt(end) == '$' && end - from <= 3 && Glyphs.upper(text.charAt(end - 1))) {
            cuts.add(from, end + 1);
            return end + 1;
        }
        String word = known(text, from, end);
        if (end < to && text.charAt(end) == '.' && keepsStop(text, from, end, to, limit, word, cuts)) {
            cuts.add(from, end + 1);
            return end + 1;
        }
        split(text, from, end, word, cuts);
        return end;
    }

    private boolean keepsStop(String text, int from, int end, int to, int limit, String word, Cuts cuts) {
        if (end + 1 < to && text.charAt(end + 1) == '.') {
            return false;
        }
        String abbreviation = word + '.';
        int next = nextWord(text, end + 1, limit);
        if (rules.is(Kind.TITLE, abbreviation) || shoutedTitle(text, abbreviation, next, limit)) {
            return true;
        }
        if (rules.is(Kind.NUMBER, abbreviation)) {
            return next < limit && Glyphs.digit(text.charAt(next));
        }
        if (acronym(text, from, end)) {
            return Glyphs.upper(text.charAt(end - 1)) || !startsSentence(text, end + 1, limit);
        }
        if (rules.is(Kind.ABBR, abbreviation)) {
            return !startsSentence(text, end + 1, limit);
        }
        if (end - from <= LONGEST_ITEM && cuts.startsParagraph() && number(word)) {
            return next < limit;
        }
        return end - from == 1 && single(text, from, next, limit, cuts);
    }

    private static boolean number(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> Glyphs.digit((char) c));
    }

    /** "GEN. HASSAN": a title among words in capitals. */
    private boolean shoutedTitle(String text, String abbreviation, int next, int limit) {
        return abbreviation.length() > 2
                && next + 1 < limit
                && Glyphs.upper(abbreviation.charAt(1))
                && Glyphs.upper(text.charAt(next))
                && Glyphs.upper(text.charAt(next + 1))
                && rules.is(
                        Kind.TITLE,
                        abbreviation.charAt(0) + abbreviation.substring(1).toLowerCase(Locale.ROOT));
    }

    /**
     * A capital alone is an initial, "I" only before a name or after one, and one that stands for a name goes on in
     * small letters.
     */
    private boolean single(String text, int at, int next, int limit, Cuts cuts) {
        char c = text.charAt(at);
        if (!Glyphs.upper(c) || next >= limit) {
            return false;
        }
        boolean afterName = cuts.size() > 0 && Glyphs.upper(text.charAt(cuts.start(cuts.size() - 1)));
        if (Glyphs.lower(text.charAt(next))) {
            return c != 'I';
        }
        return Glyphs.upper(text.charAt(next)) && (afterName || c != 'I' && !startsSentence(text, at + 2, limit));
    }

    /** Letters with a stop after each: "U.S", "a.m", "Ph.D". */
    private static boolean acronym(String text, int from, int end) {
        boolean stop = false;
        for (int i = from; i < end && i < from + LONGEST_KNOWN; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                stop = true;
            } else if (!Glyphs.letter(c)) {
                return false;
            }
        }
        return stop && end - from < LONGEST_KNOWN;
    }

    private static int nextWord(String text, int from, int limit) {
        int at = from;
        while (at < limit && at < from + 8 && !Glyphs.inWord(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether what follows an abbreviation's stop is the end, or a word that most likely starts a sentence. */
    private boolean startsSentence(String text, int from, int limit) {
        int at = from;
        while (at < limit
                && at < from + 8
                && (Glyphs.space(text.charAt(at))
                        || Glyphs.closing(text.charAt(at))
                        || Glyphs.opening(text.charAt(at)))) {
            at++;
        }
        if (at >= limit) {
            return true;
        }
        int end = at;
        while (end < limit && end < at + LONGEST_KNOWN && Glyphs.letter(text.charAt(end))) {
            end++;
        }
        return rules.is(Kind.STARTER, text.substring(at, end));
    }

    /** Adds a word, cut where it is contracted. */
    private void split(String text, int from, int to, String word, Cuts cuts) {
        if (word.isEmpty()) {
            cuts.add(from, to);
            return;
        }
        int start = from;
        for (int cut : rules.cuts(word)) {
            cuts.add(start, from + cut);
            start = from + cut;
        }
        if (start > from) {
            cuts.add(start, to);
            return;
        }
        int unit = Glyphs.digit(text.charAt(from)) ? unit(text, from, to) : 0;
        if (unit > from) {
            cuts.add(from, unit);
            cuts.add(unit, to);
            return;
        }
        int rest = from;
        for (int cut = proclitic(text, rest, to); cut > rest; cut = proclitic(text, rest, to)) {
            cuts.add(rest, cut);
            rest = cut;
        }
        clitics(text, rest, to, cuts);
    }

    /** Behind a beginning that is a word of its own, as "l'" of "l'accord"; else {@code from}. */
    private int proclitic(String text, int from, int to) {
        if (!proclitics) {
            return from;
        }
        for (int mark = from; mark < to - 1; mark++) {
            if (Glyphs.apostrophe(text.charAt(mark))) {
                return rules.is(Kind.PROCLITIC, text.substring(from, mark)) ? mark + 1 : from;
            }
        }
        return from;
    }

    private int unit(String text, int from, int to) {
        int at = to;
        while (at > from && Glyphs.letter(text.charAt(at - 1))) {
            at--;
        }
        return at < to && Glyphs.digit(text.charAt(at - 1)) && rules.is(Kind.UNIT, text.substring(at, to)) ? at : 0;
    }

    /** "couldn't've" is cut twice: the last clitic first, so that the places come out of the recursion in order. */
    private void clitics(String text, int from, int to, Cuts cuts) {
        int first = clitic(text, from, to);
        if (first == 0) {
            cuts.add(from, to);
            return;
        }
        int second = clitic(text, from, first);
        if (second > 0) {
            cuts.add(from, second);
            cuts.add(second, first);
        } else {
            cuts.add(from, first);
        }
        cuts.add(first, to);
    }

    private int clitic(String text, int from, int to) {
        int mark = to - 1;
        while (mark > from && mark > to - 4 && !Glyphs.apostrophe(text.charAt(mark))) {
            mark--;
        }
        if (mark <= from || !Glyphs.apostrophe(text.charAt(mark))) {
            return 0;
        }
        if (to - mark == 2
                && (text.charAt(to - 1) | 32) == 't'
                && (text.charAt(mark - 1) | 32) == 'n'
                && mark - 1 > from) {
            return mark - 1;
        }
        return rules.is(Kind.CLITIC, text.substring(mark + 1, to)) ? mark : 0;
    }

    private int mark(String text, int at, int from, int to, Cuts cuts) {
        char c = text.charAt(at);
        int end = at + 1;
        if (Glyphs.apostrophe(c)) {
            end = apostrophe(text, at, from, to);
        } else if (c == '!' || c == '?') {
            while (end < to && (text.charAt(end) == '!' || text.charAt(end) == '?')) {
                end++;
            }
        } else if (Glyphs.runs(c)) {
            while (end < to && text.charAt(end) == c) {
                end++;
            }
        }
        cuts.add(at, end);
        return end;
    }

    /** A clitic that stands alone or behind a mark ("U.S.'s"), a word that lost its beginning ("'em", "'90s"), "''". */
    private int apostrophe(String text, int at, int from, int to) {
        int end = at + 1;
        if (end < to && text.charAt(end) == text.charAt(at)) {
            return end + 1;
        }
        while (end < to && end < at + 6 && Glyphs.inWord(text.charAt(end))) {
            end++;
        }
        String rest = text.substring(at + 1, end);
        boolean decade = rest.length() == 3 && Glyphs.digit(rest.charAt(0)) && rest.charAt(2) == 's';
        boolean clitic = rules.is(Kind.CLITIC, rest) && (at > from || end == to);
        return decade || clitic || rules.is(Kind.ELIDED, rest) ? end : at + 1;
    }
}
