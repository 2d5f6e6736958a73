package org.demarche.reader.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The moves whose links were set by hand: they wait until all others are folded. Not thread-safe. */
final class ByHand {
    private final Corrections corrections;
    private final Set<Corrections.Key> targets = new HashSet<>();
    private final Map<Corrections.Key, Integer> indexOf = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();

    private record Waiting(Telling telling, Optional<Corrections.Key> target) {}

    ByHand(Corrections corrections) {
        this.corrections = corrections;
        corrections.targets().values().forEach(target -> target.ifPresent(targets::add));
    }

    /** Whether a move's link was set by hand, so that no other is sought. */
    boolean takes(Telling telling, ToldMove move) {
        if (corrections.targets().isEmpty()) {
            return false;
        }
        var key = Corrections.Key.of(move);
        if (targets.contains(key)) {
            indexOf.put(key, telling.index());
        }
        Optional<Corrections.Key> target = corrections.targets().get(key);
        if (target == null) {
            return false;
        }
        waiting.add(new Waiting(telling, target));
        return true;
    }

    /** Puts the moves where the hand put them: first those taken out, which may open a thread of their own. */
    void settle(List<OpenThread> threads, KindRules rules, List<Integer> unlinked) {
        waiting.sort(Comparator.comparing((Waiting one) -> one.target().isPresent())
                .thenComparing(Waiting::telling, Telling.ORDER));
        Map<Integer, OpenThread> threadOf = waiting.isEmpty() ? Map.of() : threadOf(threads);
        for (Waiting one : waiting) {
            Telling telling = one.telling();
            Optional<OpenThread> thread = one.target().map(indexOf::get).map(threadOf::get);
            if (thread.isPresent()) {
                thread.get().add(telling, Why.BY_HAND);
                threadOf.put(telling.index(), thread.get());
            } else if (telling.opens()) {
                var own = new OpenThread(rules, telling, Why.OUT_BY_HAND);
                threads.add(own);
                threadOf.put(telling.index(), own);
            } else {
                unlinked.add(telling.index());
            }
        }
    }

    private static Map<Integer, OpenThread> threadOf(List<OpenThread> threads) {
        var threadOf = new HashMap<Integer, OpenThread>();
        for (OpenThread thread : threads) {
            for (Act act : thread.acts()) {
                act.tellings().forEach(told -> threadOf.put(told.telling().index(), thread));
            }
        }
        return threadOf;
    }
}
