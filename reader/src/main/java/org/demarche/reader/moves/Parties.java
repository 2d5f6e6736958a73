package org.demarche.reader.moves;

import static org.demarche.reader.syntax.ParsedText.NONE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    private static final int NEAR = 7;

    /** Sentences before in which the two of "both sides" are sought. */
    private static final int BACK = 4;

    /** Classes of what counts the parties meant, from two on. */
    private static final List<String> COUNTS = List.of("TWO", "THREE", "FOUR");

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
                actors.addAll(together(conjunct));
            }
            actors.addAll(apposed(token, actors));
            if (actors.size() == 1) {
                continued(token).ifPresent(actors::add);
            }
        }
        return actors;
    }

    /** "Norway, Ghana and Chile" where the tree takes the second for the first by another name. */
    private List<Actor> apposed(int token, List<Actor> actors) {
        var others = new ArrayList<Actor>();
        for (int d = actors.size() < 2 ? NONE : parsed.firstDependent(token); d != NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.APPOS && parsed.upos(d) == Upos.PROPN) {
                coded(d).filter(other ->
                                actors.stream().noneMatch(actor -> actor.party().equals(other.party())))
                        .ifPresent(others::add);
            }
        }
        return others;
    }

    /** All that a plural stands for: "both sides", "delegations of Riyadh and Sanaa"; else the one actor it names. */
    private List<Actor> together(int token) {
        boolean sides = plural(token) && classes.is(parsed.lemma(token), "SIDE");
        List<Actor> counted = sides ? counted(token) : List.of();
        if (counted.size() > 1) {
            return counted;
        }
        List<Actor> described = sides ? described(token) : List.of();
        if (described.size() > 1) {
            return described;
        }
        List<Actor> joined = mentions.together(token).stream()
                .map(code -> new Actor(Optional.of(code), Optional.empty(), NounPhrase.core(parsed, token), false))
                .toList();
        if (joined.size() > 1) {
            return joined;
        }
        List<Actor> owners = sides ? owners(token) : List.of();
        return owners.size() > 1 ? owners : one(token).stream().toList();
    }

    /** "Afghan and Pakistani delegations": all whose nationality is told before a plural. */
    private List<Actor> described(int token) {
        for (int d = parsed.firstDependent(token); d != NONE && d < token; d = parsed.nextSibling(d)) {
            List<Integer> joined = modifies(parsed.relation(d)) ? parsed.conjuncts(d) : List.of();
            if (joined.size() > 1) {
                return joined.stream()
                        .flatMap(one -> coded(one).stream())
                        .map(actor -> new Actor(actor.code(), Optional.empty(), NounPhrase.core(parsed, token), false))
                        .toList();
            }
        }
        return List.of();
    }

    private boolean plural(int token) {
        return parsed.xpos(token).equals("NNS");
    }

    /** "Commanders of the army and of the rebels", "envoys of both sides": whose they are, where these are several. */
    private List<Actor> owners(int token) {
        for (int d = parsed.firstDependent(token); d != NONE; d = parsed.nextSibling(d)) {
            List<Integer> joined = parsed.relation(d) == Relation.NMOD ? parsed.conjuncts(d) : List.of();
            if (joined.size() > 1) {
                return joined.stream().flatMap(one -> coded(one).stream()).toList();
            }
            if (joined.size() == 1 && classes.is(parsed.lemma(d), "SIDE")) {
                return counted(d);
            }
        }
        return List.of();
    }

    /** "Both sides", "the three countries": the parties of the nearest sentence before that names just so many. */
    private List<Actor> counted(int token) {
        int count = count(token);
        int sentence = parsed.sentenceOf(token);
        int subject = parsed.head(token) == NONE ? NONE : parsed.subject(parsed.head(token));
        Optional<Actor> acting = subject == NONE ? Optional.empty() : coded(subject);
        for (int s = sentence - 1; count > 1 && s >= Math.max(0, sentence - BACK); s--) {
            List<Actor> named = opposed(s, token);
            List<Actor> others = Sides.without(named, acting.stream().toList());
            for (List<Actor> meant : List.of(together(s, token), named, others)) {
                if (meant.size() == count) {
                    return meant;
                }
            }
        }
        return List.of();
    }

    /** Those who act together in a sentence: its subject, with all that is joined to it. */
    private List<Actor> together(int sentence, int asked) {
        for (int t = parsed.sentenceFirst(sentence); t < parsed.sentenceEnd(sentence); t++) {
            if (parsed.relation(t).subject() && parsed.conjuncts(t).size() > 1) {
                return parsed.conjuncts(t).stream()
                        .flatMap(one -> coded(one).stream())
                        .map(actor -> meant(actor, asked))
                        .toList();
            }
        }
        return List.of();
    }

    private Actor meant(Actor actor, int asked) {
        return new Actor(actor.code(), Optional.empty(), NounPhrase.core(parsed, asked), true);
    }

    private int count(int token) {
        for (int d = parsed.firstDependent(token); d != NONE && d < token; d = parsed.nextSibling(d)) {
            for (int n = 0; n < COUNTS.size(); n++) {
                if (classes.is(parsed.lower(d), COUNTS.get(n))) {
                    return n + 2;
                }
            }
        }
        return 0;
    }

    /** The states and groups that a sentence names, bodies and places left out. */
    private List<Actor> opposed(int sentence, int asked) {
        var named = new LinkedHashMap<String, Actor>();
        for (int t = parsed.sentenceFirst(sentence); t < parsed.sentenceEnd(sentence); t++) {
            int preposition = parsed.clauses().preposition(t);
            boolean place = preposition != NONE && classes.is(parsed.lower(preposition), "PLACE");
            boolean name = !place && parsed.upos(t) != Upos.ADJ;
            Optional<Actor> actor = name ? coded(t) : Optional.empty();
            actor.flatMap(Actor::party)
                    .filter(party -> !party.startsWith("IGO."))
                    .ifPresent(party -> named.putIfAbsent(party, meant(actor.get(), asked)));
        }
        return List.copyOf(named.values());
    }

    /** Whether a token is a name, not a pronoun or a common noun that stands for one. */
    boolean byName(int token) {
        return token != NONE && parsed.upos(token) == Upos.PROPN;
    }

    /** Whether a noun by itself stands for an actor with a code. */
    boolean named(int token) {
        return one(token).isPresent();
    }

    /** "The States and the Alliance" where the tree has hung the second elsewhere: a name right behind the "and". */
    private Optional<Actor> continued(int token) {
        int and = parsed.subtreeEnd(token);
        if (parsed.upos(token) == Upos.PRON || and >= parsed.size() || !classes.is(parsed.lower(and), "AND")) {
            return Optional.empty();
        }
        int end = Math.min(parsed.sentenceEnd(parsed.sentenceOf(token)), and + NEAR);
        for (int t = and + 1; t < end; t++) {
            Optional<Mention> mention = mentions.headedBy(t)
                    .filter(one ->
                            one.first() == and + 1 || one.first() == and + 2 && parsed.upos(and + 1) == Upos.DET);
            if (mention.isPresent()) {
                boolean subject = parsed.relation(t).subject();
                return subject ? Optional.empty() : coded(t);
            }
        }
        return Optional.empty();
    }

    private Optional<Actor> one(int token) {
        Optional<Actor> named = coded(token);
        if (named.isPresent()) {
            return named;
        }
        if (parsed.upos(token) == Upos.PRON) {
            return speaking(token);
        }
        return classes.is(parsed.lemma(token), "SIDE") ? side(token) : Optional.empty();
    }

    private Optional<Actor> coded(int token) {
        return mentions.headedBy(token)
                .map(Mention::asActor)
                .filter(actor -> actor.code().isPresent());
    }

    /** "We", said by somebody, is who says it; and so is the "it" with which what they say begins. */
    private Optional<Actor> speaking(int token) {
        boolean first = classes.is(parsed.lower(token), "FIRST_PERSON");
        boolean third = classes.is(parsed.lower(token), "THIRD_PERSON") && claims.begins(token);
        if (!first && !third) {
            return Optional.empty();
        }
        return speaker(token)
                .map(speaker -> new Actor(speaker.code(), speaker.person(), parsed.stretch(token, token + 1), false));
    }

    /** Who says what a token stands in. */
    Optional<Actor> speaker(int token) {
        return claims.around(token)
                .flatMap(Statement::speaker)
                .filter(speaker -> speaker.code().isPresent());
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

    /** The state in which a place lies that is no actor: "from southern Chad". */
    Optional<Actor> land(int place) {
        return mentions.placeIn(place)
                .map(code -> new Actor(Optional.of(code), Optional.empty(), NounPhrase.core(parsed, place), true));
    }

    /** The person that a noun phrase names, as the one whom somebody puts in charge. */
    Optional<Actor> person(int token) {
        if (token == NONE) {
            return Optional.empty();
        }
        for (int t = parsed.subtreeFirst(token); t <= token; t++) {
            Optional<Actor> named = mentions.headedBy(t)
                    .map(Mention::asActor)
                    .filter(actor -> actor.person().isPresent());
            if (named.isPresent()) {
                return named;
            }
        }
        int after = parsed.dependent(token, Relation.APPOS);
        return after == NONE || after < token ? Optional.empty() : person(after);
    }

    /** The states of which the places that a phrase names are the seats of government, conjuncts included. */
    List<Actor> seats(int place) {
        return parsed.conjuncts(place).stream()
                .filter(token -> parsed.upos(token) == Upos.PROPN)
                .flatMap(token -> land(token).stream())
                .toList();
    }

    /** Whether a token names an international body. */
    boolean body(int token) {
        return meant(token).filter(party -> party.startsWith("IGO.")).isPresent();
    }

    /** The party that a token names or, as the head of a phrase, stands for. */
    Optional<String> meant(int token) {
        return coded(token).flatMap(Actor::party);
    }
}
