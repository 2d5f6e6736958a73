package org.demarche.reader.actors;

import org.demarche.reader.syntax.ParsedText;

/** A document's words as the lexicon knows them. A token with hyphens inside counts as several pieces. */
final class Tokens {
    /** No name of the knowledge files has more pieces. */
    static final int LONGEST = 16;

    private final ParsedText parsed;
    private final int[] firstPiece;
    private final int[] tokenOf;
    private final int[] word;
    private final int[] start;
    private final int[] end;
    private int count;

    Tokens(ParsedText parsed, Lexicon lexicon) {
        this.parsed = parsed;
        int size = parsed.size();
        int pieces = size;
        for (int t = 0; t < size; t++) {
            pieces += hyphens(parsed.form(t));
        }
        firstPiece = new int[size + 1];
        tokenOf = new int[pieces];
        word = new int[pieces];
        start = new int[pieces];
        end = new int[pieces];
        for (int t = 0; t < size; t++) {
            firstPiece[t] = count;
            cut(t, lexicon);
        }
        firstPiece[size] = count;
    }

    private static int hyphens(String form) {
        int hyphens = 0;
        if (form.length() > 1) {
            for (int at = form.indexOf('-'); at >= 0; at = form.indexOf('-', at + 1)) {
                hyphens++;
            }
        }
        return hyphens;
    }

    private void cut(int token, Lexicon lexicon) {
        String form = parsed.form(token);
        String lower = parsed.lower(token);
        if (form.length() == 1 || form.indexOf('-') < 0 || lower.length() != form.length()) {
            piece(token, 0, form.length(), lexicon.word(lower));
            return;
        }
        int from = 0;
        while (from <= form.length()) {
            int hyphen = form.indexOf('-', from);
            int to = hyphen < 0 ? form.length() : hyphen;
            if (to > from) {
                piece(token, from, to, lexicon.word(lower.substring(from, to)));
            }
            from = to + 1;
        }
    }

    private void piece(int token, int from, int to, int number) {
        tokenOf[count] = token;
        start[count] = from;
        end[count] = to;
        word[count++] = number;
    }

    int firstPiece(int token) {
        return firstPiece[token];
    }

    int pieceEnd() {
        return count;
    }

    int word(int piece) {
        return word[piece];
    }

    int tokenOf(int piece) {
        return tokenOf[piece];
    }

    boolean endsToken(int piece) {
        return piece + 1 == count || tokenOf[piece + 1] != tokenOf[piece];
    }

    boolean hyphen(int piece) {
        String form = parsed.form(tokenOf[piece]);
        return form.length() == 1 && (form.charAt(0) == '-' || form.charAt(0) == '\u2013');
    }

    /** Whether a piece has the capitals of a word of a name. */
    boolean shaped(int piece, String wanted) {
        String form = parsed.form(tokenOf[piece]);
        if (!Character.isUpperCase(wanted.charAt(0))) {
            return true;
        }
        if (!Character.isUpperCase(form.charAt(start[piece]))) {
            return false;
        }
        return wanted.length() == 1
                || !capitals(wanted, 0, wanted.length())
                || capitals(form, start[piece], end[piece]);
    }

    private static boolean capitals(String form, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLowerCase(form.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
