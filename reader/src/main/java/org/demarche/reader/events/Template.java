package org.demarche.reader.events;

import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.EventType;

/**
 * What the patterns of one block of a pattern file make.
 *
 * @param kind what their triggers are
 * @param source where the source stands, the first that is filled counts
 * @param target where the target stands, the first that is filled counts
 * @param reciprocal whether two subjects are each other's target
 * @param only whether a target stands at the slots or nowhere
 * @param aimed whether it is only told where somebody is found to whom it is done
 * @param weak whether the words alone do not tell that states or bodies act
 */
record Template(
        Kind kind,
        EventType type,
        Optional<String> mode,
        Optional<String> cameo,
        List<Slot> source,
        List<Slot> target,
        boolean reciprocal,
        boolean weak,
        boolean only,
        boolean aimed) {

    Template {
        source = List.copyOf(source);
        target = List.copyOf(target);
    }

    /** What a trigger is. */
    enum Kind {
        VERB,
        NOUN,
        ADJECTIVE,
        /** An auxiliary: what is said must be done. */
        MODAL
    }

    /** Whether only people and bodies can be its target; other acts are also done to things: a base, a decision. */
    boolean needsPeople() {
        return switch (type) {
            case AGREE, CONSULT, COOPERATE, AID, REQUEST, THREATEN -> true;
            default -> false;
        };
    }

    /**
     * Whether whom it is meant for may only be told in its aim: "blocked a road to show their anger at", not "met to".
     */
    boolean aims() {
        return switch (type) {
            case PROTEST, RETREAT, CONCEDE, REJECT, ASSAULT, SANCTION -> true;
            default -> false;
        };
    }

    /**
     * Whether whom it is meant for is often told at a place no pattern foresees: "protested in front of the embassy
     * of". Of other acts only a party close by is more often right than wrong.
     */
    boolean seeks() {
        return switch (type) {
            case PROTEST, RETREAT, CONCEDE, SANCTION, MOBILIZE, COERCE, AID -> true;
            default -> false;
        };
    }

    /** Whether the act tells something where nobody is said to do it: "was arrested"; not "was asked". */
    boolean tellsWithoutAgent() {
        return switch (type) {
            case ASSAULT, COERCE, RETREAT, SANCTION, ACCUSE -> !claimed();
            default -> false;
        };
    }

    /** Whether it is an act of good will: firms meet, praise and help each other too. */
    boolean friendly() {
        return switch (type) {
            case AGREE, CONSULT, SUPPORT, COOPERATE, AID -> true;
            default -> false;
        };
    }

    /** Whether the source is who makes the claim, not who is said to act. */
    boolean claimed() {
        return source.get(0).place() == Slot.Place.SPEAKER;
    }
}
