package org.demarche.reader.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Time;

/**
 * One act in the world: all the moves, from however many documents, that tell it.
 *
 * @param date the day of the act as most of its sources date it, the earlier of two; empty where none dates it
 * @param dates every day it is dated to, in order; more than one where sources differ
 * @param on where the act stands in the thread: its date, else the day of the first story that tells it
 * @param by codes of the parties whose act it is
 * @param to codes of the parties it is directed at
 * @param due what it makes due, as first told; where sources differ, what ends first
 * @param evidence in the order of telling
 * @param contested whether sources date or describe the act differently
 */
public record Step(
        String id,
        MoveKind kind,
        Optional<LocalDate> date,
        List<LocalDate> dates,
        Optional<LocalDate> on,
        List<String> by,
        List<String> to,
        Optional<Time> due,
        List<Evidence> evidence,
        boolean contested) {

    private static final int COUNTED_DAYS = 3;

    public Step {
        dates = List.copyOf(dates);
        by = List.copyOf(by);
        to = List.copyOf(to);
        evidence = List.copyOf(evidence);
    }

    /** A folded act with all that tells it. */
    public static Step of(FoldedThread.FoldedAct act) {
        return of(act.id(), act.evidence());
    }

    /** The act that pieces of evidence tell; there is at least one, and all are of one kind. */
    static Step of(String id, List<Evidence> evidence) {
        var by = new LinkedHashSet<String>();
        var to = new LinkedHashSet<String>();
        var dates = new TreeMap<LocalDate, Integer>();
        var dues = new ArrayList<Time>();
        for (Evidence piece : evidence) {
            Move move = piece.told().move();
            addParties(move.by(), by);
            addParties(move.to(), to);
            Telling.day(move).ifPresent(day -> dates.merge(day, 1, Integer::sum));
            move.due().ifPresent(dues::add);
        }
        to.removeAll(by);
        Optional<LocalDate> date = mostTold(dates);
        return new Step(
                id,
                evidence.get(0).told().move().kind(),
                date,
                List.copyOf(dates.keySet()),
                date.or(() -> Telling.on(evidence.get(0).told())),
                List.copyOf(by),
                List.copyOf(to),
                due(dues),
                evidence,
                dates.size() > 1 || differ(dues));
    }

    private static void addParties(List<Actor> actors, Set<String> parties) {
        for (Actor actor : actors) {
            actor.party().ifPresent(parties::add);
        }
    }

    private static Optional<LocalDate> mostTold(TreeMap<LocalDate, Integer> dates) {
        int most = dates.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return dates.keySet().stream()
                .filter(day -> dates.getOrDefault(day, 0) == most)
                .findFirst();
    }

    /** As first told; where sources differ, the one that ends first: the day to look out for. */
    private static Optional<Time> due(List<Time> dues) {
        Optional<Time> first = dues.stream().findFirst();
        return differ(dues)
                ? dues.stream()
                        .filter(due -> due.latest().isPresent())
                        .min(Comparator.comparing(due -> due.latest().orElse(LocalDate.MAX)))
                : first;
    }

    /** Two dues differ where both end on a day, and not on the same; days that were counted may be a few apart. */
    private static boolean differ(List<Time> dues) {
        Optional<Time> first = Optional.empty();
        for (Time due : dues) {
            if (first.isPresent() && due.latest().isPresent() && apart(first.get(), due)) {
                return true;
            }
            first = first.or(() -> Optional.of(due).filter(time -> time.latest().isPresent()));
        }
        return false;
    }

    private static boolean apart(Time one, Time other) {
        boolean counted = one.type() == Time.Type.DURATION || other.type() == Time.Type.DURATION;
        long days = ChronoUnit.DAYS.between(
                one.latest().orElse(LocalDate.MIN), other.latest().orElse(LocalDate.MIN));
        return Math.abs(days) > (counted ? COUNTED_DAYS : 0);
    }

    /** The first moves that tell it. */
    public Move first() {
        return evidence.get(0).told().move();
    }

    /** Whether every telling puts the act into somebody's mouth. */
    public boolean claimed() {
        return evidence.stream().allMatch(piece -> !piece.told().move().chain().isEmpty());
    }

    /** Whether the narrator tells the act, or a party that does not take it. */
    public boolean toldByOthers() {
        return evidence.stream()
                .map(piece -> piece.told().move().chain())
                .anyMatch(chain -> chain.isEmpty()
                        || chain.get(chain.size() - 1)
                                .party()
                                .filter(party -> !by.contains(party))
                                .isPresent());
    }

    /** Whether {@code party} itself, or the narrator, tells the act. */
    public boolean admittedBy(String party) {
        return evidence.stream()
                .map(piece -> piece.told().move().chain())
                .anyMatch(chain -> chain.isEmpty()
                        || chain.get(chain.size() - 1)
                                .party()
                                .filter(party::equals)
                                .isPresent());
    }

    /** Whether a party takes part in the act, on either side. */
    public boolean involves(String party) {
        return by.contains(party) || to.contains(party);
    }
}
