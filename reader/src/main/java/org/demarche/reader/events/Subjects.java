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
        accused = inferred(targets);
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
                return inferred(speaker);
            }
        }
        if (own) {
            return actors.at(owner);
        }
        if (Words.among(parsed, token, words.plurals())) {
            return List.of();
        }
        int giver = pronoun && parsed.relation(predicate) == Relation.ACL_RELCL ? giver(predicate) : ParsedText.NONE;
        return giver == ParsedText.NONE ? actors.acting(token) : inferred(actors.acting(giver));
    }

    /**
     * From whom what a relative clause describes comes, whom its "it" means: "a waiver from Japan from the duties it".
     */
    private int giver(int relative) {
        int noun = parsed.head(relative);
        int first = parsed.sentenceFirst(parsed.sentenceOf(relative));
        for (int t = noun - 1; t > first && parsed.upos(t) != Upos.VERB; t--) {
            if (actors.kinds().known(t) && words.givers().contains(Clause.preposition(parsed, t))) {
                return t;
            }
        }
        return ParsedText.NONE;
    }

    private static List<Actor> inferred(List<Actor> actors) {
        return actors.stream().map(Actor::asInferred).toList();
    }
}
