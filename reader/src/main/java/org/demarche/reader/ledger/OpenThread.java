package org.demarche.reader.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.reader.finding.FindingId;
import org.demarche.reader.finding.MoveKind;

/** A demarche while it is folded: grows by one telling at a time, in the order of the acts. */
final class OpenThread {
    /** Two dates for one act lie no further apart than this; else they are two acts. */
    private static final int CONTESTED_DAYS = 3;

    /** Acts of a kind among which a telling's act is sought: a bound for endless threads. */
    private static final int LOOK_BACK = 64;

    private static final int ID_BYTES = 8;
    private static final int ID_TERMS = 3;

    private final KindRules rules;
    private final Set<String> openers;
    private final Set<String> addressees = new LinkedHashSet<>();
    private final Map<String, Double> terms = new HashMap<>();
    private final List<Act> acts = new ArrayList<>();
    private final Map<MoveKind, List<Act>> byKind = new HashMap<>();
    private final TreeSet<LocalDate> days = new TreeSet<>();
    private double total;
    private Optional<LocalDate> closed = Optional.empty();

    OpenThread(KindRules rules, Telling opening) {
        this.rules = rules;
        openers = Set.copyOf(opening.by());
        add(opening, "opens it");
    }

    /**
     * Takes a telling in: as evidence for an act already told, or as a new act.
     *
     * @return whether it added a term or an addressee, so that the thread can be found by more keys
     */
    boolean add(Telling telling, String why) {
        Act act = actOf(telling);
        act.add(telling, why);
        days.add(telling.on());
        int keys = terms.size() + addressees.size();
        if (telling.opening() && telling.by().stream().anyMatch(openers::contains)) {
            telling.to().stream().filter(party -> !openers.contains(party)).forEach(addressees::add);
            telling.terms().forEach(this::addTerm);
        }
        if (telling.kind() == MoveKind.WITHDRAW || telling.kind() == MoveKind.FULFIL) {
            closed = Optional.of(telling.on());
        }
        return terms.size() + addressees.size() > keys;
    }

    private void addTerm(String term, double weight) {
        if (terms.putIfAbsent(term, weight) == null) {
            total += weight;
        }
    }

    private Act actOf(Telling telling) {
        List<Act> alike = byKind.computeIfAbsent(telling.kind(), kind -> new ArrayList<>());
        for (int i = alike.size() - 1; i >= Math.max(0, alike.size() - LOOK_BACK); i--) {
            if (alike.get(i).isToldBy(telling, rules.of(telling.kind()))) {
                return alike.get(i);
            }
        }
        var act = new Act(telling.way());
        alike.add(act);
        acts.add(act);
        return act;
    }

    Set<String> openers() {
        return openers;
    }

    Set<String> addressees() {
        return addressees;
    }

    Map<String, Double> terms() {
        return terms;
    }

    /** The weight of all its terms. */
    double total() {
        return total;
    }

    LocalDate opened() {
        return days.first();
    }

    /** Whether something was going on in the {@code within} days before a day. */
    boolean active(LocalDate day, int within) {
        LocalDate last = days.floor(day);
        return last != null && ChronoUnit.DAYS.between(last, day) <= within;
    }

    /** Whether it was withdrawn or fulfilled before a day, and nothing has happened since. */
    boolean closed(LocalDate day) {
        return closed.isPresent() && closed.get().isBefore(day) && days.higher(closed.get()) == null;
    }

    /** Whether one of its opening acts is dated to one of the days. */
    boolean openedOn(List<LocalDate> references) {
        return acts.stream()
                .anyMatch(act -> act.opening() && references.stream().anyMatch(act.days::contains));
    }

    /** Whether it was opened by the same kind of act of the same party towards the same. */
    boolean openedAs(Telling telling) {
        return acts.get(0).first().kind() == telling.kind()
                && telling.by().stream().anyMatch(openers::contains)
                && telling.to().stream().anyMatch(addressees::contains);
    }

    /** The acts with their evidence in the order of telling, and an id that only the opening act makes. */
    FoldedThread folded() {
        String id = id(acts.get(0).first());
        var folded = new ArrayList<FoldedThread.FoldedAct>();
        for (Act act : acts) {
            act.tellings.sort((one, other) -> Telling.TOLD.compare(one.telling(), other.telling()));
            Telling first = act.first();
            String anchor = id
                    + '\n'
                    + first.kind()
                    + '\n'
                    + first.told().document()
                    + '\n'
                    + first.move().id();
            folded.add(new FoldedThread.FoldedAct(
                    FindingId.hash(anchor, ID_BYTES),
                    act.tellings.stream().map(Told::evidence).toList()));
        }
        return new FoldedThread(id, List.copyOf(openers), folded);
    }

    private static String id(Telling opening) {
        var rare = opening.terms().entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(ID_TERMS)
                .map(Map.Entry::getKey)
                .toList();
        String act = opening.kind() + "\n" + new TreeSet<>(opening.by()) + new TreeSet<>(opening.to()) + '\n'
                + opening.on() + '\n' + rare;
        return FindingId.hash("demarche\n" + act, ID_BYTES);
    }

    private record Told(Telling telling, String why) {
        Evidence evidence() {
            return new Evidence(telling.told(), why);
        }
    }

    /** One act, with what tells it. */
    private static final class Act {
        private final String way;
        private final List<Told> tellings = new ArrayList<>();
        private final Set<LocalDate> days = new TreeSet<>();
        private final Set<String> documents = new HashSet<>();
        private LocalDate on = LocalDate.MIN;

        Act(String way) {
            this.way = way;
        }

        void add(Telling telling, String why) {
            on = tellings.isEmpty() ? telling.on() : on;
            tellings.add(new Told(telling, why));
            documents.add(telling.told().document());
            telling.day().ifPresent(days::add);
        }

        Telling first() {
            return tellings.get(0).telling();
        }

        boolean opening() {
            return first().opening();
        }

        boolean isToldBy(Telling telling, KindRules.Rule rule) {
            if (!meets(first().by(), telling.by()) || !meets(first().to(), telling.to())) {
                return false;
            }
            if (telling.day().isEmpty() || days.isEmpty()) {
                return Math.abs(ChronoUnit.DAYS.between(on, telling.on())) <= rule.days() && sameWay(telling);
            }
            LocalDate day = telling.day().get();
            return days.contains(day) && sameWay(telling)
                    || rule.once() && way.equals(telling.way()) && closeTo(day) && fromAnotherDocument(telling);
        }

        private boolean sameWay(Telling telling) {
            return way.equals(telling.way())
                    || way.equals(Deliveries.UNTOLD)
                    || telling.way().equals(Deliveries.UNTOLD);
        }

        private boolean closeTo(LocalDate day) {
            return days.stream().anyMatch(own -> Math.abs(ChronoUnit.DAYS.between(own, day)) <= CONTESTED_DAYS);
        }

        private boolean fromAnotherDocument(Telling telling) {
            return !documents.contains(telling.told().document());
        }

        private static boolean meets(Set<String> some, Set<String> others) {
            return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
        }
    }
}
