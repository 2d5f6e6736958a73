package org.demarche.reader.events;

import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/**
 * Who acts where a subject is a pronoun, or somebody's "country": whoever speaks, where the text does not tell better.
 * Remembers whom the sentence before accused, so it is told the sentences in their order; for one thread.
 */
final class Subjects {
    private final ParsedText parsed;
    private final ActorFinder actors;
    private final Speakers speakers;
    private final Words words;
    private List<Actor> accused = List.of();
    private int accusedAt = ParsedText.NONE - 1;

    Subjects(ParsedText parsed, ActorFinder actors, Speakers speakers, Words words) {
        this.parsed = parsed;
        this.actors = actors;
        this.speakers = speakers;
        this.words = words;
    }

    /** Remembers whom a sentence accuses: the "they" of a quotation in the next one. */
    void accuse(List<Actor> targets, int sentence) {
        accused = targets.stream().map(Actor::asInferred).toList();
        accusedAt = sentence;
    }

    /** Of whom somebody claims something: a pronoun may be anybody, the speaker too. */
    List<Actor> accused(int token) {
        return token == ParsedText.NONE || parsed.upos(token) == Upos.PRON ? List.of() : actors.at(token);
    }

    /** Who does what a predicate tells, by its subject. */
    List<Actor> of(int token, int predicate) {
        if (token == ParsedText.NONE) {
            return List.of();
        }
        boolean pronoun = Words.among(parsed, token, words.pronouns());
        int owner = parsed.dependent(token, Relation.NMOD_POSS);
        boolean own = Words.among(parsed, token, words.ownSide())
                && owner != ParsedText.NONE
                && parsed.upos(owner) == Upos.PRON;
        boolean first = Words.among(parsed, own ? owner : token, words.firstPerson());
        Optional<Actor> speaking = first ? speakers.statement(token).flatMap(Statement::speaker) : Optional.empty();
        if (speaking.isPresent()) {
            return List.of(speaking.get().asInferred());
        }
        boolean quoted = speakers.quoted(token);
        if (pronoun && !first && !actors.kinds().known(token)) {
            boolean before = accusedAt == parsed.sentenceOf(token) - 1;
            if (before || quoted) {
                return before ? accused : List.of();
            }
        }
        if ((pronoun || own) && !quoted) {
            List<Actor> speaker = speakers.of(predicate).map(actors::at).orElse(List.of());
            if (!speaker.isEmpty()) {
                return speaker.stream().map(Actor::asInferred).toList();
            }
        }
        if (own) {
            return actors.at(owner);
        }
        return Words.among(parsed, token, words.plurals()) ? List.of() : actors.acting(token);
    }
}
