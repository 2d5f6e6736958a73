package org.demarche.reader.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Threads by their keys while all tellings are folded, one after the other. Not thread-safe. */
final class Shelves implements Shelf {
    private final LongMap<OpenThread[]> threads = new LongMap<>();
    private final Map<String, List<OpenThread>> byDocument = new HashMap<>();

    /** Makes a thread findable from another move of the same story. */
    void near(OpenThread thread, Telling telling) {
        List<OpenThread> near = byDocument.computeIfAbsent(telling.document(), d -> new ArrayList<>(2));
        if (!near.contains(thread)) {
            near.add(thread);
        }
    }

    /** Makes a thread findable by what it was last told of beyond what it was known for. */
    void index(OpenThread thread) {
        Keys.fresh(thread, key -> put(key, thread));
    }

    private void put(long key, OpenThread thread) {
        OpenThread[] under = at(key);
        boolean full = under.length == KEPT;
        OpenThread[] more =
                full ? Arrays.copyOfRange(under, 1, under.length + 1) : Arrays.copyOf(under, under.length + 1);
        more[more.length - 1] = thread;
        threads.put(key, more);
    }

    @Override
    public OpenThread[] at(long key) {
        return threads.get(key).orElse(NOBODY);
    }

    @Override
    public List<OpenThread> near(String document) {
        return byDocument.getOrDefault(document, List.of());
    }
}
