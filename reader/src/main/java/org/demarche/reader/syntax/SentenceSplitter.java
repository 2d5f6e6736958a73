package org.demarche.reader.syntax;

import org.demarche.reader.syntax.TokenRules.Kind;

/**
 * Finds where sentences start within a paragraph: behind a stop and the marks that close on it, unless what follows
 * goes on with the sentence, as the speaker does behind a quotation. Linear. Immutable.
 */
final class SentenceSplitter {
    /** A speaker's name and office before the verb of saying have at most so many words. */
    private static final int LONGEST_SPEAKER = 5;

    /** What goes on longer is a table or debris: it is cut, so that no stage needs memory without bound. */
    private static final int LONGEST = 1000;

    private static final int LONGEST_NUMBER = 4;

    /** So many stops in a row, and so many marks that close on them, end one sentence. */
    private static final int LONGEST_CLOSE = 8;

    private final TokenRules rules;

    SentenceSplitter(TokenRules rules) {
        this.rules = rules;
    }

    /** Marks the sentences of the tokens from {@code first} to the last. */
    void split(String text, int first, Cuts cuts) {
        int end = cuts.size();
        if (first == end) {
            return;
        }
        cuts.sentence(first);
        int start = first;
        for (int t = first; t < end; t++) {
            boolean item = t > start && t + 1 < end && bullet(text, cuts, t);
            if (t - start >= LONGEST || item) {
                start = t;
                cuts.sentence(t);
            }
            char stop = stop(text, cuts, t);
            if (stop == 0) {
                continue;
            }
            int dots = dots(text, cuts, t, end);
            int next = behind(text, cuts, dots, end);
            if (next < end && breaks(text, cuts, t, next, dots > t + 1 ? '…' : stop)) {
                start = next;
                cuts.sentence(next);
            }
            t = next - 1;
        }
    }

    private boolean bullet(String text, Cuts cuts, int t) {
        return cuts.end(t) - cuts.start(t) == 1
                && cuts.start(t + 1) > cuts.end(t)
                && !Glyphs.inWord(text.charAt(cuts.start(t)))
                && rules.is(Kind.BULLET, form(text, cuts, t));
    }

    /** The token behind the last of several stops in a row: ". . ." */
    private static int dots(String text, Cuts cuts, int t, int end) {
        int next = t + 1;
        while (next < Math.min(end, t + LONGEST_CLOSE)
                && cuts.end(next) - cuts.start(next) == 1
                && ".…".indexOf(text.charAt(cuts.start(next))) >= 0) {
            next++;
        }
        return next;
    }

    /** The token behind the marks that close on a stop, and behind the number of a note in brackets. */
    private static int behind(String text, Cuts cuts, int from, int end) {
        int next = from;
        while (next < Math.min(end, from + LONGEST_CLOSE) && closes(text, cuts, next)) {
            next++;
        }
        boolean note = next + 2 < end
                && text.charAt(cuts.start(next)) == '['
                && Glyphs.digit(text.charAt(cuts.start(next + 1)))
                && text.charAt(cuts.start(next + 2)) == ']';
        return note ? next + 3 : next;
    }

    /** What a token may end a sentence with: '.', '!', '?', '…' for dots in a row, 'A' for an abbreviation; else 0. */
    private static char stop(String text, Cuts cuts, int t) {
        int start = cuts.start(t);
        int end = cuts.end(t);
        char last = text.charAt(end - 1);
        if (last == '!' || last == '?' || last == '…' || last == '。') {
            return end - start == 1 || !Glyphs.inWord(text.charAt(start)) ? last : 0;
        }
        if (last != '.') {
            return 0;
        }
        return end - start == 1 ? '.' : text.charAt(start) == '.' ? '…' : 'A';
    }

    private static boolean closes(String text, Cuts cuts, int t) {
        int length = cuts.end(t) - cuts.start(t);
        char c = text.charAt(cuts.start(t));
        boolean mark =
                length == 1 && Glyphs.closing(c) || length == 2 && c == '\'' && text.charAt(cuts.start(t) + 1) == c;
        return mark && (cuts.start(t) == cuts.end(t - 1) || c == '”');
    }

    private boolean breaks(String text, Cuts cuts, int stopped, int next, char stop) {
        int word = next;
        while (word < cuts.size() - 1 && Glyphs.opening(text.charAt(cuts.start(word)))) {
            word++;
        }
        char c = text.charAt(cuts.start(word));
        boolean apart = cuts.start(next) > cuts.end(next - 1);
        boolean closed = next > stopped + 1;
        if (Glyphs.lower(c)) {
            return stop == '.' && apart && !closed && word == next && wholeWord(text, cuts, stopped - 1);
        }
        if (!Glyphs.upper(c) && word == next && !apart || continues(c, word == next)) {
            return false;
        }
        return switch (stop) {
            case 'A' ->
                rules.is(Kind.STARTER, form(text, cuts, word)) && !rules.is(Kind.TITLE, form(text, cuts, stopped));
            case '…' -> Glyphs.upper(c) && apart;
            default -> !closed || !speaker(text, cuts, word, stop != '.');
        };
    }

    /** Whether a word may end a sentence before small letters: the number of "Article 5. of" does not. */
    private static boolean wholeWord(String text, Cuts cuts, int t) {
        return t < 0
                || cuts.end(t) - cuts.start(t) > LONGEST_NUMBER
                || !Glyphs.digit(text.charAt(cuts.start(t)))
                || !Glyphs.digit(text.charAt(cuts.end(t) - 1));
    }

    /** Marks with which no sentence starts. */
    private static boolean continues(char c, boolean bare) {
        return bare && (c == ',' || c == ';' || c == ':' || c == '-' || c == '–' || c == '—' || c == ')');
    }

    /**
     * Whether a speaker and a verb of saying follow, and then the sentence's end or a pause; behind a question or a cry
     * also to whom or when it was said.
     */
    private boolean speaker(String text, Cuts cuts, int word, boolean asked) {
        int last = Math.min(word + LONGEST_SPEAKER, cuts.size() - 2);
        for (int t = word; t <= last; t++) {
            if (rules.is(Kind.SPEECH, form(text, cuts, t))) {
                char after = text.charAt(cuts.start(t + 1));
                return t > word
                        && (after == '.' || after == ',' || asked && rules.is(Kind.TOLD, form(text, cuts, t + 1)));
            }
            if (!Glyphs.letter(text.charAt(cuts.start(t)))) {
                return false;
            }
        }
        return false;
    }

    private static String form(String text, Cuts cuts, int t) {
        int end = Math.min(cuts.end(t), cuts.start(t) + 24);
        return text.substring(cuts.start(t), end);
    }
}
