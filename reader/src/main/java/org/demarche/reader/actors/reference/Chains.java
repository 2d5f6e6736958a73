package org.demarche.reader.actors.reference;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Chains of mentions of the same, with what is known of each. */
final class Chains {
    static final int NONE = -1;
    private static final int SOME = 64;

    private final Map<String, Integer> byKey = new HashMap<>();
    private int[] counts = new int[SOME];
    private int[] lasts = new int[SOME];
    private char[] genders = new char[SOME];
    private Sort[] sorts = new Sort[SOME];
    private int size;

    /** The chain of a key; a new one for "", or {@code started} where a pronoun began it. */
    int of(String key, int started) {
        Integer known = key.isEmpty() ? null : byKey.get(key);
        if (known != null) {
            return known;
        }
        int chain = started == NONE ? add() : started;
        if (!key.isEmpty()) {
            byKey.put(key, chain);
        }
        return chain;
    }

    private int add() {
        if (size == counts.length) {
            counts = Arrays.copyOf(counts, size * 2);
            lasts = Arrays.copyOf(lasts, size * 2);
            genders = Arrays.copyOf(genders, size * 2);
            sorts = Arrays.copyOf(sorts, size * 2);
        }
        genders[size] = '-';
        sorts[size] = Sort.UNKNOWN;
        return size++;
    }

    void mention(int chain, int token, char gender, Sort sort) {
        counts[chain]++;
        lasts[chain] = token;
        genders[chain] = genders[chain] == '-' ? gender : genders[chain];
        sorts[chain] = sorts[chain] == Sort.UNKNOWN ? sort : sorts[chain];
    }

    int count(int chain) {
        return counts[chain];
    }

    int last(int chain) {
        return lasts[chain];
    }

    char gender(int chain) {
        return genders[chain];
    }

    Sort sort(int chain) {
        return sorts[chain];
    }
}
