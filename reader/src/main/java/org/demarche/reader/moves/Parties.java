package org.demarche.reader.moves;

import static org.demarche.reader.syntax.ParsedText.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.actors.NounPhrase;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** The actors that words stand for, where a step names those who take it and those it is meant for. */
final class Parties {
    private final ParsedText parsed;
    private final Mentions mentions;
    private final WordClasses classes;
    private final Claims claims;

    Parties(ParsedText parsed, Mentions mentions, WordClasses classes, Claims claims) {
        this.parsed = parsed;
        this.mentions = mentions;
        this.classes = classes;
        this.claims = claims;
    }

    /** The actors with a code that a noun phrase and its conjuncts stand for. */
    List<Actor> of(int token) {
        var actors = new ArrayList<Actor>();
        if (token != NONE) {
            for (int conjunct : parsed.conjuncts(token)) {
                one(conjunct).ifPresent(actors::add);
            }
        }
        return actors;
    }

    private Optional<Actor> one(int token) {
        Optional<Actor> named = coded(token);
        if (named.isPresent()) {
            return named;
        }
        if (parsed.upos(token) == Upos.PRON) {
            return firstPerson(token);
        }
        return classes.is(parsed.lemma(token), "SIDE") ? side(token) : Optional.empty();
    }

    private Optional<Actor> coded(int token) {
        return mentions.headedBy(token)
                .map(Mention::asActor)
                .filter(actor -> actor.code().isPresent());
    }

    /** "We", said by somebody, is who says it. */
    private Optional<Actor> firstPerson(int token) {
        if (!classes.is(parsed.lower(token), "FIRST_PERSON")) {
            return Optional.empty();
        }
        return claims.around(token)
                .flatMap(Statement::speaker)
                .filter(speaker -> speaker.code().isPresent())
                .map(speaker -> new Actor(speaker.code(), speaker.person(), parsed.stretch(token, token + 1), false));
    }

    /** "The Iranian side", "the countries of the alliance": whom the words beside the head name. */
    private Optional<Actor> side(int token) {
        for (int d = parsed.firstDependent(token); d != NONE; d = parsed.nextSibling(d)) {
            Optional<Actor> beside = modifies(parsed.relation(d)) ? coded(d) : Optional.empty();
            if (beside.isPresent()) {
                return beside.map(
                        actor -> new Actor(actor.code(), Optional.empty(), NounPhrase.core(parsed, token), false));
            }
        }
        return Optional.empty();
    }

    /** The actors named by modifiers of a noun: "Iran's reply", "the Iranian reply", "its reply". */
    List<Actor> modifying(int noun) {
        var actors = new ArrayList<Actor>();
        for (int d = noun == NONE ? NONE : parsed.firstDependent(noun); d != NONE; d = parsed.nextSibling(d)) {
            boolean before = d < noun && modifies(parsed.relation(d));
            if (before) {
                actors.addAll(of(d));
            }
        }
        return actors;
    }

    private static boolean modifies(Relation relation) {
        return switch (relation) {
            case AMOD, COMPOUND, NMOD, NMOD_POSS, NMOD_DESC -> true;
            default -> false;
        };
    }

    /** The party of a token's mention, where it has one. */
    Optional<String> party(int token) {
        return coded(token).flatMap(Actor::party);
    }
}
