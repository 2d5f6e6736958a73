package org.demarche.reader.actors;

import org.demarche.reader.syntax.Name;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Whether the name of a state or city is only a word in the name of a firm or body that no file knows. */
final class LongerNames {
    /** Penn's tag of a word of a name. */
    private static final String NAME = "NNP";

    private final ParsedText parsed;

    LongerNames(ParsedText parsed) {
        this.parsed = parsed;
    }

    /** "Telecom Namibia", "the US Geological Survey". */
    boolean holds(Phrase phrase) {
        boolean possessor = phrase.end < parsed.size() && Grammar.possessiveMark(parsed, phrase.end);
        return !possessor && (inOrganisation(phrase) || beforeName(phrase) || behindName(phrase) || flatBehind(phrase));
    }

    /** "the UN Convention": what an organisation agreed on. */
    boolean document(Phrase phrase, Qualifiers qualifiers) {
        int behind = phrase.end;
        return behind < parsed.size()
                && Grammar.capitalised(parsed, behind)
                && qualifiers.is(Qualifiers.Kind.DOCUMENT, parsed.lower(behind));
    }

    /** "a Boeing 737": what a firm makes. */
    boolean product(Phrase phrase) {
        int behind = phrase.end;
        return behind < parsed.size()
                && parsed.upos(behind) == Upos.NUM
                && (parsed.relation(phrase.head) == Relation.COMPOUND || parsed.head(behind) == phrase.head);
    }

    private boolean inOrganisation(Phrase phrase) {
        int at = parsed.nameAt(phrase.head);
        if (at == ParsedText.NONE || parsed.names().get(at).type() != NameType.ORGANISATION) {
            return false;
        }
        Name name = parsed.names().get(at);
        return capitals(name.first(), phrase.first) || capitals(phrase.end, name.end());
    }

    /** Whether a capitalised word that is a name's stands in a stretch. */
    private boolean capitals(int first, int end) {
        for (int t = first; t < end; t++) {
            boolean name = parsed.upos(t) == Upos.PROPN || parsed.xpos(t).equals(NAME);
            if (name && Grammar.capitalised(parsed, t)) {
                return true;
            }
        }
        return false;
    }

    /** "San Marino Shopping". */
    private boolean flatBehind(Phrase phrase) {
        int behind = phrase.end;
        return behind < parsed.size()
                && parsed.relation(behind) == Relation.FLAT
                && parsed.upos(behind) == Upos.PROPN
                && Grammar.capitalised(parsed, behind)
                && !named(behind);
    }

    /** "Miss Universe Thailand": a state's name that ends a longer one. */
    private boolean behindName(Phrase phrase) {
        int before = phrase.first - 1;
        if (before < 0 || parsed.upos(before) != Upos.PROPN || !Grammar.capitalised(parsed, before) || named(before)) {
            return false;
        }
        Relation relation = parsed.relation(phrase.head);
        boolean above = relation == Relation.FLAT || relation == Relation.COMPOUND || relation == Relation.APPOS;
        boolean below = parsed.head(before) == phrase.head
                && (parsed.relation(before) == Relation.COMPOUND || parsed.relation(before) == Relation.FLAT);
        return below || above;
    }

    /** Whether a token is in the name of a person, place or people. */
    private boolean named(int token) {
        int name = parsed.nameAt(token);
        return name != ParsedText.NONE && parsed.names().get(name).type() != NameType.ORGANISATION;
    }

    private boolean person(int token) {
        int name = parsed.nameAt(token);
        return name != ParsedText.NONE && parsed.names().get(name).type() == NameType.PERSON;
    }

    /** "the New Zealand Book award". */
    private boolean beforeName(Phrase phrase) {
        int head = Grammar.headOf(parsed, phrase.first, phrase.end);
        int governor = parsed.head(head);
        return parsed.relation(head) == Relation.COMPOUND
                && governor >= phrase.end
                && governor < parsed.size()
                && capitals(phrase.end, phrase.end + 1)
                && (governor > phrase.end ? parsed.upos(governor).nominal() : parsed.upos(governor) == Upos.PROPN)
                && !person(governor);
    }
}
