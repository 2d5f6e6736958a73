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
 */
record Template(
        Kind kind,
        EventType type,
        Optional<String> mode,
        Optional<String> cameo,
        List<Slot> source,
        List<Slot> target,
        boolean reciprocal) {

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

    /** Whether the source is who makes the claim, not who is said to act. */
    boolean claimed() {
        return source.get(0).place() == Slot.Place.SPEAKER;
    }
}
