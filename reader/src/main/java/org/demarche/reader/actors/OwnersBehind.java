package org.demarche.reader.actors;

import java.util.ArrayList;
import org.demarche.reader.actors.Term.Kind;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;
import org.jspecify.annotations.Nullable;

/** Finds what a noun belongs to behind it: "spokesman for X", "the presidents of X and Y". */
final class OwnersBehind {
    private static final int MOST_WORDS_BETWEEN = 8;
    private static final String INHERITED = "=";

    private final Knowledge knowledge;
    private final ParsedText parsed;
    private final @Nullable Phrase[] startingAt;

    OwnersBehind(Knowledge knowledge, ParsedText parsed, @Nullable Phrase[] startingAt) {
        this.knowledge = knowledge;
        this.parsed = parsed;
        this.startingAt = startingAt;
    }

    /** "spokesman for X", "the government of X", "minister of trade of X". */
    void ownerBehind(Phrase phrase) {
        boolean owned = phrase.owner != null || phrase.possessor != Phrase.NONE || phrase.strange;
        if (owned || phrase.term == null || !phrase.term.kind().headNoun() || phrase.absorbed) {
            return;
        }
        int sentenceEnd = parsed.sentenceEnd(parsed.sentenceOf(phrase.head));
        if (ownerBehindName(phrase, sentenceEnd)) {
            return;
        }
        int at = phrase.head + 1;
        for (int step = 0; step < 2 && at < sentenceEnd; step++) {
            if (!knowledge.owns(phrase.topic(), parsed.lower(at))) {
                return;
            }
            int from = at + 1;
            Phrase owner = ownerFrom(from, sentenceEnd);
            if (owner != null && (insideName(owner) || possessor(owner))) {
                phrase.strange = true;
                return;
            }
            if (owner != null) {
                take(phrase, owner);
                coOwnersBehind(phrase, owner, sentenceEnd);
                return;
            }
            phrase.strange |= phrase.term.code().equals(INHERITED) || unknownBehind(phrase, from, sentenceEnd);
            at = skipTopic(from, sentenceEnd);
        }
    }

    /** "Under Secretary Kate Brown of the United States". */
    private boolean ownerBehindName(Phrase phrase, int sentenceEnd) {
        Phrase name = phrase.office() ? startingAt[phrase.head + 1] : null;
        if (name == null
                || name.term != null
                || name.end >= sentenceEnd
                || !knowledge.owns(phrase.topic(), parsed.lower(name.end))) {
            return false;
        }
        Phrase owner = ownerFrom(name.end + 1, sentenceEnd);
        return owner != null && owner.is(Kind.STATE) && !insideName(owner) && phrase.belongsTo(owner);
    }

    /** "of the Mauritius Chamber": a state in a longer name that no file knows. */
    private boolean insideName(Phrase owner) {
        int head = owner.end;
        return owner.term != null
                && owner.term.kind().placeName()
                && head < parsed.size()
                && parsed.relation(owner.end - 1) == Relation.COMPOUND
                && parsed.head(owner.end - 1) >= head
                && Grammar.capitalised(parsed, head)
                && startingAt[head] == null;
    }

    /** "president of World Vision": what it belongs to is a name that no file knows. */
    private boolean unknownBehind(Phrase phrase, int from, int sentenceEnd) {
        boolean capital = Grammar.capitalised(parsed, phrase.head);
        int name = from < sentenceEnd && parsed.upos(from) == Upos.DET ? from + 1 : from;
        if (name >= sentenceEnd || startingAt[name] != null || !Grammar.capitalised(parsed, name)) {
            return false;
        }
        int index = parsed.nameAt(name);
        boolean organisation = index != ParsedText.NONE
                && parsed.names().get(index).first() > phrase.head
                && parsed.names().get(index).type() == NameType.ORGANISATION;
        return organisation || index == ParsedText.NONE && !capital && parsed.upos(name) == Upos.PROPN;
    }

    /** "the presidents of Iran, Russia and Turkey". */
    private void coOwnersBehind(Phrase phrase, Phrase owner, int sentenceEnd) {
        if (!phrase.is(Kind.PEOPLE_NOUN)
                || owner.term == null
                || !owner.term.kind().owner()) {
            return;
        }
        var others = new ArrayList<Phrase>();
        for (int at = owner.end; at < sentenceEnd && joins(at); ) {
            Phrase other = ownerFrom(joins(at + 1) ? at + 2 : at + 1, sentenceEnd);
            if (other == null || other.term == null || !other.term.kind().owner()) {
                break;
            }
            others.add(other);
            at = other.end;
        }
        boolean closed = !others.isEmpty()
                && knowledge
                        .qualifiers()
                        .is(Qualifiers.Kind.JOINING, parsed.lower(others.get(others.size() - 1).first - 1));
        if (closed) {
            phrase.coOwners = others;
            phrase.end = others.get(others.size() - 1).end;
        }
    }

    private boolean joins(int token) {
        return Grammar.comma(parsed, token)
                || token < parsed.size() && knowledge.qualifiers().is(Qualifiers.Kind.JOINING, parsed.lower(token));
    }

    private @Nullable Phrase ownerFrom(int from, int sentenceEnd) {
        for (int t = from; t < sentenceEnd && t <= from + 1; t++) {
            Phrase owner = startingAt[t];
            if (owner != null) {
                return owner.absorbed
                                || owner.is(Kind.NOT_ACTOR)
                                        && owner.term != null
                                        && owner.term.code().isEmpty()
                        ? null
                        : owner;
            }
            if (parsed.upos(t) != Upos.DET && !knowledge.qualifiers().is(Qualifiers.Kind.BOTH, parsed.lower(t))) {
                return null;
            }
        }
        return null;
    }

    /** "workers at Mexico's largest firm": what is behind it is the state's, not they. */
    private boolean possessor(Phrase owner) {
        return owner.term != null
                && owner.term.kind().placeName()
                && owner.end < parsed.size()
                && Grammar.possessiveMark(parsed, owner.end);
    }

    /** The words of what an office is about, up to the next preposition: "of defence", "for European affairs". */
    private int skipTopic(int from, int sentenceEnd) {
        int last = Math.min(sentenceEnd, from + MOST_WORDS_BETWEEN);
        for (int t = from; t < last; t++) {
            if (parsed.upos(t) == Upos.ADP) {
                return t;
            }
            if (!parsed.upos(t).nominal()
                    && parsed.upos(t) != Upos.ADJ
                    && parsed.upos(t) != Upos.CCONJ
                    && parsed.upos(t) != Upos.DET) {
                return sentenceEnd;
            }
        }
        return sentenceEnd;
    }

    private static void take(Phrase phrase, Phrase owner) {
        if (!phrase.belongsTo(owner)) {
            return;
        }
        phrase.strange = false;
        owner.owned = phrase;
        if (!owner.office() || owner.hasName()) {
            owner.place = false;
        }
        phrase.end = Math.max(phrase.end, owner.end);
        if (phrase.officeEnd != Phrase.NONE) {
            phrase.officeEnd = phrase.end;
        }
    }
}
