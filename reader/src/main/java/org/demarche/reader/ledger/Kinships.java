package org.demarche.reader.ledger;

import java.util.HashMap;
import java.util.Map;

/** Which bodies act for which parties, by number. Not thread-safe. */
final class Kinships {
    private final Blocs blocs;
    private final Numbers parties;
    private final Map<Integer, int[]> bodiesOf = new HashMap<>();

    Kinships(Blocs blocs, Numbers parties) {
        this.blocs = blocs;
        this.parties = parties;
    }

    /** The bodies a party belongs to. */
    int[] bodiesOf(int party) {
        return bodiesOf.computeIfAbsent(
                party,
                one -> blocs.bodiesOf(parties.word(one)).stream()
                        .mapToInt(parties::of)
                        .toArray());
    }
}
