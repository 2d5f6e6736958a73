package org.demarche.reader.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Time;

/**
 * What a period has brought, and what lies ahead.
 *
 * @param opened demands, offers and other opening steps first told in the period
 * @param answered answers, and what else became of demarches, first told in the period
 * @param talks held, set and put off, first told in the period
 * @param due what is due within {@link #AHEAD_DAYS} days after the period, the nearest first
 * @param overdue what was due and has not come
 * @param moved positions that changed in the period
 * @param contested steps that sources date or describe differently, with something new in the period
 */
public record Briefing(
        LocalDate since,
        LocalDate until,
        List<Entry> opened,
        List<Entry> answered,
        List<Entry> talks,
        List<Awaited> due,
        List<Awaited> overdue,
        List<PositionChange> moved,
        List<Entry> contested) {

    /** How far it looks ahead. */
    public static final int AHEAD_DAYS = 14;

    private static final Set<MoveKind> TALKS =
            EnumSet.of(MoveKind.SCHEDULE_TALKS, MoveKind.HOLD_TALKS, MoveKind.POSTPONE_TALKS);

    public Briefing {
        opened = List.copyOf(opened);
        answered = List.copyOf(answered);
        talks = List.copyOf(talks);
        due = List.copyOf(due);
        overdue = List.copyOf(overdue);
        moved = List.copyOf(moved);
        contested = List.copyOf(contested);
    }

    /** A step, and the demarche it belongs to. */
    public record Entry(Demarche demarche, Step step) {}

    /**
     * What a leg waits for.
     *
     * @param due until when
     * @param step the step that set it
     */
    public record Awaited(Demarche demarche, Leg leg, Time due, Step step) {
        /** The last day. */
        public LocalDate day() {
            return due.latest().orElse(LocalDate.MAX);
        }
    }

    /**
     * The briefing of a period.
     *
     * @param demarches as of the last day of the period
     * @param moved all changes of position told by then
     */
    public static Briefing of(List<Demarche> demarches, List<PositionChange> moved, LocalDate since, LocalDate until) {
        var opened = new ArrayList<Entry>();
        var answered = new ArrayList<Entry>();
        var talks = new ArrayList<Entry>();
        var contested = new ArrayList<Entry>();
        for (Demarche demarche : demarches) {
            for (Step step : demarche.steps()) {
                if (within(firstTold(step), since, until)) {
                    (step.kind().opening() ? opened : TALKS.contains(step.kind()) ? talks : answered)
                            .add(new Entry(demarche, step));
                }
                if (step.contested() && told(step).anyMatch(day -> within(Optional.of(day), since, until))) {
                    contested.add(new Entry(demarche, step));
                }
            }
        }
        List<Awaited> awaited = awaited(demarches);
        return new Briefing(
                since,
                until,
                ordered(opened),
                ordered(answered),
                ordered(talks),
                awaited.stream()
                        .filter(one -> !one.day().isBefore(until) && !one.day().isAfter(until.plusDays(AHEAD_DAYS)))
                        .toList(),
                awaited.stream().filter(one -> one.leg().has(Flag.OVERDUE)).toList(),
                moved.stream()
                        .filter(change -> within(change.now().on(), since, until))
                        .toList(),
                ordered(contested));
    }

    /** All that is awaited, the nearest first: answers, and the ends of what was agreed. */
    public static List<Awaited> awaited(List<Demarche> demarches) {
        var awaited = new ArrayList<Awaited>();
        for (Demarche demarche : demarches) {
            for (Leg leg : demarche.legs()) {
                boolean open = leg.has(Flag.DUE) || leg.has(Flag.OVERDUE);
                Optional<Step> step = leg.dueBecause()
                        .flatMap(id -> demarche.steps().stream()
                                .filter(one -> one.id().equals(id))
                                .findFirst());
                if (open && step.isPresent() && leg.due().isPresent()) {
                    awaited.add(new Awaited(demarche, leg, leg.due().get(), step.get()));
                }
            }
        }
        awaited.sort(Comparator.comparing(Awaited::day)
                .thenComparing(one -> one.demarche().id())
                .thenComparing(one -> one.leg().to()));
        return awaited;
    }

    private static List<Entry> ordered(List<Entry> entries) {
        entries.sort(Comparator.comparing(entry -> entry.step().on().orElse(LocalDate.MAX)));
        return entries;
    }

    private static java.util.stream.Stream<LocalDate> told(Step step) {
        return step.evidence().stream().flatMap(piece -> piece.told().published().stream());
    }

    private static Optional<LocalDate> firstTold(Step step) {
        return told(step).min(Comparator.naturalOrder());
    }

    private static boolean within(Optional<LocalDate> day, LocalDate since, LocalDate until) {
        return day.filter(one -> !one.isBefore(since) && !one.isAfter(until)).isPresent();
    }
}
