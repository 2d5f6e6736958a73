package org.demarche.reader.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.actors.NounPhrase;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Whom a noun phrase of one text stands for, as a party of an event. */
final class ActorFinder {
    /** How deep in a noun phrase an actor is looked for. */
    private static final int DEPTH = 4;

    private final ParsedText parsed;
    private final Mentions mentions;
    private final Words words;

    ActorFinder(ParsedText parsed, Mentions mentions, Words words) {
        this.parsed = parsed;
        this.mentions = mentions;
        this.words = words;
    }

    /** The parties that a noun phrase and its conjuncts stand for; none where it names no possible party. */
    List<Actor> at(int token) {
        var actors = new ArrayList<Actor>(2);
        for (int conjunct : parsed.conjuncts(token)) {
            if (parsed.upos(conjunct).nominal() || conjunct == token) {
                party(conjunct, DEPTH).filter(actor -> !actors.contains(actor)).ifPresent(actors::add);
            }
        }
        return actors;
    }

    /** Whether a token heads a mention of a known actor. */
    boolean known(int token) {
        return mentions.headedBy(token)
                .filter(mention ->
                        mention.actor().isPresent() || mention.person().isPresent())
                .isPresent();
    }

    /** Whether a noun names people or bodies that may act. */
    boolean person(int token) {
        return known(token) || parsed.nameAt(token) != ParsedText.NONE || Words.among(parsed, token, words.people());
    }

    private Optional<Actor> party(int token, int depth) {
        Optional<Mention> mention = mentions.headedBy(token);
        if (mention.isPresent() && known(token)) {
            return Optional.of(actor(mention.get()));
        }
        if (!parsed.upos(token).nominal() || parsed.upos(token) == Upos.PRON) {
            return Optional.empty();
        }
        Optional<Actor> inside = depth == 0 ? Optional.empty() : inside(token, depth);
        if (inside.isPresent()) {
            return inside;
        }
        return Words.among(parsed, token, words.notActors())
                ? Optional.empty()
                : Optional.of(Actor.unknown(NounPhrase.core(parsed, token)));
    }

    /** The actor a phrase speaks of without naming it by its head: "Israeli tanks", "Serbia's suppression of". */
    private Optional<Actor> inside(int token, int depth) {
        int owner = parsed.dependent(token, Relation.NMOD_POSS);
        if (owner != ParsedText.NONE) {
            Optional<Actor> actor =
                    party(owner, depth - 1).filter(found -> found.code().isPresent());
            if (actor.isPresent()) {
                return person(token) ? Optional.of(worded(actor.get(), token)) : actor;
            }
        }
        for (int d = parsed.firstDependent(token); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            Relation relation = parsed.relation(d);
            boolean modifier = relation == Relation.AMOD || relation == Relation.COMPOUND;
            if (modifier && known(d)) {
                return Optional.of(worded(actor(mentions.headedBy(d).orElseThrow()), token));
            }
        }
        return phrase(token, depth);
    }

    private Optional<Actor> phrase(int token, int depth) {
        boolean people = Words.among(parsed, token, words.people());
        for (int d = parsed.firstDependent(token); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.NMOD && carries(Clause.preposition(parsed, d))) {
                Optional<Actor> actor =
                        party(d, depth - 1).filter(found -> found.code().isPresent());
                if (actor.isPresent()) {
                    return people ? actor.map(found -> worded(found, token)) : actor;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean carries(String preposition) {
        return switch (preposition) {
            case "of", "by", "from", "in", "against", "for" -> true;
            default -> false;
        };
    }

    /** The same actor, told by the words of a wider phrase; no longer the person whose name it contains. */
    private Actor worded(Actor actor, int token) {
        return new Actor(actor.code(), Optional.empty(), NounPhrase.core(parsed, token), false);
    }

    /** A pronoun's actor is shown by the words of the name it stands for, which is not where the party is told. */
    private Actor actor(Mention mention) {
        if (mention.kind() != Mention.Kind.PRONOUN) {
            return mention.asActor();
        }
        Mention best = mention;
        for (Mention other : mentions.all()) {
            if (other.first() >= mention.first()) {
                break;
            }
            boolean same =
                    other.actor().equals(mention.actor()) && other.person().equals(mention.person());
            if (same && other.kind() != Mention.Kind.PRONOUN) {
                best = other;
            }
        }
        return best == mention ? mention.asActor() : best.asActor().asInferred();
    }
}
