package org.demarche.reader.events;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Fills the source and target of a matched pattern from the slots of its template. */
final class Parties {
    /** How many words of a complement are looked at for a party. */
    private static final int COMPLEMENT_REACH = 60;

    private final ParsedText parsed;
    private final ActorFinder actors;
    private final Speakers speakers;
    private final Words words;

    Parties(ParsedText parsed, ActorFinder actors, Speakers speakers, Words words) {
        this.parsed = parsed;
        this.actors = actors;
        this.speakers = speakers;
        this.words = words;
    }

    /** Who does it; the first slot that is filled counts. */
    List<Actor> source(Matcher.Match match) {
        return first(match.pattern().template().source(), match, List.of());
    }

    /** To whom; whoever is the source is not its own target. */
    List<Actor> target(Matcher.Match match, List<Actor> source) {
        return first(match.pattern().template().target(), match, source);
    }

    private List<Actor> first(List<Slot> slots, Matcher.Match match, List<Actor> other) {
        for (Slot slot : slots) {
            List<Actor> found = new ArrayList<>(fill(slot, match));
            found.removeAll(other);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Actor> fill(Slot slot, Matcher.Match match) {
        Clause clause = match.clause();
        return switch (slot.place()) {
            case SUBJECT -> subject(clause.subject(), clause.predicate());
            case OBJECT -> match.bound().contains(clause.object()) ? List.of() : at(clause.object());
            case INDIRECT -> at(clause.indirect());
            case DOER -> doer(clause);
            case COMPLEMENT -> complement(clause);
            case SPEAKER -> speakers.of(clause.predicate()).map(actors::at).orElse(List.of());
            case POSSESSOR -> owner(clause.predicate());
            case OWNER -> owners(match);
            case PREPOSITION -> phrase(slot.preposition(), match);
        };
    }

    private List<Actor> at(int token) {
        return token == ParsedText.NONE ? List.of() : actors.at(token);
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
        if (pronoun || own) {
            List<Actor> speaker = speakers.of(predicate).map(actors::at).orElse(List.of());
            if (!speaker.isEmpty()) {
                return speaker.stream().map(Actor::asInferred).toList();
            }
        }
        return own ? actors.at(owner) : actors.at(token);
    }

    /** Who is to act in the clause that completes the trigger: its subject, or the trigger's object. */
    private List<Actor> doer(Clause clause) {
        for (Clause.Complement complement : clause.complements()) {
            for (int d = parsed.firstDependent(complement.token());
                    d != ParsedText.NONE;
                    d = parsed.nextSibling(d)) {
                if (parsed.relation(d) == Relation.NSUBJ || parsed.relation(d) == Relation.NSUBJ_PASS) {
                    return actors.at(d);
                }
            }
        }
        return List.of();
    }

    private List<Actor> complement(Clause clause) {
        for (Clause.Complement complement : clause.complements()) {
            List<Actor> found = within(complement.token());
            if (!found.isEmpty()) {
                return found;
            }
        }
        int object = clause.object();
        int purpose = object == ParsedText.NONE ? ParsedText.NONE : parsed.dependent(object, Relation.ACL);
        return purpose == ParsedText.NONE ? List.of() : within(purpose);
    }

    /** The first known actor of a clause, its objects first; else an object that names people. */
    private List<Actor> within(int head) {
        int object = parsed.dependent(head, Relation.OBJ);
        int given = parsed.dependent(head, Relation.IOBJ);
        for (int token : new int[] {given, object}) {
            if (token != ParsedText.NONE && actors.person(token)) {
                return actors.at(token);
            }
        }
        int end = Math.min(parsed.subtreeEnd(head), head + COMPLEMENT_REACH);
        for (int t = head + 1; t < end; t++) {
            if (actors.known(t) && !Words.among(parsed, t, words.pronouns())) {
                return actors.at(t);
            }
        }
        for (int t = head + 1; t < end; t++) {
            if (parsed.upos(t).nominal() && actors.person(t)) {
                return actors.at(t);
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
            List<Actor> found = owner(noun);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Actor> phrase(String preposition, Matcher.Match match) {
        for (Clause.Phrase phrase : match.clause().phrases()) {
            if (phrase.preposition().equals(preposition) && !match.bound().contains(phrase.token())) {
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
            if (phrase && !match.bound().contains(d) && Clause.preposition(parsed, d).equals(preposition)) {
                List<Actor> found = actors.at(d);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }
}
