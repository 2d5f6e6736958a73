package org.demarche.reader.actors;

import java.util.List;
import java.util.Locale;
import org.demarche.reader.actors.Term.Kind;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;
import org.jspecify.annotations.Nullable;

/** Finds what belongs to a name or noun before it: determiners, modifiers, owners. */
final class OwnersBefore {
    private static final String PARTY = "PTY";

    private final Knowledge knowledge;
    private final ParsedText parsed;
    private final @Nullable Phrase[] endingAt;

    /** @param endingAt the phrases found so far, by where they end */
    OwnersBefore(Knowledge knowledge, ParsedText parsed, @Nullable Phrase[] endingAt) {
        this.knowledge = knowledge;
        this.parsed = parsed;
        this.endingAt = endingAt;
    }

    /** "the Lebanese group Hezbollah": the noun before a name is part of it. */
    void join(Phrase phrase) {
        Phrase before = endingAt[phrase.first];
        if (before != null
                && before.term != null
                && (before.is(Kind.NOUN_FOR) || before.is(Kind.BODY_NOUN) || before.is(Kind.VENTURE_NOUN))
                && before.end == before.head + 1
                && (phrase.is(Kind.GROUP) || phrase.is(Kind.ORGANISATION) || phrase.is(Kind.BODY))
                && !before.absorbed) {
            before.absorbed = true;
            phrase.first = before.first;
        } else if (before != null && mayHave(phrase) && before.is(Kind.ADJECTIVE)) {
            before.absorbed = true;
            phrase.first = before.first;
            phrase.belongsTo(before);
            if (phrase.first > 0) {
                determiner(phrase, phrase.first - 1);
            }
        } else if (mayHave(phrase) && phrase.first > 0 && Grammar.possessiveMark(parsed, phrase.first - 1)) {
            possessorOrDeterminer(phrase, phrase.first - 1);
        } else if (phrase.first > 0 && phrase.term != null && phrase.term.kind() != Kind.ADJECTIVE) {
            determiner(phrase, phrase.first - 1);
        }
    }

    /** Whether other states may have a body of that name: a parliament, army or council, no firm, party or paper. */
    private static boolean mayHave(Phrase phrase) {
        return phrase.is(Kind.BODY)
                && phrase.topic().equals("body")
                && !phrase.sector().endsWith(".BUS")
                && !phrase.sector().endsWith(".PTY");
    }

    /** Takes what stands before a noun of office or sector and belongs to it: "the Russian foreign ministry". */
    void growLeft(Phrase phrase) {
        int at = phrase.first - 1;
        int start = parsed.sentenceFirst(parsed.sentenceOf(phrase.first));
        while (at >= start) {
            Phrase before = endingAt[at + 1];
            if (before != null && (mayOwn(before) || governs(before, phrase)) && !foreign(phrase, before)) {
                at = own(phrase, before) - 1;
            } else if (before == null && Grammar.modifier(parsed, at) && !timeBefore(phrase, at) && !finite(at)) {
                phrase.strange |= phrase.owner == null && unknownName(phrase, at);
                qualify(phrase, parsed.lower(at));
                at--;
            } else if (phrase.owner != null && ofName(at)) {
                at = ownName(phrase, at) - 1;
            } else {
                break;
            }
        }
        phrase.first = at + 1;
        if (phrase.officeFirst != Phrase.NONE && phrase.owner == null) {
            phrase.officeFirst = phrase.first;
        }
        if (at >= start) {
            possessorOrDeterminer(phrase, at);
            phrase.strange |= phrase.owner == null && parsed.form(at).equals(")");
        }
    }

    /** "partners promised tanks": a verb behind a noun that the parser took for a participle. */
    private boolean finite(int at) {
        return parsed.upos(at) == Upos.VERB && at > 0 && parsed.upos(at - 1).nominal();
    }

    /** "the Biden administration": what is named after who leads it. */
    private boolean governs(Phrase before, Phrase phrase) {
        return before.term == null && before.hasName() && phrase.is(Kind.BODY_NOUN) && before.end == phrase.first;
    }

    /** "Kyoto Animation President": a city's name in a longer one that no file knows is no owner. */
    private boolean foreign(Phrase phrase, Phrase before) {
        boolean name = phrase.is(Kind.BODY_NOUN) && phrase.sector().equals(PARTY);
        return before.is(Kind.PLACE) && (phrase.strange || name && Grammar.capitalised(parsed, phrase.head))
                || endsName(before);
    }

    /** "Broadcasting Corp of China chairman": a state's name that ends one that no file knows. */
    private boolean endsName(Phrase before) {
        int of = before.first - 1;
        return before.is(Kind.STATE)
                && of > 0
                && knowledge.qualifiers().is(Qualifiers.Kind.PART, parsed.lower(of))
                && parsed.upos(of - 1) == Upos.PROPN
                && Grammar.capitalised(parsed, of - 1)
                && endingAt[of] == null;
    }

    private void qualify(Phrase phrase, String word) {
        boolean power = phrase.term != null && knowledge.codes().ofPower(phrase.term.code());
        phrase.former |= power && knowledge.qualifiers().is(Qualifiers.Kind.FORMER, word);
        phrase.other |= knowledge.qualifiers().is(Qualifiers.Kind.OTHER, word);
    }

    /** "the day Prime Minister X spoke": a common noun before a capitalised title is no part of it. */
    private boolean timeBefore(Phrase phrase, int at) {
        return parsed.upos(at) == Upos.NOUN
                && !Grammar.capitalised(parsed, at)
                && Grammar.capitalised(parsed, phrase.officeFirst == Phrase.NONE ? phrase.head : phrase.officeFirst);
    }

    /** "BOK chief": a name that no file knows before a common noun. */
    private boolean unknownName(Phrase phrase, int at) {
        if (parsed.upos(at) != Upos.PROPN || !Grammar.capitalised(parsed, at)) {
            return false;
        }
        int name = parsed.nameAt(at);
        boolean organisation = name != ParsedText.NONE
                && parsed.names().get(name).type() == NameType.ORGANISATION
                && parsed.names().get(name).end() <= phrase.head;
        return organisation || !Grammar.capitalised(parsed, phrase.head);
    }

    /** Whether "of" at a token stands in a name: "a Bank of Korea official". */
    private boolean ofName(int at) {
        Phrase before = endingAt[at];
        return parsed.lower(at).equals("of")
                && before != null
                && (before.is(Kind.VENTURE_NOUN) || before.is(Kind.BODY_NOUN))
                && before.owner == null
                && Grammar.capitalised(parsed, before.head)
                && !parsed.upos(before.first).equals(Upos.DET);
    }

    private int ownName(Phrase phrase, int of) {
        Phrase named = endingAt[of];
        if (named == null) {
            return of;
        }
        named.owner = phrase.owner;
        named.absorbed = true;
        phrase.owner = named;
        return named.first;
    }

    private boolean mayOwn(Phrase before) {
        if (before.term == null || before.hasName() || before.office()) {
            return before.office() && !before.hasName() && before.owner != null;
        }
        Kind kind = before.term.kind();
        boolean body = kind == Kind.BODY_NOUN || kind == Kind.PEOPLE_NOUN || kind == Kind.VENTURE_NOUN;
        Relation relation = parsed.relation(Grammar.headOf(parsed, before.first, before.end));
        boolean given = relation == Relation.IOBJ || relation == Relation.OBJ;
        return (kind.owner() || body || kind == Kind.NOUN_FOR) && !given;
    }

    /** Takes what stands before as owner, nearest first; returns the first token taken. */
    private int own(Phrase phrase, Phrase before) {
        before.absorbed = true;
        if (before.indefinite && before.is(Kind.BODY_NOUN)) {
            phrase.indefinite = true;
            before.indefinite = false;
        }
        if (phrase.owner == null) {
            phrase.belongsTo(before);
            return coOwner(phrase, before);
        }
        if (sent(phrase, before)) {
            phrase.belongsTo(before);
        }
        return before.first;
    }

    /** "France's UN ambassador", "the Russian NATO envoy": who sends him, not where he is sent. */
    private boolean sent(Phrase phrase, Phrase sender) {
        Phrase known = phrase.owner;
        return known != null
                && known.is(Kind.ORGANISATION)
                && (sender.is(Kind.STATE) || sender.is(Kind.ADJECTIVE))
                && knowledge
                        .qualifiers()
                        .is(Qualifiers.Kind.ABROAD, phrase.topic().toLowerCase(Locale.ROOT));
    }

    private int coOwner(Phrase phrase, Phrase nearest) {
        int and = nearest.first - 1;
        if (and < 1 || !knowledge.qualifiers().is(Qualifiers.Kind.JOINING, parsed.lower(and))) {
            return nearest.first;
        }
        Phrase other = endingAt[and];
        if (other == null || other.term == null || !other.term.kind().owner() || nearest.term == null) {
            return nearest.first;
        }
        boolean alike = other.term.kind() == nearest.term.kind()
                || other.is(Kind.STATE) && nearest.is(Kind.ADJECTIVE)
                || other.is(Kind.ADJECTIVE) && nearest.is(Kind.STATE);
        if (!alike || other.term.kind() == Kind.STATE && nearest.term.kind() == Kind.STATE && other.definite) {
            return nearest.first;
        }
        other.absorbed = true;
        phrase.coOwners = List.of(other);
        return other.first;
    }

    private void possessorOrDeterminer(Phrase phrase, int at) {
        if (Grammar.possessiveMark(parsed, at)) {
            Phrase owner = endingAt[at];
            if (owner == null) {
                phrase.strange = phrase.owner == null;
            } else if ((phrase.owner == null || sent(phrase, owner)) && phrase.belongsTo(owner)) {
                phrase.first = owner.first;
            }
            phrase.definite = true;
            return;
        }
        if (parsed.upos(at) == Upos.PRON && parsed.relation(at) == Relation.NMOD_POSS
                || parsed.xpos(at).equals("PRP$")) {
            phrase.possessor = at;
            phrase.first = at;
            return;
        }
        determiner(phrase, at);
    }

    private void determiner(Phrase phrase, int at) {
        if (parsed.upos(at) == Upos.DET || parsed.lower(at).equals("the")) {
            phrase.first = at;
            phrase.definite = knowledge.qualifiers().is(Qualifiers.Kind.POINTING, parsed.lower(at));
            phrase.indefinite = !phrase.definite;
        }
    }
}
