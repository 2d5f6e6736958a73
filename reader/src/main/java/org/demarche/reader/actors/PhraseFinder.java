package org.demarche.reader.actors;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.actors.Term.Kind;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;
import org.jspecify.annotations.Nullable;

/**
 * Finds the noun phrases of a document that may stand for actors: names, and nouns of office and sector with what they
 * belong to.
 */
final class PhraseFinder {
    private final Knowledge knowledge;
    private final ParsedText parsed;
    private final Units units;
    private final OwnersBefore before;
    private final List<Phrase> phrases = new ArrayList<>();
    private final @Nullable Phrase[] startingAt;
    private final @Nullable Phrase[] endingAt;

    PhraseFinder(Knowledge knowledge, ParsedText parsed, Abbreviations abbreviations) {
        this.knowledge = knowledge;
        this.parsed = parsed;
        units = new Units(knowledge, parsed, abbreviations);
        startingAt = new Phrase[parsed.size() + 1];
        endingAt = new Phrase[parsed.size() + 1];
        before = new OwnersBefore(knowledge, parsed, endingAt);
    }

    /** The phrases in the order of their heads; absorbed ones are marked. */
    List<Phrase> find() {
        for (int t = units.bodyFirst(); t < parsed.size(); ) {
            int end = unitAt(t);
            t = Math.max(end, t + 1);
        }
        var owners = new OwnersBehind(knowledge, parsed, startingAt);
        for (int p = phrases.size() - 1; p >= 0; p--) {
            owners.ownerBehind(phrases.get(p));
        }
        new OfficeTopics(knowledge, parsed, startingAt, endingAt).widen(phrases);
        new Appositions(knowledge, parsed, startingAt, endingAt).join(phrases);
        return phrases;
    }

    private int unitAt(int token) {
        int nameEnd = units.personEnd(token);
        if (nameEnd > token) {
            Phrase name = Phrase.name(token, nameEnd);
            name.guessed = units.guessed(token);
            register(name);
            return nameEnd;
        }
        Term term = units.termAt(token);
        if (term == null) {
            return token + 1;
        }
        int end = units.endAt(token);
        if (likened(end)) {
            return end;
        }
        var phrase = new Phrase(term, token, end);
        phrase.capitals = end == token + 1 && Abbreviations.capitals(parsed.form(token));
        phrase.place = term.kind() == Kind.PLACE || term.kind() == Kind.NOT_ACTOR || language(term, end);
        if (term.kind() == Kind.OFFICE) {
            phrase.officeFirst = token;
            phrase.officeEnd = end;
        }
        if (term.kind().headNoun()) {
            Upos firstWord = parsed.upos(token);
            phrase.definite = end > token + 1 && (firstWord == Upos.DET || firstWord == Upos.PRON);
            before.growLeft(phrase);
            if (term.kind() == Kind.OFFICE && units.personEnd(end) <= end) {
                nameBehind(phrase);
            }
            honoured(phrase);
        } else {
            before.join(phrase);
        }
        register(phrase);
        return phrase.end;
    }

    /** "a NATO-like alliance": who something is only like does not act. */
    private boolean likened(int behind) {
        return behind + 1 < parsed.size()
                && Grammar.hyphen(parsed, behind)
                && knowledge.qualifiers().is(Qualifiers.Kind.LIKENESS, parsed.lower(behind + 1));
    }

    private boolean language(Term term, int behind) {
        return term.kind() == Kind.ADJECTIVE
                && behind < parsed.size()
                && knowledge.qualifiers().is(Qualifiers.Kind.LANGUAGE, parsed.lower(behind));
    }

    /** "His Highness the Emir": the address before an office of the same class is part of it. */
    private void honoured(Phrase phrase) {
        Phrase before = endingAt[phrase.first];
        if (before != null
                && phrase.office()
                && before.office()
                && !before.hasName()
                && before.owner == null
                && before.topic().equals(phrase.topic())
                && before.end > before.officeFirst + 1) {
            before.absorbed = true;
            phrase.first = before.first;
        }
    }

    private void register(Phrase phrase) {
        phrases.add(phrase);
        startingAt[phrase.first] = phrase;
        endingAt[phrase.end] = phrase;
    }

    /** A name of capitalised words behind an office, where the name tagger gives none. */
    private void nameBehind(Phrase phrase) {
        int end = units.capitalisedEnd(phrase.end);
        if (end > phrase.end && units.namesThing(phrase.end, end)) {
            phrase.place = true;
        } else if (end > phrase.end && phrase.end < parsed.size() && units.termAt(phrase.end) == null) {
            units.setPerson(phrase.end, end);
        }
    }
}
