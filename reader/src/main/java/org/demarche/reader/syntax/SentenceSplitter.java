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
            if (t - start >= LONGEST) {
                start = t;
                cuts.sentence(t);
            }
            char stop = stop(text, cuts, t);
            if (stop == 0) {
                continue;
            }
            int next = t + 1;
            while (next < end && closes(text, cuts, next)) {
                next++;
            }
            if (next < end && breaks(text, cuts, t, next, stop)) {
                start = next;
                cuts.sentence(next);
            }
            t = next - 1;
        }
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
            return stop == '.' && apart && !closed && word == next;
        }
        if (!Glyphs.upper(c) && word == next && !apart || continues(c, word == next)) {
            return false;
        }
        return switch (stop) {
            case 'A' ->
                rules.is(Kind.STARTER, form(text, cuts, word)) && !rules.is(Kind.TITLE, form(text, cuts, stopped));
            case '…' -> Glyphs.upper(c) && apart;
            default -> !closed || !speaker(text, cuts, word);
        };
    }

    /** Marks with which no sentence starts. */
    private static boolean continues(char c, boolean bare) {
        return bare && (c == ',' || c == ';' || c == ':' || c == '-' || c == '–' || c == '—' || c == ')');
    }

    /** Whether a speaker and a verb of saying follow, and then the sentence's end or a pause. */
    private boolean speaker(String text, Cuts cuts, int word) {
        int last = Math.min(word + LONGEST_SPEAKER, cuts.size() - 2);
        for (int t = word; t <= last; t++) {
            if (rules.is(Kind.SPEECH, form(text, cuts, t))) {
                char after = text.charAt(cuts.start(t + 1));
                return t > word && (after == '.' || after == ',');
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
