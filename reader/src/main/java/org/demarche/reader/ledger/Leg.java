package org.demarche.reader.ledger;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.finding.Time;

/**
 * A demarche towards one addressee.
 *
 * @param to code of the addressee
 * @param inferred whether no text names it as the addressee
 * @param since the day of the act that set the status
 * @param due by when an answer, or the deed agreed on, is expected
 * @param because id of the step that set the status; its evidence is the status's
 * @param dueBecause id of the step that set the due
 * @param course every status it has had, in order; the last is the present one
 */
public record Leg(
        String to,
        boolean inferred,
        Status status,
        Optional<LocalDate> since,
        Optional<Time> due,
        Set<Flag> flags,
        String because,
        Optional<String> dueBecause,
        List<Change> course) {

    public Leg {
        flags = flags.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(flags));
        course = List.copyOf(course);
    }

    /**
     * A status that was reached.
     *
     * @param since the day of the act that set it
     * @param because id of the step that set it
     */
    public record Change(Status status, Optional<LocalDate> since, String because) {}

    /** Whether a flag is set. */
    public boolean has(Flag flag) {
        return flags.contains(flag);
    }
}
