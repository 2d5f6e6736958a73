package org.demarche.reader.actors;

import org.demarche.reader.actors.Term.Kind;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** Whether the name of a state, capital or seat stands for the place or for the actor, by its place in the tree. */
final class PlaceOrActor {
    private final Positions positions;
    private final ParsedText parsed;

    PlaceOrActor(Positions positions, ParsedText parsed) {
        this.positions = positions;
        this.parsed = parsed;
    }

    boolean place(Phrase phrase) {
        if (phrase.term == null || !phrase.term.kind().placeName()) {
            return phrase.place;
        }
        if (phrase.term.kind() == Kind.PLACE || addressPart(phrase)) {
            return true;
        }
        String names = switch (phrase.term.kind()) {
            case CAPITAL -> "capital";
            case SEAT -> "seat";
            default -> "state";
        };
        return place(Grammar.headOf(parsed, phrase.first, phrase.end), names);
    }

    /** "Kyiv, Ukraine": the state behind a comma after a place. */
    private boolean addressPart(Phrase phrase) {
        int head = Grammar.headOf(parsed, phrase.first, phrase.end);
        int before = phrase.first - 2;
        return before >= 0
                && Grammar.comma(parsed, phrase.first - 1)
                && Grammar.capitalised(parsed, before)
                && parsed.relation(head) == Relation.APPOS
                && phrase.is(Kind.STATE);
    }

    private boolean place(int head, String names) {
        int at = head;
        while (parsed.relation(at) == Relation.CONJ && parsed.head(at) != ParsedText.NONE) {
            int own = Grammar.preposition(parsed, at);
            if (own != ParsedText.NONE) {
                break;
            }
            at = parsed.head(at);
        }
        int preposition = Grammar.preposition(parsed, at);
        int governor = parsed.head(at);
        String lemma = governor == ParsedText.NONE ? "" : parsed.lemma(governor);
        if (preposition != ParsedText.NONE) {
            String word = parsed.lower(preposition);
            return positions.place(positions.lists(word) ? word : Positions.OTHER, names, lemma);
        }
        return positions.place(position(parsed.relation(at), at), names, lemma);
    }

    private String position(Relation relation, int at) {
        return switch (relation) {
            case NSUBJ, NSUBJ_OUTER, CSUBJ, CSUBJ_OUTER, VOCATIVE -> "subject";
            case NSUBJ_PASS, CSUBJ_PASS -> "passive";
            case OBJ, IOBJ, OBL_AGENT -> "object";
            case NMOD_POSS -> "possessor";
            case COMPOUND, AMOD, NMOD_DESC, NMOD_UNMARKED -> "compound";
            case APPOS, LIST, FLAT -> "apposition";
            case ROOT -> parsed.dependent(at, Relation.COP) == ParsedText.NONE ? "subject" : "predicate";
            default -> Positions.OTHER;
        };
    }
}
