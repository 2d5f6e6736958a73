package org.demarche.app.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.app.words.Wording;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Leg;
import org.demarche.reader.ledger.Status;
import org.demarche.reader.ledger.Step;

/**
 * A day by which something was due, and what became of it.
 *
 * @param step the step that set it
 * @param to the side it was asked of, or that promised it
 * @param became in words
 * @param because id of the step that met, moved or missed it; empty where none did
 * @param missed whether the day went by
 */
public record DueCourse(Step step, String to, String due, String became, Optional<String> because, boolean missed) {
    private static final Set<Status> OPEN = EnumSet.of(Status.TABLED, Status.ACKNOWLEDGED, Status.IN_TALKS);

    /** What can be in time or late; the end of an affair is neither. */
    private static final Set<Status> ANSWERS = EnumSet.of(
            Status.ANSWERED, Status.ACCEPTED, Status.REJECTED, Status.COUNTERED, Status.AGREED, Status.FULFILLED);

    /** Every due that a step set towards a side, in the order of the steps. */
    static List<DueCourse> of(Demarche demarche) {
        var dues = new ArrayList<DueCourse>();
        for (Step step : demarche.steps()) {
            if (step.due().isPresent()) {
                for (Leg leg : demarche.legs()) {
                    if (step.involves(leg.to()) || step.to().isEmpty() || set(leg, step)) {
                        dues.add(of(demarche, step, leg));
                    }
                }
            }
        }
        return dues;
    }

    private static boolean set(Leg leg, Step step) {
        return leg.dueBecause().filter(step.id()::equals).isPresent();
    }

    private static DueCourse of(Demarche demarche, Step step, Leg leg) {
        Optional<Leg.Change> met = leg.course().stream()
                .filter(change -> !OPEN.contains(change.status()))
                .filter(change -> !change.because().equals(step.id()))
                .filter(change -> notBefore(change.since(), step.on()))
                .findFirst();
        Optional<Step> moved = demarche.steps().stream()
                .filter(other -> other.kind() == MoveKind.EXTEND && notBefore(other.on(), step.on()))
                .filter(other -> !other.id().equals(step.id()))
                .filter(other -> met.isEmpty() || notBefore(met.get().since(), other.on()))
                .findFirst();
        if (moved.isPresent()) {
            return course(
                    step, leg, extended(moved.get()), Optional.of(moved.get().id()), false);
        }
        Optional<LocalDate> last = step.due().flatMap(time -> time.latest());
        if (met.isPresent()) {
            Optional<Long> late = last.filter(day -> ANSWERS.contains(met.get().status()))
                    .flatMap(day -> met.get().since().map(since -> ChronoUnit.DAYS.between(day, since)));
            return course(
                    step, leg, reached(met.get(), late), Optional.of(met.get().because()), isOver(late));
        }
        Optional<Long> over = last.map(day -> ChronoUnit.DAYS.between(day, demarche.asOf()));
        return course(step, leg, over.map(DueCourse::left).orElse("open"), Optional.empty(), isOver(over));
    }

    private static DueCourse course(Step step, Leg leg, String became, Optional<String> because, boolean missed) {
        return new DueCourse(step, leg.to(), step.due().map(Wording::interval).orElse(""), became, because, missed);
    }

    private static boolean isOver(Optional<Long> days) {
        return days.filter(count -> count > 0).isPresent();
    }

    private static String extended(Step by) {
        return "extended" + by.on().map(day -> " on " + day).orElse("")
                + by.due().flatMap(to -> to.latest()).map(day -> ", to " + day).orElse("");
    }

    private static String reached(Leg.Change status, Optional<Long> late) {
        return words(status.status())
                + status.since().map(day -> " on " + day).orElse("")
                + late.map(days -> days > 0 ? ", " + days(days) + " late" : ", in time")
                        .orElse("");
    }

    private static String left(long over) {
        if (over > 0) {
            return "nothing told, " + days(over) + " overdue";
        }
        return over == 0 ? "open, due on this day" : "open, " + days(-over) + " left";
    }

    private static boolean notBefore(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isEmpty() || other.isEmpty() || !one.get().isBefore(other.get());
    }

    private static String days(long days) {
        return days == 1 ? "a day" : days + " days";
    }

    private static String words(Status status) {
        return status.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
