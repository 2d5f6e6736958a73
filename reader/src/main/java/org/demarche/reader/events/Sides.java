package org.demarche.reader.events;

import java.util.List;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.syntax.NameType;
import org.demarche.reader.syntax.ParsedText;

/** Whether two actors of one text are each other's counterparts, or of one side. */
final class Sides {
    private static final String MILITARY = ".MIL";

    private final ParsedText parsed;
    private final Words words;

    Sides(ParsedText parsed, Words words) {
        this.parsed = parsed;
        this.words = words;
    }

    /** Those of the actors that are not another's: neither he nor, in any act, his own troops. */
    static List<Actor> others(List<Actor> actors, List<Actor> than) {
        return actors.stream()
                .filter(actor -> than.stream().noneMatch(other -> own(actor, other)))
                .toList();
    }

    /** One's own troops and followers, whom one gives orders. */
    static List<Actor> told(List<Actor> own, List<Actor> than) {
        return own.stream()
                .filter(actor ->
                        than.stream().noneMatch(other -> other.stretch().equals(actor.stretch())))
                .toList();
    }

    /** Whoever owns what the source handles is only a counterpart if he is not of the source's own party. */
    static List<Actor> strangers(List<Actor> owners, List<Actor> source) {
        return owners.stream()
                .filter(actor -> actor.party().isEmpty()
                        || source.stream().noneMatch(other -> actor.party().equals(other.party())))
                .toList();
    }

    /** Whether a party is told as the source's own: "recalled its envoy", "said his country". */
    boolean ownThing(Actor actor, List<Actor> source) {
        int first = parsed.tokenAt(actor.stretch().start());
        boolean possessed = Words.among(parsed, first, words.possessives());
        return (possessed || members(actor) && actor.code().isPresent())
                && strangers(List.of(actor), source).isEmpty();
    }

    /** Whether an actor is told as those who make up a body: "members of the council". */
    private boolean members(Actor actor) {
        int end = parsed.tokenAt(actor.stretch().end() - 1) + 1;
        for (int t = parsed.tokenAt(actor.stretch().start()); t < end; t++) {
            if (Words.among(parsed, t, words.members())) {
                return true;
            }
        }
        return false;
    }

    /** A government is not its own country's counterpart: "promised to lead Sri Lanka out of the crisis". */
    boolean ownCountry(Actor actor, List<Actor> source) {
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
}
