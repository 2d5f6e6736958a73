package org.demarche.reader.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers in place of words while a ledger is folded: to compare and to look up by them is cheap. Not thread-safe. */
final class Numbers {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    /** The number of a word, from 0; a word that is new gets the next one. */
    int of(String word) {
        Integer known = numbers.get(word);
        if (known == null) {
            known = words.size();
            numbers.put(word, known);
            words.add(word);
        }
        return known;
    }

    /** The word that has a number. */
    String word(int number) {
        return words.get(number);
    }

    /** The words that have some numbers, in their order. */
    List<String> words(int[] some) {
        var found = new ArrayList<String>(some.length);
        for (int number : some) {
            found.add(words.get(number));
        }
        return found;
    }
}
