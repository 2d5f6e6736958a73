package org.demarche.reader.ledger;

import java.util.Optional;

/** A map from numbers, by open addressing: half the memory of boxed keys, and no chains. Not thread-safe. */
final class LongMap<V> {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1 << 10];
    private Object[] values = new Object[keys.length];
    private int size;

    /** The value under a key. */
    Optional<V> get(long key) {
        return Optional.ofNullable(at(values, slot(keys, values, key)));
    }

    /** Puts a value under a key, in place of what was there. */
    void put(long key, V value) {
        int slot = slot(keys, values, key);
        if (at(values, slot) == null) {
            size++;
            keys[slot] = key;
        }
        values[slot] = value;
        if (size * 3L > keys.length * 2L) {
            grow();
        }
    }

    private void grow() {
        long[] wider = new long[keys.length * 2];
        var places = new Object[wider.length];
        for (int i = 0; i < keys.length; i++) {
            Object value = at(values, i);
            if (value != null) {
                int slot = slot(wider, places, keys[i]);
                wider[slot] = keys[i];
                places[slot] = value;
            }
        }
        keys = wider;
        values = places;
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // a slot that is not taken is null
    private V at(Object[] places, int slot) {
        return (V) places[slot];
    }

    @SuppressWarnings("NullAway") // a slot that is not taken is null
    private static int slot(long[] keys, Object[] places, long key) {
        long mixed = key * SPREAD;
        int slot = (int) (mixed ^ mixed >>> 32) & keys.length - 1;
        while (places[slot] != null && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }
}
