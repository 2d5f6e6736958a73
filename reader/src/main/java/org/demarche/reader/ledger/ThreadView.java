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

/** Looks at a folded thread as of a date. Immutable. */
final class ThreadView {
    private static final Comparator<Step> IN_ORDER =
            Comparator.comparing(step -> step.on().orElse(LocalDate.MAX));

    private final Blocs blocs;
    private final Terms terms;

    ThreadView(Blocs blocs, Terms terms) {
        this.blocs = blocs;
        this.terms = terms;
    }

    /** As told in stories published on or before a date; empty where the opening had not been told by then. */
    Optional<Demarche> asOf(FoldedThread thread, LocalDate date) {
        return demarche(
                thread,
                date,
                told -> told.published().isPresent() && !told.published().get().isAfter(date),
                step -> true);
    }

    /** By the acts done on or before a date, whenever they were told. */
    Optional<Demarche> happenedBy(FoldedThread thread, LocalDate date) {
        return demarche(
                thread,
                date,
                told -> true,
                step -> step.on().isPresent() && !step.on().get().isAfter(date));
    }

    private Optional<Demarche> demarche(
            FoldedThread thread, LocalDate date, Predicate<ToldMove> told, Predicate<Step> happened) {
        List<Step> steps = steps(thread, told, happened);
        return opening(steps, thread).map(first -> demarche(thread, first, steps, date));
    }

    private static List<Step> steps(FoldedThread thread, Predicate<ToldMove> told, Predicate<Step> happened) {
        var steps = new ArrayList<Step>();
        for (FoldedThread.FoldedAct act : thread.acts()) {
            var visible = new ArrayList<Evidence>(act.evidence().size());
            for (Evidence piece : act.evidence()) {
                if (told.test(piece.told())) {
                    visible.add(piece);
                }
            }
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
                                .flatMap(ThreadView::matters))
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
