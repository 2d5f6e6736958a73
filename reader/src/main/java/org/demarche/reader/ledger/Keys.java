package org.demarche.reader.ledger;

import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** The keys by which threads are found: parties and a term, as the bits of a number. */
final class Keys {
    /** Parties and terms share the bits of a key. */
    static final int PARTY_BITS = 20;

    private static final int TERM_BITS = 64 - 2 * PARTY_BITS;

    /** Stands for the parties where a telling names none. */
    static final long ANYBODY = (1L << 2 * PARTY_BITS) - 1;

    /** Stands for the term where only the parties are asked for. */
    static final int ANYTHING = -1;

    private Keys() {}

    static long key(long parties, int term) {
        return parties << TERM_BITS | term + 1;
    }

    /** A party whoever the other is. */
    static long alone(int party) {
        return Telling.pair(party, party);
    }

    /** The keys that the telling which a thread took in last has added to it, each once. */
    static void fresh(OpenThread thread, LongConsumer use) {
        int[] newParties = thread.newAddressees();
        int[] newTerms = thread.newTerms();
        for (int i = 0; i < thread.addressees().size(); i++) {
            int addressee = thread.addressees().get(i);
            boolean isNew = contains(newParties, addressee);
            for (int opener : thread.openers()) {
                long pair = Telling.pair(opener, addressee);
                if (isNew) {
                    use.accept(key(pair, ANYTHING));
                }
                each(pair, isNew, thread.terms(), newTerms, use);
            }
            each(alone(addressee), isNew, thread.terms(), newTerms, use);
        }
        for (int opener : thread.openers()) {
            each(alone(opener), false, thread.terms(), newTerms, use);
        }
        each(ANYBODY, false, thread.terms(), newTerms, use);
    }

    private static void each(long parties, boolean all, SortedInts terms, int[] some, LongConsumer use) {
        if (all) {
            for (int i = 0; i < terms.size(); i++) {
                use.accept(key(parties, terms.get(i)));
            }
        } else {
            for (int term : some) {
                use.accept(key(parties, term));
            }
        }
    }

    private static boolean contains(int[] some, int one) {
        for (int each : some) {
            if (each == one) {
                return true;
            }
        }
        return false;
    }

    /** The parties under which a telling looks where those it names share nothing with it. */
    static long[] widened(Telling telling, Kinships kinships) {
        LongStream.Builder keys = LongStream.builder();
        for (int one : telling.by()) {
            for (int other : telling.to()) {
                for (int body : kinships.bodiesOf(one)) {
                    keys.add(Telling.pair(body, other));
                }
                for (int body : kinships.bodiesOf(other)) {
                    keys.add(Telling.pair(one, body));
                }
            }
        }
        if (telling.to().length == 0 || telling.opening()) {
            Arrays.stream(telling.by()).forEach(party -> keys.add(alone(party)));
        }
        if (telling.by().length == 0) {
            Arrays.stream(telling.to()).forEach(party -> keys.add(alone(party)));
            if (telling.to().length == 0) {
                keys.add(ANYBODY);
            }
        }
        return keys.build().toArray();
    }
}
