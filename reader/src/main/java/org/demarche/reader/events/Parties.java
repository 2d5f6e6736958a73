package org.demarche.reader.events;

import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.EventType;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.TreePath;
import org.demarche.reader.syntax.Upos;

/** Fills the source and target of a matched pattern from the slots of its template. */
final class Parties {
    private final ParsedText parsed;
    private final ActorFinder actors;
    private final Speakers speakers;
    private static final String MILITARY = ".MIL";
    private static final Slot IN = new Slot(Slot.Place.PREPOSITION, "in");
    private static final Slot WITH = new Slot(Slot.Place.PREPOSITION, "with");

    private final Words words;
    private final Nearby nearby;
    private List<Actor> accusedActors = List.of();
    private int accusedAt = ParsedText.NONE - 1;

    Parties(ParsedText parsed, ActorFinder actors, Speakers speakers, Words words) {
        nearby = new Nearby(parsed, actors, words);
        this.parsed = parsed;
        this.actors = actors;
        this.speakers = speakers;
        this.words = words;
    }

    /** Who does it; the first slot that is filled counts. */
    List<Actor> source(Matcher.Match match) {
        return first(match.pattern().template().source(), match, List.of());
    }

    /** To whom; whoever is the source is not its own target. Where no slot is filled, whoever else takes part. */
    List<Actor> target(Matcher.Match match, List<Actor> source) {
        Template template = match.pattern().template();
        if (template.reciprocal() && source.size() > 1) {
            return first(List.of(WITH), match, source);
        }
        List<Actor> target = first(template.target(), match, source).stream()
                .filter(actor -> direct(actor, match.clause())
                        || actors.party(actor) && !(template.needsPeople() && ownCountry(actor, source)))
                .filter(actor -> !actor.inferred() || actor.person().isPresent())
                .toList();
        boolean agentless = source.isEmpty() && match.clause().passive();
        boolean seek = target.isEmpty()
                && !template.target().isEmpty()
                && !template.only()
                && !template.claimed()
                && !agentless
                && !template.weak();
        boolean places = template.target().contains(IN);
        return seek
                ? nearby.after(match, source, places).stream()
                        .filter(actor -> !ownThing(actor, source))
                        .toList()
                : target;
    }

    /** Whether an actor is the one that a verb which only takes people is said of: "urged the institutes to". */
    private boolean direct(Actor actor, Clause clause) {
        int object = clause.object();
        return object != ParsedText.NONE
                && clause.complement(Clause.Form.TO) != ParsedText.NONE
                && actor.stretch().contains(parsed.span(object));
    }

    private List<Actor> first(List<Slot> slots, Matcher.Match match, List<Actor> other) {
        boolean needsPeople = match.pattern().template().needsPeople();
        for (Slot slot : slots) {
            List<Actor> filled = fill(slot, match, other);
            boolean phrase = slot.place() == Slot.Place.PREPOSITION && !other.isEmpty();
            List<Actor> found = strangers(filled, match, other).stream()
                    .filter(actor -> !(phrase || needsPeople) || actors.animate(actor))
                    .filter(actor -> !phrase || !ownCountry(actor, other))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
            if (!filled.isEmpty() && !other.isEmpty() && slot.direct()) {
                return match.pattern().template().type() == EventType.REQUEST ? told(filled, other) : List.of();
            }
        }
        return List.of();
    }

    /** Those of the actors that are neither the others nor theirs. */
    private List<Actor> strangers(List<Actor> filled, Matcher.Match match, List<Actor> other) {
        boolean anybody = other.isEmpty() || match.pattern().template().reciprocal();
        return others(filled, other).stream()
                .filter(actor -> anybody || !ownThing(actor, other))
                .toList();
    }

    /** One's own troops and followers, whom one gives orders. */
    private static List<Actor> told(List<Actor> own, List<Actor> than) {
        return own.stream()
                .filter(actor ->
                        than.stream().noneMatch(other -> other.stretch().equals(actor.stretch())))
                .toList();
    }

    /** Those of the actors that are not another's: neither he nor, in any act, his own troops. */
    static List<Actor> others(List<Actor> actors, List<Actor> than) {
        return actors.stream()
                .filter(actor -> than.stream().noneMatch(other -> own(actor, other)))
                .toList();
    }

    /** Whoever owns what the source handles is only a counterpart if he is not of the source's own party. */
    private static List<Actor> strangers(List<Actor> owners, List<Actor> source) {
        return owners.stream()
                .filter(actor -> actor.party().isEmpty()
                        || source.stream().noneMatch(other -> actor.party().equals(other.party())))
                .toList();
    }

    /** Whether a party is told as the source's own: "recalled its envoy", "said his country". */
    private boolean ownThing(Actor actor, List<Actor> source) {
        boolean possessed = Words.among(parsed, parsed.tokenAt(actor.stretch().start()), words.possessives());
        return possessed && strangers(List.of(actor), source).isEmpty();
    }

    /** A government is not its own country's counterpart: "promised to lead Sri Lanka out of the crisis". */
    private boolean ownCountry(Actor actor, List<Actor> source) {
        return actor.code().isPresent()
                && actor.person().isEmpty()
                && !human(actor)
                && actor.code().equals(actor.party())
                && source.stream().anyMatch(other -> actor.party().equals(other.party()));
    }

    private boolean human(Actor actor) {
        int name = parsed.nameAt(parsed.tokenAt(actor.stretch().end() - 1));
        return name != ParsedText.NONE && parsed.names().get(name).type() == NameType.PERSON;
    }

    private static boolean own(Actor actor, Actor other) {
        boolean party = actor.party().isPresent() && actor.party().equals(other.party());
        boolean force = actor.person().isEmpty()
                && actor.code().filter(code -> code.endsWith(MILITARY)).isPresent();
        return other.stretch().equals(actor.stretch()) || party && force;
    }

    private List<Actor> fill(Slot slot, Matcher.Match match, List<Actor> other) {
        Clause clause = match.clause();
        return switch (slot.place()) {
            case SUBJECT ->
                match.pattern().template().claimed()
                        ? accused(clause.subject())
                        : subject(clause.subject(), clause.predicate());
            case OBJECT -> object(match);
            case INDIRECT -> at(clause.indirect());
            case DOER -> doer(clause);
            case COMPLEMENT -> complement(clause, other);
            case SPEAKER -> speakers.of(clause.predicate()).map(actors::at).orElse(List.of());
            case POSSESSOR -> owner(clause.predicate());
            case OWNER -> strangers(owners(match), other);
            case PATH -> along(slot.path().orElseThrow(), clause.predicate());
            case PREPOSITION -> phrase(slot.preposition(), match);
        };
    }

    /** The object; one that the pattern names is only a party if it names people: "released the prisoners". */
    private List<Actor> object(Matcher.Match match) {
        int object = match.clause().object();
        boolean named = match.bound().contains(object) && !actors.person(object);
        return named ? List.of() : at(object);
    }

    private List<Actor> along(TreePath path, int predicate) {
        for (int token : path.from(parsed, predicate)) {
            List<Actor> found = actors.at(token);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Actor> at(int token) {
        return token == ParsedText.NONE ? List.of() : actors.at(token);
    }

    /** Remembers whom a sentence accuses: the "they" of a quotation in the next one. */
    void accuse(List<Actor> targets, int sentence) {
        accusedActors = targets.stream().map(Actor::asInferred).toList();
        accusedAt = sentence;
    }

    /** Of whom somebody claims something: a pronoun may be anybody, the speaker too. */
    private List<Actor> accused(int token) {
        return token == ParsedText.NONE || parsed.upos(token) == Upos.PRON ? List.of() : actors.at(token);
    }

    /** A subject that is a pronoun, or "his country", is whoever speaks, where the text does not tell better. */
    private List<Actor> subject(int token, int predicate) {
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
        if (pronoun && !first && !actors.known(token)) {
            boolean accused = accusedAt == parsed.sentenceOf(token) - 1;
            if (accused || quoted) {
                return accused ? accusedActors : List.of();
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

    /** Who is to act in the clause that completes the trigger: its subject, or the trigger's object. */
    private List<Actor> doer(Clause clause) {
        for (Clause.Complement complement : clause.complements()) {
            if (complement.aside()) {
                continue;
            }
            for (int d = parsed.firstDependent(complement.token()); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
                if (parsed.relation(d) == Relation.NSUBJ || parsed.relation(d) == Relation.NSUBJ_PASS) {
                    return actors.acting(d);
                }
            }
        }
        return List.of();
    }

    private List<Actor> complement(Clause clause, List<Actor> other) {
        for (Clause.Complement complement : clause.complements()) {
            List<Actor> found = complement.aside() ? List.of() : within(complement.token(), other);
            if (!found.isEmpty()) {
                return found;
            }
        }
        int object = clause.object();
        int purpose = object == ParsedText.NONE ? ParsedText.NONE : parsed.dependent(object, Relation.ACL);
        return purpose == ParsedText.NONE ? List.of() : within(purpose, other);
    }

    /** The party of a clause: a known object, else the first known actor, else an object that names people. */
    private List<Actor> within(int head, List<Actor> other) {
        int[] objects = {parsed.dependent(head, Relation.IOBJ), parsed.dependent(head, Relation.OBJ)};
        for (int token : objects) {
            if (token != ParsedText.NONE && actors.known(token)) {
                List<Actor> found = others(actors.at(token), other);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        List<Actor> known = nearby.within(head, other);
        if (!known.isEmpty()) {
            return known;
        }
        for (int token : objects) {
            if (token != ParsedText.NONE && Words.among(parsed, token, words.people())) {
                return others(actors.at(token), other);
            }
        }
        return List.of();
    }

    /** Whose a noun is: "Iran's", "Iranian", "the Security Council" before it. */
    private List<Actor> owner(int noun) {
        int possessor = parsed.dependent(noun, Relation.NMOD_POSS);
        if (possessor != ParsedText.NONE) {
            return actors.at(possessor);
        }
        for (int d = parsed.firstDependent(noun); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            Relation relation = parsed.relation(d);
            if ((relation == Relation.AMOD || relation == Relation.COMPOUND) && actors.known(d)) {
                return actors.at(d);
            }
        }
        return List.of();
    }

    private List<Actor> owners(Matcher.Match match) {
        for (int noun : match.bound()) {
            List<Actor> owners = owner(noun);
            boolean itself = owners.isEmpty() && match.pattern().template().kind() == Template.Kind.NOUN;
            List<Actor> found = itself && actors.known(noun) ? actors.at(noun) : owners;
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Actor> phrase(String preposition, Matcher.Match match) {
        for (Clause.Phrase phrase : match.clause().phrases()) {
            boolean part = !Words.among(parsed, phrase.token(), words.backdrops());
            boolean named = match.bound().contains(phrase.token()) && !actors.person(phrase.token());
            if (part && phrase.preposition().equals(preposition) && !named) {
                return actors.at(phrase.token());
            }
        }
        for (int noun : match.bound()) {
            List<Actor> found = below(noun, preposition, match);
            if (!found.isEmpty()) {
                return found;
            }
        }
        int object = match.clause().object();
        return object == ParsedText.NONE ? List.of() : below(object, preposition, match);
    }

    private List<Actor> below(int noun, String preposition, Matcher.Match match) {
        for (int d = parsed.firstDependent(noun); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            boolean phrase = parsed.relation(d) == Relation.NMOD || parsed.relation(d) == Relation.OBL;
            if (phrase
                    && !match.bound().contains(d)
                    && Clause.preposition(parsed, d).equals(preposition)) {
                List<Actor> found = actors.at(d);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }
}
