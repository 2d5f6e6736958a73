package org.demarche.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ObjDoubleConsumer;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.ledger.Corrections;
import org.demarche.reader.ledger.FoldedThread;
import org.demarche.reader.ledger.Folding;
import org.demarche.reader.ledger.ToldMove;

/** Why moves are linked in one place: what would be lost if each pair of parties were linked by itself. */
record Crossings(List<ToldMove> moves, List<FoldedThread> threads) {
    void print(ObjDoubleConsumer<String> out) {
        Set<Corrections.Key> together = followers(threads);
        Set<Corrections.Key> byPair = new HashSet<>();
        pairs().values().forEach(some -> byPair.addAll(followers(linked(some))));
        out.accept("moves that follow another in a demarche", together.size());
        long lost = together.stream().filter(key -> !byPair.contains(key)).count();
        out.accept("of these lost if each pair is linked by itself", lost);
        out.accept(
                "demarches between more than one pair",
                threads.stream().filter(thread -> parties(thread).size() > 2).count());
        out.accept(
                "acts told without a party on one side",
                moves.stream().filter(Crossings::oneSided).count());
        out.accept("per cent of acts in the largest group of parties that meet", 100.0 * largest() / moves.size());
    }

    private Map<String, List<ToldMove>> pairs() {
        var pairs = new HashMap<String, List<ToldMove>>();
        for (ToldMove move : moves) {
            for (String one : parties(move.move().by())) {
                for (String other : parties(move.move().to())) {
                    String pair = one.compareTo(other) < 0 ? one + ' ' + other : other + ' ' + one;
                    pairs.computeIfAbsent(pair, p -> new ArrayList<>()).add(move);
                }
            }
        }
        return pairs;
    }

    private static Set<Corrections.Key> followers(List<FoldedThread> threads) {
        var followers = new HashSet<Corrections.Key>();
        for (FoldedThread thread : threads) {
            List<ToldMove> told = thread.acts().stream()
                    .flatMap(act -> act.evidence().stream().map(piece -> piece.told()))
                    .toList();
            told.subList(1, told.size())
                    .forEach(move -> followers.add(
                            new Corrections.Key(move.document(), move.move().id())));
        }
        return followers;
    }

    private static List<FoldedThread> linked(List<ToldMove> told) {
        Folding folding = Engine.ledger().folding(told, Corrections.NONE);
        var threads = new ArrayList<FoldedThread>();
        for (int number = 0; number < folding.size(); number++) {
            threads.add(folding.thread(number, told::get));
        }
        return threads;
    }

    private static boolean oneSided(ToldMove move) {
        return parties(move.move().by()).isEmpty() || parties(move.move().to()).isEmpty();
    }

    private static Set<String> parties(FoldedThread thread) {
        var parties = new TreeSet<>(thread.openers());
        thread.acts()
                .get(0)
                .evidence()
                .forEach(piece -> parties.addAll(parties(piece.told().move().to())));
        return parties;
    }

    private static Set<String> parties(List<Actor> actors) {
        var parties = new TreeSet<String>();
        actors.forEach(actor -> actor.party().ifPresent(parties::add));
        return parties;
    }

    /** Acts in the largest set of parties that are joined by acts between them. */
    private int largest() {
        var group = new HashMap<String, String>();
        for (ToldMove move : moves) {
            String first = "";
            for (String party : bothSides(move)) {
                first = first.isEmpty() ? root(group, party) : first;
                group.put(root(group, party), first);
            }
        }
        var sizes = new HashMap<String, Integer>();
        for (ToldMove move : moves) {
            bothSides(move).stream().findFirst().ifPresent(party -> sizes.merge(root(group, party), 1, Integer::sum));
        }
        return sizes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static Set<String> bothSides(ToldMove move) {
        var both = new TreeSet<>(parties(move.move().by()));
        both.addAll(parties(move.move().to()));
        return both;
    }

    private static String root(Map<String, String> group, String party) {
        String at = party;
        for (String next = group.getOrDefault(at, at); !next.equals(at); next = group.getOrDefault(at, at)) {
            at = next;
        }
        return at;
    }
}
