package org.demarche.reader.ledger;

import java.util.Arrays;

/**
 * Sorts tellings in the {@link Telling#ORDER} of the acts: first by numbers made of their days, which lie side by side
 * in memory, then, among those of the same days, by all that the order asks. The result is the same as by the order
 * alone.
 */
final class ActOrder {
    private static final int DAY_BITS = 16;
    private static final int INDEX_BITS = 30;
    private static final int LATEST = (1 << DAY_BITS) - 1;

    /** Puts 1910 to 2089 into the days that can be told apart by number; others are by the whole order. */
    private static final int BEFORE_1970 = 1 << 14;

    private ActOrder() {}

    static Telling[] sorted(Telling[] tellings) {
        var keys = new long[tellings.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(tellings[i]) << INDEX_BITS | i;
        }
        Arrays.parallelSort(keys);
        var sorted = new Telling[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = tellings[(int) (keys[i] & (1 << INDEX_BITS) - 1)];
        }
        for (int from = 0, to; from < keys.length; from = to) {
            to = from + 1;
            while (to < keys.length && keys[to] >>> INDEX_BITS == keys[from] >>> INDEX_BITS) {
                to++;
            }
            if (to - from > 1) {
                Arrays.sort(sorted, from, to, Telling.ORDER);
            }
        }
        return sorted;
    }

    /** Days too far away to be told apart leave the rest to the whole order. */
    private static long key(Telling telling) {
        long day = day(telling.on());
        boolean far = day == 0 || day == LATEST;
        long opening = far || telling.opening() ? 0 : 1;
        return (day << 1 | opening) << DAY_BITS | (far ? 0 : day(telling.published()));
    }

    private static int day(int day) {
        return (int) Math.max(0, Math.min(LATEST, (long) day + BEFORE_1970));
    }
}
