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

    /** How many words of a phrase are looked at for what it is. */
    private static final int WORDS = 12;

    /** How many words back the name is looked for that a pronoun stands for. */
    private static final int LOOK_BACK = 300;

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
        int between = known(token) ? ParsedText.NONE : between(token);
        if (between != ParsedText.NONE) {
            return at(between);
        }
        var actors = new ArrayList<Actor>(2);
        for (int conjunct : joined(token)) {
            if (parsed.upos(conjunct).nominal() || conjunct == token) {
                party(conjunct, DEPTH).filter(actor -> !actors.contains(actor)).ifPresent(actors::add);
            }
        }
        return actors;
    }

    /** The conjuncts of a token; without a conjunction among them only itself: what a comma parts is another clause. */
    private List<Integer> joined(int token) {
        List<Integer> conjuncts = chain(token);
        boolean conjunction = conjuncts.stream().anyMatch(t -> parsed.dependent(t, Relation.CC) != ParsedText.NONE);
        return conjunction ? conjuncts : List.of(token);
    }

    /** A token and all that is joined to it, also where the tree hangs each on the one before. */
    private List<Integer> chain(int token) {
        var chain = new ArrayList<Integer>(parsed.conjuncts(token));
        for (int i = 1; i < chain.size(); i++) {
            List<Integer> next = parsed.conjuncts(chain.get(i));
            chain.addAll(next.subList(1, next.size()));
        }
        return chain;
    }

    /** The parties of a phrase that may do something: known ones, people, bodies and weapons, not mere matters. */
    List<Actor> acting(int token) {
        boolean may = person(token)
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

    /** Whether an actor may be a party at all: people, bodies, or a thing that is told by a name; no mere thing. */
    boolean party(Actor actor) {
        return animate(actor) || political(actor) || named(actor);
    }

    private boolean named(Actor actor) {
        int first = parsed.tokenAt(actor.stretch().start());
        int end = parsed.tokenAt(actor.stretch().end() - 1) + 1;
        for (int t = first; t < Math.min(end, first + WORDS); t++) {
            if (parsed.nameAt(t) != ParsedText.NONE || parsed.upos(t) == Upos.PROPN) {
                return true;
            }
        }
        return false;
    }

    /** Whether an actor is known, or its words name people or bodies. */
    boolean animate(Actor actor) {
        if (actor.code().isPresent() || actor.person().isPresent()) {
            return true;
        }
        int first = parsed.tokenAt(actor.stretch().start());
        int end = parsed.tokenAt(actor.stretch().end() - 1) + 1;
        for (int t = first; t < Math.min(end, parsed.size()); t++) {
            boolean head = parsed.head(t) < first || parsed.head(t) >= end;
            if (head && (person(t) || parsed.upos(t) == Upos.PROPN)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an actor belongs to politics: known by code, or by a word of office, force, law or protest. */
    boolean political(Actor actor) {
        if (actor.code().filter(this::political).isPresent()) {
            return true;
        }
        int first = parsed.tokenAt(actor.stretch().start());
        int end = parsed.tokenAt(actor.stretch().end() - 1) + 1;
        for (int t = first; t < Math.min(end, first + WORDS); t++) {
            if (Words.among(parsed, t, words.political())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether an actor is a part of a state or a body that does politics, not a state's name, which may be its team's.
     */
    boolean official(Actor actor) {
        return actor.code()
                .filter(code -> code.indexOf('.') >= 0 && political(code))
                .isPresent();
    }

    /** Whether a sentence tells of the games. */
    boolean game(int sentence) {
        for (int t = parsed.sentenceFirst(sentence); t < parsed.sentenceEnd(sentence); t++) {
            if (Words.among(parsed, t, words.games())
                    || t > 0 && words.games().contains(parsed.lower(t - 1) + "-" + parsed.lemma(t))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a code is a state's, a body's, or of a sector that does politics. */
    private boolean political(String code) {
        int dot = code.lastIndexOf('.');
        return dot < 0 || !words.privateSectors().contains(code.substring(dot + 1));
    }

    /** Whether a sentence tells of politics: by a known actor or a word of office, force, law or protest. */
    boolean politics(int sentence) {
        for (int t = parsed.sentenceFirst(sentence); t < parsed.sentenceEnd(sentence); t++) {
            if (Words.among(parsed, t, words.political())
                    || mentions.headedBy(t)
                            .flatMap(Mention::actor)
                            .filter(this::political)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Those between whom something stands: "the summit between the EU and Turkey". */
    private int between(int token) {
        for (int d = parsed.firstDependent(token); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.NMOD && "between".equals(Clause.preposition(parsed, d))) {
                return d;
            }
        }
        return ParsedText.NONE;
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
        if (Words.among(parsed, token, words.clock()) && token > 0 && parsed.upos(token - 1) == Upos.NUM) {
            return Optional.empty();
        }
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
        boolean nobody = Words.among(parsed, token, words.notActors())
                || Character.isDigit(parsed.form(token).charAt(0));
        return nobody ? Optional.empty() : Optional.of(Actor.unknown(NounPhrase.core(parsed, token)));
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
        Optional<Actor> phrase = phrase(token, depth);
        return phrase.isPresent() ? phrase : told(token, depth);
    }

    /** Of whom a clause below the noun tells: "claims that two soldiers", "crimes committed by rebels". */
    private Optional<Actor> told(int token, int depth) {
        for (int d = parsed.firstDependent(token); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.ACL || parsed.relation(d) == Relation.CCOMP) {
                for (int e = parsed.firstDependent(d); e != ParsedText.NONE; e = parsed.nextSibling(e)) {
                    Relation relation = parsed.relation(e);
                    if (relation == Relation.NSUBJ
                            || relation == Relation.OBL_AGENT
                            || "by".equals(Clause.preposition(parsed, e))) {
                        return person(e) ? party(e, depth - 1) : Optional.empty();
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Actor> phrase(int token, int depth) {
        boolean people = Words.among(parsed, token, words.people());
        for (int d = parsed.firstDependent(token); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (parsed.relation(d) == Relation.NMOD && carries(token, Clause.preposition(parsed, d))) {
                Optional<Actor> actor =
                        party(d, depth - 1).filter(found -> found.code().isPresent());
                if (actor.isPresent()) {
                    return people ? actor.map(found -> worded(found, token)) : actor;
                }
            }
        }
        return Optional.empty();
    }

    private boolean carries(int noun, String preposition) {
        return switch (preposition) {
            case "with" -> Words.among(parsed, noun, words.shared());
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
        for (int t = mention.first() - 1; t >= Math.max(0, mention.first() - LOOK_BACK); t--) {
            Optional<Mention> other = mentions.headedBy(t);
            if (other.filter(earlier -> named(earlier, mention)).isPresent()) {
                return other.get().asActor().asInferred();
            }
        }
        return mention.asActor();
    }

    private static boolean named(Mention earlier, Mention pronoun) {
        return earlier.kind() != Mention.Kind.PRONOUN
                && earlier.actor().equals(pronoun.actor())
                && earlier.person().equals(pronoun.person());
    }
}
