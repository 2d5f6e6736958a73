package org.demarche.reader.actors;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.demarche.reader.actors.Term.Kind;
import org.demarche.reader.syntax.Name;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;
import org.jspecify.annotations.Nullable;

/** The names and nouns of a document that the knowledge files or the name tagger know, one reading each. */
final class Units {
    /** More capitalised words in a row are no person's name. */
    private static final int LONGEST_NAME = 5;

    private static final int LONGEST_RUN = 12;

    /** How far behind a name the word may stand that makes it a thing's. */
    private static final int THING_BEHIND = 3;

    private final Knowledge knowledge;
    private final ParsedText parsed;
    private final @Nullable Term[] terms;
    private final int[] ends;
    private final int[] personEnds;
    private final TermChoice choice;
    private final Abbreviations abbreviations;
    private final Set<String> surnames = new HashSet<>();
    private final Set<Integer> guesses = new HashSet<>();

    Units(Knowledge knowledge, ParsedText parsed, Abbreviations abbreviations) {
        this.knowledge = knowledge;
        this.parsed = parsed;
        this.abbreviations = abbreviations;
        terms = new Term[parsed.size() + 1];
        ends = new int[parsed.size() + 1];
        personEnds = new int[parsed.size() + 1];
        Arrays.fill(personEnds, Phrase.NONE);
        choice = new TermChoice(knowledge, parsed, this);
        var tokens = new Tokens(parsed, knowledge.lexicon());
        rememberSurnames();
        for (int t = bodyFirst(); t < parsed.size(); ) {
            t = read(t, tokens);
        }
    }

    /** The first token of the story proper. */
    int bodyFirst() {
        return parsed.tokenAtOffset(parsed.text().bodyStart());
    }

    @Nullable
    Term termAt(int token) {
        return terms[token];
    }

    int endAt(int token) {
        return ends[token];
    }

    /** The end of the person's name that starts at a token, or {@link Phrase#NONE}. */
    int personEnd(int token) {
        return personEnds[token];
    }

    void setPerson(int first, int end) {
        if (namesThing(first, end)) {
            return;
        }
        personEnds[first] = end;
        if (end - first > 1) {
            surnames.add(parsed.lower(end - 1));
        }
    }

    /** "the Salman Relief Center": a thing that is named after a person. */
    boolean namesThing(int first, int end) {
        int last = Math.min(parsed.sentenceEnd(parsed.sentenceOf(first)), end + THING_BEHIND);
        for (int t = first + 1; t < last; t++) {
            boolean capital = Grammar.capitalised(parsed, t);
            if (capital && knowledge.qualifiers().is(Qualifiers.Kind.THING, parsed.lower(t))) {
                return true;
            }
            if (t >= end && !capital && !knowledge.qualifiers().is(Qualifiers.Kind.JOINING, parsed.lower(t))) {
                return false;
            }
        }
        return false;
    }

    private void rememberSurnames() {
        for (Name name : parsed.names()) {
            if (name.type() == NameType.PERSON && name.end() - name.first() > 1) {
                surnames.add(parsed.lower(name.end() - 1));
            }
        }
    }

    private int read(int token, Tokens tokens) {
        Lexicon.Match match = knowledge.lexicon().longest(tokens, token);
        int person = personAt(token);
        boolean named = !match.terms().isEmpty() && match.end() > match.first();
        if (person > token && (!named || personWins(token, person, match))) {
            setPerson(token, person);
            return person;
        }
        if (!named && abbreviations.explains(parsed.form(token))) {
            terms[token] = comesBack(token);
            ends[token] = token + 1;
        }
        if (!named) {
            return token + 1;
        }
        Term term = explained(token, match, tokens) ? comesBack(token) : choice.of(match);
        if (term != null && !insideName(term, match)) {
            terms[token] = term;
            ends[token] = match.end();
        }
        return match.end();
    }

    /**
     * Whether the story itself gives an abbreviation another meaning than the files: "the Election Commission (EC)".
     */
    private boolean explained(int token, Lexicon.Match match, Tokens tokens) {
        String form = parsed.form(token);
        if (match.end() != token + 1 || !abbreviations.explains(form)) {
            return false;
        }
        int words = abbreviations.wordsOf(form);
        return knowledge.lexicon().longest(tokens, words).terms().stream()
                .noneMatch(term ->
                        match.terms().stream().anyMatch(other -> other.code().equals(term.code())));
    }

    /** What an abbreviation means that the story explains: what its words were read as. */
    private Term comesBack(int token) {
        return new Term(Kind.NOUN_FOR, List.of(), "", '-', parsed.form(token), true);
    }

    /** "Syrian National Dialogue Congress": one word of a longer name is not the body of that name. */
    private boolean insideName(Term term, Lexicon.Match match) {
        int before = match.first() - 1;
        return (term.kind() == Kind.BODY || term.kind() == Kind.SEAT)
                && match.end() - match.first() == 1
                && before >= bodyFirst()
                && parsed.upos(before) == Upos.PROPN
                && parsed.head(before) == match.first()
                && unitOver(before) == Phrase.NONE;
    }

    /** Where the unit that holds a token starts, or {@link Phrase#NONE}. */
    int unitOver(int token) {
        for (int t = token; t >= 0 && t > token - LONGEST_NAME; t--) {
            if (terms[t] != null && ends[t] > token || personEnds[t] > token) {
                return t;
            }
        }
        return Phrase.NONE;
    }

    private boolean personWins(int token, int person, Lexicon.Match match) {
        Kind kind = match.terms().get(0).kind();
        if (kind.headNoun() || kind == Kind.ADJECTIVE) {
            return false;
        }
        boolean longer = person - token > 1 && person > match.end();
        return longer || match.end() - token == 1 && surnames.contains(parsed.lower(token));
    }

    private int personAt(int token) {
        int index = parsed.nameAt(token);
        if (index != ParsedText.NONE && parsed.names().get(index).type() == NameType.PERSON) {
            Name name = parsed.names().get(index);
            int end = name.end();
            while (end > token + 1 && Grammar.possessiveMark(parsed, end - 1)) {
                end--;
            }
            return end;
        }
        boolean subject =
                parsed.upos(token) == Upos.NOUN && parsed.relation(token).subject();
        return Grammar.capitalised(parsed, token) && (parsed.upos(token) == Upos.PROPN || subject)
                ? knownPerson(token)
                : Phrase.NONE;
    }

    /** The end of a person's name by the people files, the given name, or an earlier mention of the surname. */
    private int knownPerson(int token) {
        int end = Math.min(capitalisedEnd(token), token + LONGEST_NAME);
        if (end > token + 1) {
            boolean person = knowledge.genderOf(parsed.form(token)) != '-'
                    || parsed.names().isEmpty()
                            && !knowledge.people().named(keys(token, end)).isEmpty();
            return person ? end : Phrase.NONE;
        }
        boolean person = surnames.contains(parsed.lower(token)) || wellKnown(token) || guess(token);
        return person ? token + 1 : Phrase.NONE;
    }

    /** Whether a name is one by its spelling alone: the surname of a well-known person, where a subject stands. */
    boolean guessed(int token) {
        return guesses.contains(token);
    }

    private boolean guess(int token) {
        if (afterName(token)
                || numberBehind(token)
                || !parsed.relation(token).subject()
                || parsed.dependent(token, Relation.DET) != ParsedText.NONE
                || parsed.upos(token) != Upos.PROPN && parsed.upos(token) != Upos.NOUN) {
            return false;
        }
        List<String> alone = keys(token, token + 1);
        return alone.size() == 1 && !knowledge.people().called(alone.get(0)).isEmpty() && guesses.add(token);
    }

    /** A well-known surname alone; believed only where no name tagger has looked. */
    private boolean wellKnown(int token) {
        if (!parsed.names().isEmpty() || afterName(token) || numberBehind(token)) {
            return false;
        }
        List<String> alone = keys(token, token + 1);
        return alone.size() == 1 && !knowledge.people().called(alone.get(0)).isEmpty();
    }

    private boolean afterName(int token) {
        return token > 0 && Grammar.capitalised(parsed, token - 1) && terms[token - 1] == null;
    }

    private boolean numberBehind(int token) {
        return token + 1 < parsed.size() && parsed.upos(token + 1) == Upos.NUM;
    }

    List<String> keys(int first, int end) {
        var text = new StringBuilder();
        for (int t = first; t < end; t++) {
            text.append(parsed.form(t)).append(' ');
        }
        return PersonNames.keys(text.toString(), knowledge.spelling());
    }

    /** The end of the run of capitalised words, name particles between them included, that starts at a token. */
    int capitalisedEnd(int token) {
        int end = token;
        int sentenceEnd = token < parsed.size() ? parsed.sentenceEnd(parsed.sentenceOf(token)) : token;
        int last = Math.min(sentenceEnd, token + LONGEST_RUN);
        for (int t = token; t < last; t++) {
            boolean name = Grammar.capitalised(parsed, t) && parsed.upos(t) != Upos.PRON && parsed.upos(t) != Upos.DET;
            if (name) {
                end = t + 1;
            } else if (end == token || !joins(t)) {
                break;
            }
        }
        return end;
    }

    private boolean joins(int token) {
        return Grammar.hyphen(parsed, token) || knowledge.spelling().particle(parsed.lower(token));
    }
}
