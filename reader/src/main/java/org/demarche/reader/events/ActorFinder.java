package org.demarche.reader.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.TreePath;
import org.demarche.reader.syntax.Upos;

/** Whom a noun phrase of one text stands for, as a party of an event. */
final class ActorFinder {
    /** How deep in a noun phrase an actor is looked for. */
    private static final int DEPTH = 4;

    private static final TreePath OF = TreePath.of("/nmod(of)");

    private final ParsedText parsed;
    private final Mentions mentions;
    private final Words words;
    private final PartyKinds kinds;
    private final PartyWords phrases;
    private final Conjuncts conjuncts;
    private final NamesBefore names;
    private final Holders holders;

    ActorFinder(ParsedText parsed, Mentions mentions, Words words, PartyKinds kinds) {
        this.parsed = parsed;
        this.mentions = mentions;
        this.words = words;
        this.kinds = kinds;
        phrases = new PartyWords(parsed, words);
        conjuncts = new Conjuncts(parsed);
        names = new NamesBefore(parsed, mentions);
        holders = new Holders(parsed, mentions, kinds, names);
    }

    /** What the words of parties stand for. */
    PartyKinds kinds() {
        return kinds;
    }

    /** The parties that a noun phrase and its conjuncts stand for; none where it names no possible party. */
    List<Actor> at(int token) {
        int between = kinds.known(token) ? ParsedText.NONE : between(token);
        return between == ParsedText.NONE ? all(token, DEPTH) : at(between);
    }

    /** The same, with a pronoun whose meaning the text does not tell known by its own word. */
    List<Actor> orPronoun(int token) {
        List<Actor> found = at(token);
        return found.isEmpty() ? pronoun(token) : found;
    }

    /** A pronoun of people as a party that only its word is known of; none for any other word. */
    List<Actor> pronoun(int token) {
        return kinds.personal(token) ? List.of(Actor.unknown(parsed.stretch(token, token + 1))) : List.of();
    }

    private List<Actor> all(int token, int depth) {
        var actors = new ArrayList<Actor>(2);
        for (int conjunct : conjuncts.of(token)) {
            if (parsed.upos(conjunct).nominal() || conjunct == token) {
                listed(conjunct).ifPresent(actor -> add(actor, actors));
                party(conjunct, depth).forEach(actor -> add(actor, actors));
            }
        }
        return actors;
    }

    /** Adds an actor that is not there yet; a pronoun's is there by its name. */
    private static void add(Actor actor, List<Actor> actors) {
        boolean there = actors.stream()
                .anyMatch(other -> other.equals(actor)
                        || actor.inferred()
                                && other.code().equals(actor.code())
                                && other.person().equals(actor.person()));
        if (!there) {
            actors.add(actor);
        }
    }

    /** The known actor that the tree takes for a modifier of the one it is listed with: "the UN and African Union". */
    private Optional<Actor> listed(int token) {
        for (int d = parsed.firstDependent(token); d != ParsedText.NONE && d < token; d = parsed.nextSibling(d)) {
            if (phrases.listed(d) && kinds.known(d) && kinds.known(token)) {
                return mentions.headedBy(d).flatMap(names::actor);
            }
        }
        return Optional.empty();
    }

    /** The parties of a phrase that may do something: known ones, people, bodies and weapons, not mere matters. */
    List<Actor> acting(int token) {
        boolean may = kinds.person(token)
                || parsed.upos(token) == Upos.PROPN
                || Words.among(parsed, token, words.instruments())
                || between(token) != ParsedText.NONE;
        if (may) {
            return at(token);
        }
        boolean owned = parsed.dependent(token, Relation.NMOD_POSS) != ParsedText.NONE;
        return owned
                ? at(token).stream().filter(actor -> actor.code().isPresent()).toList()
                : List.of();
    }

    /** Those between whom something stands: "the summit between the EU and Turkey". */
    private int between(int token) {
        for (int d = parsed.firstDependent(token); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.NMOD && words.mutual().contains(Clause.preposition(parsed, d))) {
                return d;
            }
        }
        return ParsedText.NONE;
    }

    private List<Actor> party(int token, int depth) {
        if (Words.among(parsed, token, words.clock()) && token > 0 && parsed.upos(token - 1) == Upos.NUM) {
            return List.of();
        }
        Optional<Mention> mention = mentions.headedBy(token);
        if (ofNoSide(token)) {
            return List.of(Actor.unknown(phrases.of(token)));
        }
        Optional<Actor> named = holders.of(token);
        if (named.isPresent()) {
            return List.of(named.get());
        }
        if (mention.isPresent() && kinds.known(token)) {
            return names.actor(mention.get()).stream().toList();
        }
        if (!kinds.heads(token) || parsed.upos(token) == Upos.PRON) {
            return List.of();
        }
        List<Actor> inside = depth == 0 ? List.of() : inside(token, depth);
        if (!inside.isEmpty()) {
            return inside;
        }
        boolean nobody = Words.among(parsed, token, words.notActors())
                || Character.isDigit(parsed.form(token).charAt(0));
        return nobody ? List.of() : List.of(Actor.unknown(phrases.withoutPlace(token)));
    }

    /** Whether people are told by whom they are against, or whose kin they are, and so not of that side or office. */
    private boolean ofNoSide(int token) {
        boolean against = Words.among(parsed, token, words.opposed());
        if (!against && !Words.among(parsed, token, words.privateLife())) {
            return false;
        }
        int owner = parsed.dependent(token, Relation.NMOD_POSS);
        int whose = owner == ParsedText.NONE ? OF.first(parsed, token) : owner;
        return whose != ParsedText.NONE
                && parsed.upos(whose) != Upos.PRON
                && (against || owner == ParsedText.NONE || person(owner));
    }

    private boolean person(int token) {
        return mentions.headedBy(token).flatMap(Mention::person).isPresent();
    }

    /** The actors a phrase speaks of without naming them by its head: "Israeli tanks", "Serbia's suppression of". */
    private List<Actor> inside(int token, int depth) {
        List<Actor> examples = examples(token, depth);
        if (!examples.isEmpty()) {
            return examples;
        }
        boolean people = people(token);
        int owner = parsed.dependent(token, Relation.NMOD_POSS);
        if (owner != ParsedText.NONE) {
            Optional<Actor> actor = party(owner, depth - 1).stream()
                    .filter(found -> found.code().isPresent() || !people && handled(token) && kinds.animate(found))
                    .findFirst();
            if (actor.isPresent()) {
                return List.of(people ? worded(actor.get(), token) : actor.get());
            }
        }
        for (int d = parsed.firstDependent(token); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            Relation relation = parsed.relation(d);
            boolean modifier = relation == Relation.AMOD || relation == Relation.COMPOUND;
            if (modifier && kinds.known(d)) {
                return List.of(worded(mentions.headedBy(d).orElseThrow().asActor(), token));
            }
        }
        List<Actor> phrase = phrase(token, depth);
        return phrase.isEmpty() ? told(token, depth) : phrase;
    }

    /** Whether a phrase that names a known actor is people or a body itself, not a matter: no "front of the bank". */
    private boolean people(int token) {
        boolean matter = Words.among(parsed, token, words.notActors()) && parsed.nameAt(token) == ParsedText.NONE;
        return kinds.person(token) && !matter;
    }

    /** Those told as examples of a general noun: "institutions such as the UN and the EU". */
    private List<Actor> examples(int token, int depth) {
        for (int d = parsed.firstDependent(token); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.NMOD
                    && words.examples().contains(Clause.preposition(parsed, d))
                    && kinds.known(d)) {
                return all(d, depth - 1);
            }
        }
        return List.of();
    }

    /** Of whom a clause below the noun tells: "claims that two soldiers", "crimes committed by rebels". */
    private List<Actor> told(int token, int depth) {
        for (int d = parsed.firstDependent(token); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.ACL || parsed.relation(d) == Relation.CCOMP) {
                for (int e = parsed.firstDependent(d); e != ParsedText.NONE; e = parsed.nextSibling(e)) {
                    Relation relation = parsed.relation(e);
                    if (relation == Relation.NSUBJ || parsed.clauses().agent(d) == e) {
                        return kinds.person(e) ? party(e, depth - 1) : List.of();
                    }
                }
            }
        }
        return List.of();
    }

    /** The known actors that a phrase below a noun names, with all they are listed with: "the efforts of". */
    private List<Actor> phrase(int token, int depth) {
        boolean people = Words.among(parsed, token, words.people()) && people(token);
        for (int d = parsed.firstDependent(token); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.NMOD && carries(token, Clause.preposition(parsed, d))) {
                boolean whose = handled(token) && (belongs(token, d) || counts(token, d));
                List<Actor> own = party(d, depth - 1).stream()
                        .filter(found -> found.code().isPresent() || whose)
                        .toList();
                if (!own.isEmpty()) {
                    return people ? List.of(worded(own.get(0), token)) : people(d, depth - 1);
                }
            }
        }
        return List.of();
    }

    /** The parties of a noun and of those conjuncts that are people or bodies too. */
    private List<Actor> people(int token, int depth) {
        var actors = new ArrayList<Actor>(2);
        for (int conjunct : conjuncts.of(token)) {
            if (conjunct == token || kinds.person(conjunct)) {
                party(conjunct, depth).forEach(actor -> add(actor, actors));
            }
        }
        return actors;
    }

    /** Whether a noun only counts the people below it: "a total of ninety drivers". */
    private boolean counts(int number, int people) {
        return words.transparent().contains(parsed.lemma(number)) && kinds.person(people);
    }

    /** Whether something is done to a thing, so that it is done to whose it is: "searched the homes of". */
    private boolean handled(int token) {
        return parsed.relation(token) == Relation.OBJ || parsed.relation(token) == Relation.NSUBJ_PASS;
    }

    /**
     * Whether a thing is that of the people below it; harm is not theirs who suffer it, nor a place's what lies there.
     */
    private boolean belongs(int thing, int owner) {
        boolean place = parsed.nameAt(owner) != ParsedText.NONE
                && parsed.names().get(parsed.nameAt(owner)).type() == NameType.LOCATION;
        return !people(thing)
                && kinds.person(owner)
                && !place
                && words.owning().contains(Clause.preposition(parsed, owner))
                && !Words.among(parsed, thing, words.harm());
    }

    private boolean carries(int noun, String preposition) {
        if (Words.among(parsed, noun, words.seats())) {
            return false;
        }
        return words.carriers().contains(preposition)
                || words.sharers().contains(preposition) && Words.among(parsed, noun, words.shared());
    }

    /** The same actor, told by the words of a wider phrase; no longer the person whose name it contains. */
    private Actor worded(Actor actor, int token) {
        return new Actor(actor.code(), Optional.empty(), phrases.of(token), false);
    }
}
