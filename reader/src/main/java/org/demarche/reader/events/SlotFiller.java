package org.demarche.reader.events;

import java.util.List;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.TreePath;

/** Whom a slot of a matched pattern holds. */
final class SlotFiller {
    private final ParsedText parsed;
    private final ActorFinder actors;
    private final PartyKinds kinds;
    private final Subjects subjects;
    private final Speakers speakers;
    private final Nearby nearby;
    private final Words words;

    SlotFiller(
            ParsedText parsed, ActorFinder actors, Subjects subjects, Speakers speakers, Nearby nearby, Words words) {
        this.parsed = parsed;
        this.actors = actors;
        this.subjects = subjects;
        this.speakers = speakers;
        this.nearby = nearby;
        this.words = words;
        kinds = actors.kinds();
    }

    /**
     * The actors in a slot; none where it is not filled.
     *
     * @param other the parties of the other side, where they are known already
     */
    List<Actor> fill(Slot slot, Matcher.Match match, List<Actor> other) {
        Clause clause = match.clause();
        return switch (slot.place()) {
            case SUBJECT ->
                match.pattern().template().claimed()
                        ? subjects.accused(clause.subject())
                        : subjects.of(clause.subject(), clause.predicate());
            case OBJECT -> object(match, other);
            case INDIRECT -> orPronoun(clause.indirect(), other);
            case DOER -> doer(clause);
            case COMPLEMENT -> complement(clause, other);
            case SPEAKER -> speakers.of(clause.predicate()).map(actors::at).orElse(List.of());
            case POSSESSOR -> owner(clause.predicate());
            case OWNER -> Sides.strangers(owners(match), other);
            case PATH -> along(slot.path().orElseThrow(), clause.predicate());
            case PREPOSITION -> phrase(slot.preposition(), match, other);
        };
    }

    /** The object; one that the pattern names is only a party if it names people: "released the prisoners". */
    private List<Actor> object(Matcher.Match match, List<Actor> other) {
        int object = match.clause().object();
        boolean named = match.bound().contains(object) && !kinds.person(object);
        return named ? List.of() : orPronoun(object, other);
    }

    /** Whom a word means; a pronoun that would be the other side's is not told: it means somebody else. */
    private List<Actor> orPronoun(int token, List<Actor> other) {
        if (token == ParsedText.NONE) {
            return List.of();
        }
        List<Actor> found = actors.at(token);
        boolean nobody = found.isEmpty()
                || !other.isEmpty() && Sides.others(found, other).isEmpty();
        return nobody && kinds.personal(token) ? actors.pronoun(token) : found;
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
            if (token != ParsedText.NONE && kinds.known(token)) {
                List<Actor> found = Sides.others(actors.at(token), other);
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
                return Sides.others(actors.at(token), other);
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
            if ((relation == Relation.AMOD || relation == Relation.COMPOUND) && kinds.known(d)) {
                return actors.at(d);
            }
        }
        return List.of();
    }

    private List<Actor> owners(Matcher.Match match) {
        for (int noun : match.bound()) {
            List<Actor> owners = owner(noun);
            boolean itself = owners.isEmpty() && match.pattern().template().kind() == Template.Kind.NOUN;
            List<Actor> found = itself && kinds.known(noun) ? actors.at(noun) : owners;
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Actor> phrase(String preposition, Matcher.Match match, List<Actor> other) {
        for (Clause.Phrase phrase : match.clause().phrases()) {
            boolean part = !Words.among(parsed, phrase.token(), words.backdrops());
            boolean named = match.bound().contains(phrase.token()) && !kinds.person(phrase.token());
            if (part && phrase.preposition().equals(preposition) && !named) {
                return orPronoun(phrase.token(), other);
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
