package org.demarche.reader.events;

import org.demarche.reader.finding.Stretch;
import org.demarche.reader.syntax.Name;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/**
 * The words of a party: the noun phrase from its first word to the last that tells who it is. Clauses, appositions,
 * conjuncts and what only tells where, when or why the party acts stay out.
 */
final class PartyWords {
    private final ParsedText parsed;
    private final Words words;

    PartyWords(ParsedText parsed, Words words) {
        this.parsed = parsed;
        this.words = words;
    }

    /** The words of the phrase that a token heads, with the place that tells whose they are. */
    Stretch of(int head) {
        return parsed.stretch(first(head), end(head));
    }

    /** The same without a place: where nobody's code rests on it, it may as well be the act's. */
    Stretch withoutPlace(int head) {
        int end = end(head);
        for (int d = parsed.firstDependent(head); d != ParsedText.NONE && d < end; d = parsed.nextSibling(d)) {
            boolean phrase = d > head && parsed.relation(d) == Relation.NMOD && parsed.nameAt(head) == ParsedText.NONE;
            if (phrase && words.settings().contains(Clause.preposition(parsed, d))) {
                end = parsed.subtreeFirst(d);
            }
        }
        return parsed.stretch(first(head), end);
    }

    private int first(int head) {
        int first = head;
        int least = 0;
        for (int d = parsed.firstDependent(head); d != ParsedText.NONE && d < head; d = parsed.nextSibling(d)) {
            if (listed(d)) {
                least = d + 2;
            }
            boolean setting = parsed.relation(d) == Relation.NMOD
                    && !Clause.preposition(parsed, d).isEmpty();
            if (belongs(parsed.relation(d)) && !setting) {
                first = Math.min(first, parsed.subtreeFirst(d));
            }
        }
        int name = parsed.nameAt(head);
        return Math.max(
                least,
                name == ParsedText.NONE ? first : Math.min(first, name(head).first()));
    }

    /** Whether a word before a noun is rather listed with it: "the UN and African Union", with "UN" hung below. */
    boolean listed(int token) {
        Relation relation = parsed.relation(token);
        boolean part = relation == Relation.COMPOUND || relation == Relation.AMOD;
        int after = token + 1;
        boolean joined = parsed.upos(token) == Upos.PROPN && after < parsed.size() && parsed.upos(after) == Upos.CCONJ;
        int name = part && joined ? parsed.nameAt(parsed.head(token)) : ParsedText.NONE;
        return name != ParsedText.NONE && parsed.names().get(name).first() > after;
    }

    private Name name(int token) {
        return parsed.names().get(parsed.nameAt(token));
    }

    private int end(int head) {
        int end = parsed.nameAt(head) == ParsedText.NONE
                ? head + 1
                : Math.max(head + 1, name(head).end());
        for (int d = parsed.firstDependent(head); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (d < end) {
                continue;
            }
            if (closes(d)) {
                return end;
            }
            if (belongs(parsed.relation(d))) {
                end = Math.max(end, tail(d));
            }
        }
        return end;
    }

    /** The end of a phrase within the phrase; "of Labour and Employment" is one. */
    private int tail(int token) {
        int end = end(token);
        for (int conjunct : parsed.conjuncts(token)) {
            boolean noun = conjunct > token && parsed.upos(conjunct).nominal();
            end = noun ? Math.max(end, end(conjunct)) : end;
        }
        return end;
    }

    /** Whether the phrase has ended where a word hangs on its head. */
    private boolean closes(int token) {
        return switch (parsed.relation(token)) {
            case ACL, ACL_RELCL, ADVCL, CONJ, PARATAXIS, OBL -> true;
            case APPOS -> token == 0 || !"(".equals(parsed.form(token - 1));
            case NMOD -> parsed.upos(token) == Upos.VERB || aside(token);
            default -> false;
        };
    }

    /** Whether a phrase tells where, when or why, not who. */
    private boolean aside(int token) {
        return words.adjuncts().contains(Clause.preposition(parsed, token))
                || Words.among(parsed, token, words.notActors()) && !"of".equals(Clause.preposition(parsed, token));
    }

    private static boolean belongs(Relation relation) {
        return switch (relation) {
            case DET, DET_PREDET, AMOD, COMPOUND, FLAT, NMOD, NMOD_POSS, NMOD_DESC, NUMMOD, FIXED, GOESWITH -> true;
            default -> false;
        };
    }
}
