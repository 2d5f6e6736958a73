package org.demarche.reader.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Position;

/**
 * Finds where a holder's stance on one matter has changed: among positions, matched by the rarity of the terms they
 * share, and among the answers a party gives within one demarche. What others say a holder thinks is left out.
 */
final class PositionCourses {
    private static final double COVERAGE = 0.5;

    private static final Map<MoveKind, Position.Stance> STANCES = Map.of(
            MoveKind.ACCEPT, Position.Stance.FOR,
            MoveKind.REJECT, Position.Stance.AGAINST);

    private final Terms terms;

    PositionCourses(Terms terms) {
        this.terms = terms;
    }

    private record Held(
            Set<String> towards, Map<String, Double> terms, Optional<Matter> matter, PositionChange.Stand at) {}

    /** The changes of positions and of answers, in the order of the later one. */
    List<PositionChange> changes(List<ToldPosition> positions, List<Demarche> demarches) {
        var changes = new ArrayList<PositionChange>();
        byHolder(positions).forEach((holder, held) -> addChanges(holder, held, changes));
        for (Demarche demarche : demarches) {
            answers(demarche).forEach((holder, stands) -> addChanges(holder, demarche.matter(), stands, changes));
        }
        changes.sort(Comparator.comparing(change -> day(change.now())));
        return changes;
    }

    private static LocalDate day(PositionChange.Stand stand) {
        return stand.on().orElse(LocalDate.MAX);
    }

    private Map<String, List<Held>> byHolder(List<ToldPosition> positions) {
        var byHolder = new LinkedHashMap<String, List<Held>>();
        positions.stream()
                .filter(told -> told.published().isPresent())
                .sorted(Comparator.comparing(
                                (ToldPosition told) -> told.published().orElse(LocalDate.MAX))
                        .thenComparing(ToldPosition::document)
                        .thenComparing(told -> told.position().stretch().start()))
                .forEach(told -> told.position()
                        .holder()
                        .party()
                        .filter(holder -> ownWord(holder, told.position().chain()))
                        .ifPresent(holder -> byHolder.computeIfAbsent(holder, h -> new ArrayList<>())
                                .add(held(told))));
        return byHolder;
    }

    private static boolean ownWord(String holder, List<Actor> chain) {
        return chain.isEmpty()
                || chain.get(chain.size() - 1).party().filter(holder::equals).isPresent();
    }

    private Held held(ToldPosition told) {
        Position position = told.position();
        var towards = new java.util.HashSet<String>();
        position.towards().forEach(actor -> actor.party().ifPresent(towards::add));
        return new Held(
                towards,
                position.matter().map(matter -> terms.weigh(matter.terms())).orElse(Map.of()),
                position.matter(),
                new PositionChange.Stand(
                        position.stance(),
                        position.stretch(),
                        position.chain(),
                        told.document(),
                        told.label(),
                        told.publisher(),
                        told.published()));
    }

    /** Each position against the last one before it on the same matter. */
    private static void addChanges(String holder, List<Held> held, List<PositionChange> changes) {
        for (int now = 1; now < held.size(); now++) {
            for (int then = now - 1; then >= 0; then--) {
                if (sameMatter(held.get(then), held.get(now))) {
                    add(
                            holder,
                            held.get(now).matter(),
                            held.get(then).at(),
                            held.get(now).at(),
                            changes);
                    break;
                }
            }
        }
    }

    private static void add(
            String holder,
            Optional<Matter> matter,
            PositionChange.Stand then,
            PositionChange.Stand now,
            List<PositionChange> changes) {
        if (then.stance() != now.stance() && !then.document().equals(now.document())) {
            changes.add(new PositionChange(holder, matter, then, now));
        }
    }

    private static boolean sameMatter(Held one, Held other) {
        if (one.terms().isEmpty() || other.terms().isEmpty()) {
            return one.terms().isEmpty()
                    && other.terms().isEmpty()
                    && !one.towards().isEmpty()
                    && one.towards().equals(other.towards());
        }
        return sameMatter(one.terms(), other.terms());
    }

    /** Whether two matters are one: they share enough, of what tells an affair and of the shorter of them. */
    boolean sameMatter(List<String> one, List<String> other) {
        return sameMatter(terms.weigh(one), terms.weigh(other));
    }

    private static boolean sameMatter(Map<String, Double> one, Map<String, Double> other) {
        double shared = 0;
        for (Map.Entry<String, Double> term : one.entrySet()) {
            shared += other.containsKey(term.getKey()) ? term.getValue() : 0;
        }
        return shared >= Linker.SPECIFIC && shared >= COVERAGE * Math.min(weight(one), weight(other));
    }

    private static double weight(Map<String, Double> terms) {
        return terms.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** What each party said to the demarche, in order. */
    private static Map<String, List<PositionChange.Stand>> answers(Demarche demarche) {
        Map<String, List<PositionChange.Stand>> answers = new HashMap<>();
        for (Step step : demarche.steps()) {
            Position.Stance stance = STANCES.get(step.kind());
            if (stance != null) {
                for (String party : step.by()) {
                    answers.computeIfAbsent(party, p -> new ArrayList<>()).add(stand(step, stance));
                }
            }
        }
        return new java.util.TreeMap<>(answers);
    }

    private static PositionChange.Stand stand(Step step, Position.Stance stance) {
        ToldMove told = step.evidence().get(0).told();
        Move move = told.move();
        return new PositionChange.Stand(
                stance, move.trigger(), move.chain(), told.document(), told.label(), told.publisher(), step.on());
    }

    private static void addChanges(
            String holder, Optional<Matter> matter, List<PositionChange.Stand> stands, List<PositionChange> changes) {
        for (int i = 1; i < stands.size(); i++) {
            add(holder, matter, stands.get(i - 1), stands.get(i), changes);
        }
    }
}
