package org.demarche.lab.syntax;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.demarche.reader.syntax.WordGroups;

/** The words known to a model, each with its row and its count in the training data; row 0 is for all others. */
final class Vocabulary {
    private static final int RAREST = 2;
    private static final int LARGEST = Short.MAX_VALUE;

    private final WordGroups rows;
    private final int[] counts;

    /** The words that occur twice in the samples, and those that have a vector. */
    Vocabulary(List<Sample> samples, Collection<Integer> withVector) {
        var all = new TreeMap<Integer, Integer>();
        for (Sample sample : samples) {
            for (String form : sample.forms()) {
                all.merge(WordGroups.hash(form), 1, Integer::sum);
            }
        }
        all.values().removeIf(n -> n < RAREST);
        withVector.forEach(hash -> all.putIfAbsent(hash, 1));
        var numbers = new LinkedHashMap<Integer, Integer>();
        counts = new int[Math.min(all.size(), LARGEST) + 1];
        all.forEach((hash, count) -> {
            if (numbers.size() < LARGEST) {
                numbers.put(hash, numbers.size() + 1);
                counts[numbers.size()] = count;
            }
        });
        rows = new WordGroups(numbers);
    }

    /** Each word's row. */
    WordGroups rows() {
        return rows;
    }

    /** The number of rows. */
    int size() {
        return counts.length;
    }

    /** How often the word of a row occurs. */
    int count(int row) {
        return counts[row];
    }
}
