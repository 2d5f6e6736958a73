package org.demarche.reader.actors;

import java.util.Locale;
import org.demarche.reader.actors.Term.Kind;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Whether the name of a state, capital or seat stands for the place or for the actor, by its place in the tree. */
final class PlaceOrActor {
    private final Positions positions;
    private final Qualifiers qualifiers;
    private final Lexicon lexicon;
    private final ParsedText parsed;

    PlaceOrActor(Knowledge knowledge, ParsedText parsed) {
        positions = knowledge.positions();
        qualifiers = knowledge.qualifiers();
        lexicon = knowledge.lexicon();
        this.parsed = parsed;
    }

    boolean place(Phrase phrase) {
        if (phrase.term == null || !phrase.term.kind().placeName()) {
            return phrase.place;
        }
        if (phrase.term.kind() == Kind.PLACE
                || addressPart(phrase)
                || part(phrase)
                || bracketed(phrase)
                || routed(phrase)
                || holdsPlace(phrase)) {
            return true;
        }
        String names = switch (phrase.term.kind()) {
            case CAPITAL -> "capital";
            case SEAT -> "seat";
            default -> "state";
        };
        return place(Grammar.headOf(parsed, phrase.first, phrase.end), phrase.first, names);
    }

    /** "northern Mali": a part of a state is a place. */
    private boolean part(Phrase phrase) {
        int before = phrase.first - 1;
        return phrase.is(Kind.STATE) && before >= 0 && qualifiers.is(Qualifiers.Kind.DIRECTION, parsed.lower(before));
    }

    /** "Terre des Femmes (Germany)": a state alone in brackets says where. */
    private boolean bracketed(Phrase phrase) {
        int before = phrase.first - 1;
        return before >= 0
                && phrase.end < parsed.size()
                && parsed.form(before).equals("(")
                && parsed.form(phrase.end).equals(")");
    }

    /** "Dhaka's Ashulia": a capital has parts. */
    private boolean holdsPlace(Phrase phrase) {
        int behind = phrase.end + 1;
        return phrase.is(Kind.CAPITAL)
                && behind < parsed.size()
                && Grammar.possessiveMark(parsed, phrase.end)
                && locationAt(behind);
    }

    /** "the Dhaka-Mymensingh highway": a capital and what is no state lie on a road. */
    private boolean routed(Phrase phrase) {
        int behind = phrase.end + 1;
        return phrase.is(Kind.CAPITAL)
                && behind < parsed.size()
                && Grammar.hyphen(parsed, phrase.end)
                && parsed.upos(behind) == Upos.PROPN
                && lexicon.exactly(parsed.form(behind)).isEmpty();
    }

    /** "Kyiv, Ukraine": the state behind a comma after a place. */
    private boolean addressPart(Phrase phrase) {
        int head = Grammar.headOf(parsed, phrase.first, phrase.end);
        int before = phrase.first - 2;
        return before >= 0
                && Grammar.comma(parsed, phrase.first - 1)
                && locationAt(before)
                && !stateAt(before)
                && (parsed.relation(head) == Relation.APPOS || closes(phrase.end))
                && phrase.is(Kind.STATE);
    }

    /** "in Kyiv, Ukraine, ..." */
    private boolean closes(int token) {
        return token >= parsed.size() || parsed.upos(token) == Upos.PUNCT;
    }

    /** Whether a state's name stands there: "Germany, France and Britain" is no address. */
    private boolean stateAt(int token) {
        return lexicon.exactly(parsed.form(token)).stream().anyMatch(term -> term.kind() == Kind.STATE);
    }

    private boolean locationAt(int token) {
        int name = parsed.nameAt(token);
        return name != ParsedText.NONE && parsed.names().get(name).type() == NameType.LOCATION;
    }

    private boolean place(int head, int first, String names) {
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
        String lemma = governor == ParsedText.NONE ? "" : parsed.lemma(governor).toLowerCase(Locale.ROOT);
        if (preposition != ParsedText.NONE) {
            String word = parsed.lower(preposition);
            return positions.place(positions.lists(word) ? word : Positions.OTHER, names, lemma);
        }
        int before = first - 1;
        if (before > 0 && parsed.relation(at) == Relation.COMPOUND && positions.lists(parsed.lower(before))) {
            return positions.place(parsed.lower(before), names, parsed.lemma(before - 1));
        }
        return positions.place(position(parsed.relation(at), at), names, lemma);
    }

    /**
     * Whether a name at the start of a sentence is the subject of a verb that the parser took for a modifier:
     * "Washington imposed sanctions".
     */
    private boolean opensClause(int at) {
        if (at != parsed.sentenceFirst(parsed.sentenceOf(at)) || parsed.head(at) < at) {
            return false;
        }
        for (int t = at + 1; t <= parsed.head(at); t++) {
            if (parsed.upos(t) == Upos.VERB || parsed.lower(t).endsWith("ed")) {
                return true;
            }
        }
        return false;
    }

    private String position(Relation relation, int at) {
        return switch (relation) {
            case NSUBJ, NSUBJ_OUTER, CSUBJ, CSUBJ_OUTER, VOCATIVE, AUX -> "subject";
            case NSUBJ_PASS, CSUBJ_PASS -> "passive";
            case OBJ, IOBJ, OBL_AGENT -> "object";
            case NMOD_POSS -> "possessor";
            case COMPOUND, AMOD, NMOD_DESC, NMOD_UNMARKED -> opensClause(at) ? "subject" : "compound";
            case APPOS, LIST, FLAT -> "apposition";
            case ROOT -> parsed.dependent(at, Relation.COP) == ParsedText.NONE ? "subject" : "predicate";
            default -> Positions.OTHER;
        };
    }
}
