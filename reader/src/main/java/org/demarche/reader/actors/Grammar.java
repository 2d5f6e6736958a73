package org.demarche.reader.actors;

import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** What the actors' stage asks of the trees. */
final class Grammar {
    private Grammar() {}

    /** The token of {@code [first, end)} whose head lies outside; the last of several, the rightmost name or noun. */
    static int headOf(ParsedText parsed, int first, int end) {
        int best = end - 1;
        boolean nominal = false;
        for (int t = end - 1; t >= first; t--) {
            int head = parsed.head(t);
            if (head < first || head >= end) {
                boolean fits = parsed.upos(t).nominal();
                if (!nominal && (fits || best == end - 1 && parsed.upos(best) == Upos.PUNCT)) {
                    best = t;
                    nominal = fits;
                }
            }
        }
        return nominal || outside(parsed, best, first, end) ? best : anyOutside(parsed, first, end);
    }

    private static boolean outside(ParsedText parsed, int token, int first, int end) {
        return parsed.head(token) < first || parsed.head(token) >= end;
    }

    private static int anyOutside(ParsedText parsed, int first, int end) {
        for (int t = end - 1; t >= first; t--) {
            if (outside(parsed, t, first, end)) {
                return t;
            }
        }
        return end - 1;
    }

    /** Whether a token may modify the noun behind it: "senior", "foreign", "visiting". */
    static boolean modifier(ParsedText parsed, int token) {
        return switch (parsed.upos(token)) {
            case ADJ, NOUN, PROPN, NUM, X -> modifies(parsed.relation(token));
            case VERB -> parsed.relation(token) == Relation.AMOD || parsed.relation(token) == Relation.COMPOUND;
            case PUNCT -> hyphen(parsed, token);
            case ADV ->
                parsed.relation(token) == Relation.ADVMOD
                        && parsed.head(token) == token + 1
                        && parsed.upos(token + 1) == Upos.ADJ;
            default -> false;
        };
    }

    /** Whether a relation is one of a modifier in a noun phrase, or unclear. */
    static boolean modifies(Relation relation) {
        return switch (relation) {
            case AMOD,
                    COMPOUND,
                    NMOD,
                    NMOD_POSS,
                    NMOD_DESC,
                    NUMMOD,
                    FLAT,
                    CONJ,
                    APPOS,
                    DEP,
                    GOESWITH,
                    LIST,
                    NMOD_UNMARKED,
                    FIXED -> true;
            default -> false;
        };
    }

    /** Whether a common noun tells what kind a noun is: "student body". */
    static boolean compounded(ParsedText parsed, int noun) {
        int before = noun - 1;
        return before >= 0
                && parsed.upos(before) == Upos.NOUN
                && parsed.relation(before) == Relation.COMPOUND
                && parsed.head(before) == noun;
    }

    /** Whether an adjective stands without a noun: "in French". */
    static boolean modifiesNothing(ParsedText parsed, int token) {
        boolean noun =
                token + 1 < parsed.size() && (parsed.upos(token + 1).nominal() || parsed.upos(token + 1) == Upos.ADJ);
        Relation relation = relationOfFirst(parsed, token);
        boolean modifies = modifies(relation) && relation != Relation.APPOS && relation != Relation.LIST;
        return !noun && !modifies && !relation.subject() && relation != Relation.OBJ;
    }

    /** What the first of several conjuncts is: "in Polish and Romanian". */
    private static Relation relationOfFirst(ParsedText parsed, int token) {
        int at = token;
        while (parsed.relation(at) == Relation.CONJ && parsed.head(at) != ParsedText.NONE && parsed.head(at) < at) {
            at = parsed.head(at);
        }
        return parsed.relation(at);
    }

    static boolean hyphen(ParsedText parsed, int token) {
        String form = parsed.form(token);
        return form.equals("-") || form.equals("\u2013");
    }

    static boolean comma(ParsedText parsed, int token) {
        return token < parsed.size() && parsed.form(token).equals(",");
    }

    static boolean possessiveMark(ParsedText parsed, int token) {
        String form = parsed.form(token);
        return form.equals("'s") || form.equals("'") || form.equals("\u2019s") || form.equals("\u2019");
    }

    static boolean capitalised(ParsedText parsed, int token) {
        return Character.isUpperCase(parsed.form(token).charAt(0));
    }

    /** The preposition of a phrase, or {@link ParsedText#NONE}. */
    static int preposition(ParsedText parsed, int head) {
        for (int d = parsed.firstDependent(head); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.CASE && parsed.upos(d) != Upos.PART) {
                return d;
            }
        }
        return ParsedText.NONE;
    }
}
