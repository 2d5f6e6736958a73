package org.demarche.reader.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.finding.MoveKind;

/** All threads of a set of told moves, to be looked at as of any date. Immutable. */
public final class Threads {
    private static final Comparator<Step> IN_ORDER =
            Comparator.comparing(step -> step.on().orElse(LocalDate.MAX));

    private final List<FoldedThread> threads;
    private final List<ToldMove> unlinked;

    private final Blocs blocs;
    private final Terms terms;

    Threads(List<FoldedThread> threads, List<ToldMove> unlinked, Blocs blocs, Terms terms) {
        this.blocs = blocs;
        this.terms = terms;
        this.threads = List.copyOf(threads);
        this.unlinked = List.copyOf(unlinked);
    }

    /** The moves that no demarche was found for. */
    public List<ToldMove> unlinked() {
        return unlinked;
    }

    /** The demarches as told in stories published on or before a date, in the order of their opening. */
    public List<Demarche> asOf(LocalDate date) {
        return demarches(
                date, told -> told.published().filter(day -> !day.isAfter(date)).isPresent(), step -> true);
    }

    /** The demarches as of a date by the acts done on or before it, whenever they were told. */
    public List<Demarche> happenedBy(LocalDate date) {
        return demarches(
                date,
                told -> true,
                step -> step.on().filter(day -> !day.isAfter(date)).isPresent());
    }

    private List<Demarche> demarches(LocalDate date, Predicate<ToldMove> told, Predicate<Step> happened) {
        var demarches = new ArrayList<Demarche>();
        for (FoldedThread thread : threads) {
            List<Step> steps = steps(thread, told, happened);
            opening(steps, thread).ifPresent(first -> demarches.add(demarche(thread, first, steps, date)));
        }
        demarches.sort(
                Comparator.comparing((Demarche demarche) -> demarche.opened().orElse(LocalDate.MAX))
                        .thenComparing(Demarche::id));
        return demarches;
    }

    private static List<Step> steps(FoldedThread thread, Predicate<ToldMove> told, Predicate<Step> happened) {
        var steps = new ArrayList<Step>();
        for (FoldedThread.FoldedAct act : thread.acts()) {
            List<Evidence> visible = act.evidence().stream()
                    .filter(piece -> told.test(piece.told()))
                    .toList();
            if (!visible.isEmpty()) {
                Step step = Step.of(act.id(), visible);
                if (happened.test(step)) {
                    steps.add(step);
                }
            }
        }
        steps.sort(IN_ORDER);
        return steps;
    }

    private static Optional<Step> opening(List<Step> steps, FoldedThread thread) {
        return steps.stream()
                .filter(step -> step.kind().opening() && step.by().stream().anyMatch(thread.openers()::contains))
                .findFirst();
    }

    private Demarche demarche(FoldedThread thread, Step opening, List<Step> steps, LocalDate date) {
        return new Demarche(
                thread.id(),
                thread.openers(),
                matter(thread, opening, steps),
                opening.on(),
                lead(thread, steps),
                Course.legs(thread.openers(), opening, steps, date, blocs),
                steps,
                date);
    }

    /** The first telling of the opening act that names an affair; else the one of the opener's acts that tells most. */
    private Optional<Matter> matter(FoldedThread thread, Step opening, List<Step> steps) {
        Optional<Matter> first = matters(opening)
                .filter(matter -> weight(matter) >= Linker.SPECIFIC)
                .findFirst();
        return first.or(() -> Stream.concat(
                        matters(opening),
                        steps.stream()
                                .filter(step -> step.by().stream().anyMatch(thread.openers()::contains))
                                .flatMap(Threads::matters))
                .reduce((one, other) -> weight(other) > weight(one) ? other : one));
    }

    private static Stream<Matter> matters(Step step) {
        return step.evidence().stream().flatMap(piece -> piece.told().move().matter().stream());
    }

    private double weight(Matter matter) {
        double weight = 0;
        for (double term : terms.weigh(matter.terms()).values()) {
            weight += term;
        }
        return weight;
    }

    private static Optional<Actor> lead(FoldedThread thread, List<Step> steps) {
        return steps.stream()
                .filter(step ->
                        step.kind() == MoveKind.NAME_LEAD && step.by().stream().anyMatch(thread.openers()::contains))
                .flatMap(step -> step.first().lead().stream())
                .reduce((earlier, later) -> later);
    }
}
