package org.demarche.reader.ledger;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Time;

/** The course of a demarche towards one addressee: each step, in order, may change its status, its due, its flags. */
final class Course {
    /** What is renewed so many days after it ran out is renewed from the day it ran out. */
    private static final int RENEWED_DAYS = 14;

    private final Set<String> openers;
    private final String addressee;
    private final MoveKind openedBy;
    private final EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    private Status status = Status.TABLED;
    private Step because;
    private Optional<Status> left = Optional.empty();
    private Optional<Time> due = Optional.empty();
    private Step dueSetBy;
    private final List<Leg.Change> changes = new ArrayList<>();

    private Course(Set<String> openers, String addressee, Step opening) {
        this.openers = openers;
        this.addressee = addressee;
        openedBy = opening.kind();
        because = opening;
        dueSetBy = opening;
        changes.add(new Leg.Change(status, opening.on(), opening.id()));
    }

    /** One leg for each party that the openers turned to. */
    static List<Leg> legs(List<String> openers, Step opening, List<Step> steps, LocalDate date, Blocs blocs) {
        var addressees = new LinkedHashSet<String>();
        for (Step step : steps) {
            if (step.kind().opening() && step.by().stream().anyMatch(openers::contains)) {
                addressees.addAll(step.to());
            }
        }
        openers.forEach(addressees::remove);
        List<String> named = List.copyOf(addressees);
        addressees.removeIf(party -> blocs.loose(party) && named.stream().anyMatch(blocs.membersOf(party)::contains));
        var legs = new ArrayList<Leg>();
        for (String addressee : addressees) {
            legs.add(leg(Set.copyOf(openers), addressee, opening, steps, date));
        }
        return legs;
    }

    private static Leg leg(Set<String> openers, String addressee, Step opening, List<Step> steps, LocalDate date) {
        Step first = steps.stream()
                .filter(step -> step.kind().opening() && step.to().contains(addressee))
                .findFirst()
                .orElse(opening);
        var course = new Course(openers, addressee, first);
        for (Step step : steps) {
            if (course.concerns(step)) {
                course.take(step);
            }
        }
        return course.asOf(date, steps);
    }

    private boolean concerns(Step step) {
        boolean ofTheDeal = step.kind() == MoveKind.EXTEND && step.to().isEmpty();
        if (ofTheDeal || step.by().isEmpty() && step.to().isEmpty()) {
            return true;
        }
        if (step.by().contains(addressee)) {
            return step.to().isEmpty()
                    || step.to().stream().anyMatch(openers::contains)
                    || step.by().size() > 1;
        }
        return byOpener(step)
                && (step.to().isEmpty() && openers.containsAll(step.by())
                        || step.to().contains(addressee));
    }

    private boolean byOpener(Step step) {
        return step.by().stream().anyMatch(openers::contains);
    }

    private boolean byAddressee(Step step) {
        return step.by().contains(addressee);
    }

    private void take(Step step) {
        if (step.contested()) {
            flags.add(Flag.CONTESTED);
        }
        switch (step.kind()) {
            case ACKNOWLEDGE -> becomeIf(byAddressee(step) && status == Status.TABLED, Status.ACKNOWLEDGED, step);
            case HOLD_TALKS -> becomeIf(status.open() && status != Status.AGREED, Status.IN_TALKS, step);
            case ANSWER -> answer(step, Status.ANSWERED);
            case COUNTER -> answer(step, Status.COUNTERED);
            case ACCEPT -> accept(step);
            case REJECT -> answer(step, Status.REJECTED);
            case AGREE -> agree(step);
            case FULFIL -> settle(step, Status.FULFILLED);
            case BREACH -> settle(step, Status.BREACHED);
            case WITHDRAW -> withdraw(step);
            case EXTEND -> extend(step);
            default -> ask(step);
        }
    }

    private void becomeIf(boolean condition, Status next, Step step) {
        if (condition) {
            if (status != next) {
                changes.add(new Leg.Change(next, step.on(), step.id()));
            }
            status = next;
            because = step;
        }
    }

    private void withdraw(Step step) {
        if (byOpener(step) || agreed()) {
            left = Optional.of(status)
                    .filter(before -> before != Status.WITHDRAWN)
                    .or(() -> left);
            becomeIf(true, Status.WITHDRAWN, step);
        }
    }

    /** Who comes back to what they had left brings back how it stood. */
    private void accept(Step step) {
        boolean back = status == Status.WITHDRAWN && step.by().stream().anyMatch(because.by()::contains);
        if (back && left.isPresent()) {
            becomeIf(true, left.get(), step);
        } else {
            answer(step, byAddressee(step) ? Status.ACCEPTED : Status.AGREED);
        }
    }

    private boolean agreed() {
        return status == Status.AGREED || status == Status.ACCEPTED;
    }

    /** Only the addressee can answer; what the opener thinks of the answer keeps the thread open. */
    private void answer(Step step, Status next) {
        boolean settles = next == Status.AGREED && (status == Status.ANSWERED || status == Status.COUNTERED);
        if (byAddressee(step)) {
            if (status.awaitsAnswer() && after(step, due)) {
                flags.add(Flag.LATE);
            }
            becomeIf(true, next, step);
        } else if (settles) {
            becomeIf(true, next, step);
        }
    }

    private static boolean after(Step step, Optional<Time> due) {
        Optional<LocalDate> latest = due.flatMap(Time::latest);
        return latest.isPresent() && step.on().filter(latest.get()::isBefore).isPresent();
    }

    /** What was due before an agreement is settled by it; its own due is the day it ends or must be carried out. */
    private void agree(Step step) {
        becomeIf(true, Status.AGREED, step);
        due = step.due();
        dueSetBy = step;
    }

    /** A breach or a fulfilment counts where the narrator tells it or the side that would rather not. */
    private void settle(Step step, Status next) {
        boolean fulfilment = next == Status.FULFILLED;
        boolean owedByOpener = openedBy == MoveKind.OFFER || openedBy == MoveKind.PROMISE;
        if (fulfilment && !agreed() && byOpener(step) != owedByOpener) {
            return;
        }
        boolean told = fulfilment ? step.toldByOthers() : step.by().stream().anyMatch(step::admittedBy);
        if (told) {
            becomeIf(true, next, step);
        } else {
            flags.add(Flag.CONTESTED);
        }
    }

    /** An extension also brings back into force what was suspended. */
    private void extend(Step step) {
        flags.add(Flag.EXTENDED);
        becomeIf(status == Status.WITHDRAWN, Status.AGREED, step);
        if (step.due().isPresent()) {
            due = step.due().map(end -> end.type() == Time.Type.DURATION ? prolonged(end, step) : end);
            dueSetBy = step;
        }
    }

    /** "By 60 days" counts from the former due, where that was known and near; else from the day of the act. */
    private Time prolonged(Time end, Step step) {
        Optional<LocalDate> former = due.flatMap(Time::latest)
                .filter(day -> step.on()
                        .filter(on -> !day.isBefore(on.minusDays(RENEWED_DAYS)))
                        .isPresent());
        return former.map(day -> new Time(
                        end.id(),
                        end.stretch(),
                        end.type(),
                        end.value(),
                        end.phrase(),
                        end.operator(),
                        end.earliest(),
                        Optional.of(day.plus(Period.parse(end.value()))),
                        end.precision(),
                        end.first(),
                        end.end()))
                .orElse(end);
    }

    /** Whether a promise keeps within what was set, or nothing was. */
    private boolean sooner(Step step) {
        Optional<LocalDate> set = due.flatMap(Time::latest);
        Optional<LocalDate> promised = step.due().flatMap(Time::latest);
        return set.isEmpty() || promised.filter(day -> !day.isAfter(set.get())).isPresent();
    }

    /**
     * Who opened it may set a time for the answer; the addressee may promise it within that time, or where none is set.
     */
    private void ask(Step step) {
        boolean sets = byOpener(step) && (step.kind().opening() || step.kind() == MoveKind.EXPECT_ANSWER);
        boolean promises = byAddressee(step) && step.kind() == MoveKind.PROMISE && sooner(step);
        if (step.due().isPresent() && (sets || promises) && status.awaitsAnswer()) {
            due = step.due();
            dueSetBy = step;
        }
    }

    private Leg asOf(LocalDate date, List<Step> steps) {
        Optional<LocalDate> latest = due.flatMap(Time::latest);
        boolean past = latest.filter(day -> day.isBefore(date)).isPresent();
        Optional<LocalDate> since = because.on();
        if (past && status == Status.AGREED) {
            status = Status.LAPSED;
            because = dueSetBy;
            since = latest.map(day -> day.plusDays(1));
            changes.add(new Leg.Change(status, since, because.id()));
        } else if (past && status.awaitsAnswer()) {
            flags.add(Flag.OVERDUE);
        } else if (due.isPresent() && !past && (status.awaitsAnswer() || agreed())) {
            flags.add(Flag.DUE);
        }
        return new Leg(
                addressee,
                inferred(steps),
                status,
                since,
                due,
                flags,
                because.id(),
                due.map(d -> dueSetBy.id()),
                changes);
    }

    private boolean inferred(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.kind() == openedBy && byOpener(step))
                .flatMap(step -> step.evidence().stream())
                .flatMap(piece -> piece.told().move().to().stream())
                .filter(actor -> actor.party().filter(addressee::equals).isPresent())
                .allMatch(actor -> actor.inferred());
    }
}
