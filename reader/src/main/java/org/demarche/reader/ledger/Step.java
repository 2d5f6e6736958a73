package org.demarche.reader.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param due what it makes due, as first told
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

    public Step {
        dates = List.copyOf(dates);
        by = List.copyOf(by);
        to = List.copyOf(to);
        evidence = List.copyOf(evidence);
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
                dues.stream().findFirst(),
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

    /** Two dues differ where both end on a day, and not on the same. */
    private static boolean differ(List<Time> dues) {
        Optional<LocalDate> first = Optional.empty();
        for (Time due : dues) {
            if (first.isPresent() && due.latest().isPresent() && !due.latest().equals(first)) {
                return true;
            }
            first = first.or(due::latest);
        }
        return false;
    }

    /** The first moves that tell it. */
    public Move first() {
        return evidence.get(0).told().move();
    }

    /** Whether every telling puts the act into somebody's mouth. */
    public boolean claimed() {
        return evidence.stream().allMatch(piece -> !piece.told().move().chain().isEmpty());
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
