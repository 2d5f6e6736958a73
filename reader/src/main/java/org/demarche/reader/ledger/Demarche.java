package org.demarche.reader.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Matter;

/**
 * A thread of steps: opened by one, followed by others.
 *
 * @param id hashes the opening act: the same whatever is told later, and in whatever order
 * @param by codes of those who opened it
 * @param matter what it is about, in the words of the first story that tells it
 * @param opened the day of the opening act, else of the first story that tells it
 * @param lead who leads on it for the side that opened it, as last told
 * @param legs one per addressee
 * @param steps in the order of the acts
 * @param asOf the date as of which it is shown
 */
public record Demarche(
        String id,
        List<String> by,
        Optional<Matter> matter,
        Optional<LocalDate> opened,
        Optional<Actor> lead,
        List<Leg> legs,
        List<Step> steps,
        LocalDate asOf) {

    /** In the order of their opening. */
    public static final Comparator<Demarche> BY_OPENING = Comparator.comparing(
                    (Demarche demarche) -> demarche.opened().orElse(LocalDate.MAX))
            .thenComparing(Demarche::id);

    public Demarche {
        by = List.copyOf(by);
        legs = List.copyOf(legs);
        steps = List.copyOf(steps);
    }

    /** Whether sources date or describe an act of it differently. */
    public boolean contested() {
        return steps.stream().anyMatch(Step::contested) || legs.stream().anyMatch(leg -> leg.has(Flag.CONTESTED));
    }

    /** The leg towards an addressee. */
    public Optional<Leg> leg(String to) {
        return legs.stream().filter(leg -> leg.to().equals(to)).findFirst();
    }
}
