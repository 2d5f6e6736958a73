package org.demarche.reader.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A noun phrase that may stand for an actor, while it is being read. */
final class Phrase {
    static final int NONE = -1;
    private static final int DEEPEST = 8;

    /** What it means; absent for a person known only by name. */
    final @Nullable Term term;

    /** The tokens of the term or name itself. */
    private final int ownFirst;

    private final int ownEnd;

    int first;
    int end;

    /** The last token of its noun or name. */
    int head;

    /** The tokens of the person's name, {@code nameFirst} being {@link #NONE} without one. */
    int nameFirst = NONE;

    int nameEnd = NONE;

    /** The tokens of the office, without determiner. */
    int officeFirst = NONE;

    int officeEnd = NONE;

    /** What it belongs to: "Russian" of "Russian officials". */
    @Nullable
    Phrase owner;

    /** Further owners, in the order of the text: "Hungarian and Romanian officials". */
    List<Phrase> coOwners = List.of();

    /** How many owners of owners there are. */
    private int depth;

    /** What it is the owner of. */
    @Nullable
    Phrase owned;

    /** The office a name is told with, or the name an office is told with, elsewhere in the sentence. */
    @Nullable
    Phrase partner;

    /** "his" in "his counterpart". */
    int possessor = NONE;

    /** Whether it belongs to something that is no actor: "the company's president". */
    boolean strange;

    /** "the", "this", "both". */
    boolean definite;

    /** Another determiner, which tells of a new one: "a delegation". */
    boolean indefinite;

    /** "former": whoever is meant is no longer in office. */
    boolean former;

    /** "first", "new": not the holder told before. */
    boolean other;

    /** A name only by its spelling: that of a well-known person's surname. */
    boolean guessed;

    /** Written as an abbreviation: "PLA". */
    boolean capitals;

    /** Part of a wider phrase, which counts in its stead. */
    boolean absorbed;

    /** A place, or part of a name that is no actor. */
    boolean place;

    String code = "";
    List<String> members = List.of();
    String person = "";

    Phrase(@Nullable Term term, int first, int end) {
        this.term = term;
        this.first = first;
        this.end = end;
        ownFirst = first;
        ownEnd = end;
        this.head = end - 1;
    }

    /** A person's name. */
    static Phrase name(int first, int end) {
        var phrase = new Phrase(null, first, end);
        phrase.nameFirst = first;
        phrase.nameEnd = end;
        return phrase;
    }

    /** Makes a phrase the owner; false where owners of owners already stand too deep to be meant. */
    boolean belongsTo(Phrase other) {
        if (other.depth >= DEEPEST) {
            return false;
        }
        owner = other;
        depth = other.depth + 1;
        return true;
    }

    boolean is(Term.Kind kind) {
        return term != null && term.kind() == kind;
    }

    /** Whether a token is one of several that the knowledge files have as one term: "his" of "His Highness". */
    boolean partOfTerm(int token) {
        return token >= ownFirst && token < ownEnd && ownEnd - ownFirst > 1;
    }

    /** The first token of its noun or name itself. */
    int ownFirst() {
        return ownFirst;
    }

    boolean hasName() {
        return nameFirst != NONE;
    }

    /** Whether one person in an office is meant. */
    boolean office() {
        return is(Term.Kind.OFFICE);
    }

    /** The sector of whoever is meant, as offices.tsv gives it. */
    String sector() {
        return former ? Codes.FORMER : term == null ? "" : term.code();
    }

    /** The word for what it is, by which owners.tsv lists it. */
    String topic() {
        return term == null ? "" : term.topic();
    }
}
