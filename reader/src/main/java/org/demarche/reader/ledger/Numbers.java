package org.demarche.reader.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Numbers in place of words while a ledger is folded: to compare and to look up by them is cheap. Which word gets which
 * number depends on who asks first, so nothing may depend on the numbers but equality. Safe for several threads.
 */
final class Numbers {
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final List<String> words = new ArrayList<>();

    /** The number of a word, from 0; a word that is new gets the next one. */
    int of(String word) {
        Integer known = numbers.get(word);
        return known == null ? add(word) : known;
    }

    private synchronized int add(String word) {
        Integer known = numbers.get(word);
        if (known == null) {
            known = words.size();
            words.add(word);
            numbers.put(word, known);
        }
        return known;
    }

    /** The word that has a number. */
    synchronized String word(int number) {
        return words.get(number);
    }

    /** The words that have some numbers, in their order. */
    List<String> words(int[] some) {
        var found = new ArrayList<String>(some.length);
        for (int number : some) {
            found.add(word(number));
        }
        return found;
    }
}
