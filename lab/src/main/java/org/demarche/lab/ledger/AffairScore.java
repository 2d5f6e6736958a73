package org.demarche.lab.ledger;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.reader.Reader;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Move;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Evidence;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.Leg;
import org.demarche.reader.ledger.Step;
import org.demarche.reader.ledger.ToldMove;

/**
 * Scores an affair. A move is right when a step of its dispatch has its kind and its parties on both sides. Each gold
 * thread stands for the demarche that holds most of its right moves; a right move is linked right when it is in that
 * one, or, where it belongs to no thread, in none with a move of a thread.
 */
final class AffairScore {
    private static final LocalDate ALWAYS = LocalDate.of(9999, 1, 1);

    private final Affair affair;
    private final Ledger ledger;
    private final List<ToldMove> told = new ArrayList<>();
    private final Map<Affair.GoldMove, String> found = new LinkedHashMap<>();
    private final Map<String, String> demarcheOf = new HashMap<>();
    private final Map<String, String> standsFor = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private int linkedRight;
    private int legsRight;

    private AffairScore(Affair affair, Ledger ledger) {
        this.affair = affair;
        this.ledger = ledger;
    }

    /** Reads and scores an affair. */
    static AffairScore of(Affair affair, Reader reader, Ledger ledger) {
        var score = new AffairScore(affair, ledger);
        affair.dispatches().forEach(document -> {
            var reading = reader.read(document);
            reading.findings(Move.class).stream()
                    .filter(move -> move.modality() == Modality.ACTUAL)
                    .forEach(move -> score.told.add(ToldMove.of(move, reading.document())));
        });
        score.matchMoves();
        score.matchLinks();
        score.matchLegs();
        return score;
    }

    private static String dispatch(ToldMove told) {
        return Path.of(told.label()).getFileName().toString();
    }

    private void matchMoves() {
        Set<String> used = new HashSet<>();
        for (Affair.GoldMove gold : affair.moves()) {
            Optional<ToldMove> match = told.stream()
                    .filter(one -> dispatch(one).equals(gold.dispatch())
                            && gold.is(one.move())
                            && !used.contains(one.move().id()))
                    .findFirst();
            match.ifPresentOrElse(
                    one -> {
                        used.add(one.move().id());
                        found.put(gold, one.move().id());
                    },
                    () -> faults.add("missed  " + gold));
        }
        told.stream()
                .filter(one -> !used.contains(one.move().id()))
                .forEach(one -> faults.add("wrong   " + shown(one)));
    }

    private static String shown(ToldMove one) {
        Move move = one.move();
        return dispatch(one) + " " + move.kind() + " " + codes(move.by()) + " > " + codes(move.to()) + " "
                + move.trigger().text();
    }

    private static String codes(List<Actor> actors) {
        return String.join(
                " ", actors.stream().flatMap(actor -> actor.party().stream()).toList());
    }

    private void matchLinks() {
        for (Demarche demarche : ledger.asOf(told, ALWAYS)) {
            for (Step step : demarche.steps()) {
                for (Evidence piece : step.evidence()) {
                    demarcheOf.put(piece.told().move().id(), demarche.id());
                }
            }
        }
        Map<String, Map<String, Integer>> votes = new LinkedHashMap<>();
        found.forEach((gold, move) -> {
            if (gold.linked() && demarcheOf.containsKey(move)) {
                votes.computeIfAbsent(gold.thread(), t -> new LinkedHashMap<>())
                        .merge(demarcheOf.getOrDefault(move, ""), 1, Integer::sum);
            }
        });
        Set<String> taken = new HashSet<>();
        votes.entrySet().stream()
                .sorted(Comparator.comparingInt(entry -> -most(entry.getValue())))
                .forEach(entry -> entry.getValue().entrySet().stream()
                        .filter(vote -> !taken.contains(vote.getKey()))
                        .max(Map.Entry.comparingByValue())
                        .ifPresent(vote -> {
                            taken.add(vote.getKey());
                            standsFor.put(entry.getKey(), vote.getKey());
                        }));
        found.forEach((gold, move) -> {
            String demarche = demarcheOf.getOrDefault(move, "none");
            boolean right =
                    gold.linked() ? demarche.equals(standsFor.get(gold.thread())) : !standsFor.containsValue(demarche);
            linkedRight += right ? 1 : 0;
            if (!right) {
                faults.add("link    " + gold + " is in " + demarche);
            }
        });
    }

    private static int most(Map<String, Integer> votes) {
        return votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private void matchLegs() {
        for (Affair.GoldLeg gold : affair.legs()) {
            String id = standsFor.getOrDefault(gold.thread(), "none");
            Optional<Leg> leg = ledger.asOf(told, gold.day()).stream()
                    .filter(demarche -> demarche.id().equals(id))
                    .flatMap(demarche -> demarche.leg(gold.to()).stream())
                    .findFirst();
            boolean right = leg.filter(one -> one.status().name().equals(gold.status())
                            && flags(one).equals(gold.flags()))
                    .isPresent();
            legsRight += right ? 1 : 0;
            if (!right) {
                faults.add("leg     " + gold + " is "
                        + leg.map(one -> one.status() + " " + one.flags()).orElse("not there"));
            }
        }
    }

    private static Set<String> flags(Leg leg) {
        var flags = new TreeSet<String>();
        leg.flags().forEach(flag -> flags.add(flag.name().toLowerCase(Locale.ROOT)));
        return flags;
    }

    String name() {
        return affair.name();
    }

    /** Right moves, gold moves, read moves, right links, right legs, gold legs. */
    int[] counts() {
        return new int[] {
            found.size(),
            affair.moves().size(),
            told.size(),
            linkedRight,
            legsRight,
            affair.legs().size()
        };
    }

    /** What is missed or wrong, a line each. */
    List<String> faults() {
        return faults;
    }
}
