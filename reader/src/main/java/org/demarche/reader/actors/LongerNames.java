package org.demarche.reader.actors;

import org.demarche.reader.syntax.Name;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Whether the name of a state or city is only a word in the name of a firm or body that no file knows. */
final class LongerNames {
    private final ParsedText parsed;

    LongerNames(ParsedText parsed) {
        this.parsed = parsed;
    }

    /** "Telecom Namibia", "the US Geological Survey". */
    boolean holds(Phrase phrase) {
        boolean possessor = phrase.end < parsed.size() && Grammar.possessiveMark(parsed, phrase.end);
        return !possessor && (inOrganisation(phrase) || beforeName(phrase));
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
            if (parsed.upos(t) == Upos.PROPN && Grammar.capitalised(parsed, t)) {
                return true;
            }
        }
        return false;
    }

    private boolean named(int token) {
        return parsed.upos(token) == Upos.PROPN && parsed.nameAt(token) != ParsedText.NONE;
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
                && (governor > phrase.end ? parsed.upos(governor).nominal() : named(governor))
                && !person(governor);
    }
}
