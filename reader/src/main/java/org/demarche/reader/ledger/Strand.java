package org.demarche.reader.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ObjLongConsumer;

/**
 * A demarche of a ledger that is kept folded: which tellings it took in, and at which moment of the folding each. It
 * can be brought back as it stood at any moment. Not thread-safe.
 */
final class Strand {
    private static final int[] NONE = {};

    final Member opening;
    final NavigableMap<Moment, Why> history = new TreeMap<>();
    final List<Member> byHand = new ArrayList<>();
    boolean alive = true;

    /** Under which it can be found, in rising order; and since when under each. */
    private long[] keys = {};

    private Moment[] since = {};

    /** What it is found by, at its end. */
    private Reach reach = new Reach(NONE, NONE, NONE, Integer.MAX_VALUE, Integer.MIN_VALUE);

    /** Whom and what a strand is about, and from which day to which. */
    record Reach(int[] openers, int[] addressees, int[] terms, int first, int last) {}

    Strand(Member opening) {
        this.opening = opening;
    }

    /** As it stood before a moment; its opening is there always. */
    OpenThread before(Moment moment, KindRules rules, Why why) {
        var thread = new OpenThread(rules, opening.telling, why);
        for (Map.Entry<Moment, Why> entry : history.headMap(moment, false).entrySet()) {
            if (entry.getKey().member() != opening) {
                thread.add(entry.getKey().member().telling, entry.getValue());
            }
        }
        return thread;
    }

    /** As it stands when all is told. */
    OpenThread whole(KindRules rules) {
        Why why = history.isEmpty() ? Why.OUT_BY_HAND : Why.OPENS;
        var thread = new OpenThread(rules, opening.telling, why);
        history.forEach((moment, reason) -> {
            if (moment.member() != opening) {
                thread.add(moment.member().telling, reason);
            }
        });
        byHand.stream().filter(member -> member != opening).forEach(member -> thread.add(member.telling, Why.BY_HAND));
        return thread;
    }

    Reach reach() {
        return reach;
    }

    /** Whether a telling may add to what it is found by: only an opening of those who opened it can. */
    boolean isWidenedBy(Telling telling) {
        return telling.opening()
                && Arrays.stream(telling.by())
                        .anyMatch(party -> Arrays.stream(opening.telling.by()).anyMatch(opener -> opener == party));
    }

    /** Something of it is told on a day; a day too many does no harm. */
    void reach(int day) {
        reach = new Reach(
                reach.openers(),
                reach.addressees(),
                reach.terms(),
                Math.min(reach.first(), day),
                Math.max(reach.last(), day));
    }

    long[] keys() {
        return keys;
    }

    /** Since when it can be found under one of its keys. */
    Moment since(long key) {
        return since[Arrays.binarySearch(keys, key)];
    }

    /** Since when it can be found under a key; empty where it cannot. */
    Optional<Moment> sinceWhen(long key) {
        int at = Arrays.binarySearch(keys, key);
        return at < 0 ? Optional.empty() : Optional.of(since[at]);
    }

    /**
     * Makes its keys again from its history.
     *
     * @param gone takes the keys that no longer hold, or hold since another moment
     * @return the keys that are new, or hold since another moment
     */
    List<Long> rekey(KindRules rules, ObjLongConsumer<Strand> gone) {
        var now = new TreeMap<Long, Moment>();
        if (alive) {
            replay(rules, now);
        }
        var fresh = new ArrayList<Long>();
        for (int i = 0; i < keys.length; i++) {
            if (!since[i].equals(now.get(keys[i]))) {
                gone.accept(this, keys[i]);
            }
        }
        now.forEach((key, moment) -> {
            int at = Arrays.binarySearch(keys, key);
            if (at < 0 || !since[at].equals(moment)) {
                fresh.add(key);
            }
        });
        keys = now.keySet().stream().mapToLong(Long::longValue).toArray();
        since = now.values().toArray(Moment[]::new);
        return fresh;
    }

    private void replay(KindRules rules, TreeMap<Long, Moment> keysNow) {
        Moment first = history.firstKey();
        var thread = new OpenThread(rules, opening.telling, Why.OPENS);
        Keys.fresh(thread, key -> keysNow.putIfAbsent(key, first));
        for (Map.Entry<Moment, Why> entry : history.entrySet()) {
            Member member = entry.getKey().member();
            if (member != opening && thread.add(member.telling, entry.getValue())) {
                Keys.fresh(thread, key -> keysNow.putIfAbsent(key, entry.getKey()));
            }
        }
        reach = new Reach(
                thread.openers(),
                thread.addressees().toArray(),
                thread.terms().toArray(),
                thread.opened(),
                thread.last());
    }
}
