package org.demarche.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether two texts are one story: the same words but for what stands before and after, which publishers add, and for
 * the spelling of a few words. Any other word, and any number, that differs inside makes two stories of them: it may be
 * the news.
 */
enum Likeness {
    /** Nothing differs but what stands before and after. */
    SAME,
    /** A few words are spelt otherwise inside. */
    NEARLY,
    /** Two stories. */
    OTHER;

    private static final int RUN = 8;
    private static final int LEAST = 20;
    private static final int HEAD = 14;
    private static final int TAIL = 70;
    private static final double CORE = 0.6;
    private static final double CHANGED = 0.02;
    private static final int SHORT_WORD = 4;
    private static final int EDITS = 2;

    static Likeness of(Words left, Words right) {
        Optional<List<String>> one = changed(left, left.shared(right));
        Optional<List<String>> other = changed(right, right.shared(left));
        if (one.isEmpty() || other.isEmpty()) {
            return OTHER;
        }
        if (one.get().isEmpty() && other.get().isEmpty()) {
            return SAME;
        }
        return respelt(one.get(), other.get()) && respelt(other.get(), one.get()) ? NEARLY : OTHER;
    }

    /** The words inside that only this text has; empty where too much differs. */
    private static Optional<List<String>> changed(Words words, boolean[] shared) {
        int start = 0;
        while (start < shared.length && !run(shared, start)) {
            start++;
        }
        int end = shared.length;
        while (end >= start + RUN && !run(shared, end - RUN)) {
            end--;
        }
        // What is mostly shared was changed, not added.
        start = count(shared, 0, start) * 2 >= start ? 0 : start;
        end = count(shared, end, shared.length) * 2 >= shared.length - end ? shared.length : end;
        int core = end - start;
        if (core < LEAST || core < CORE * shared.length || start > HEAD || shared.length - end > TAIL) {
            return Optional.empty();
        }
        var changed = new ArrayList<String>();
        for (int i = start; i < end; i++) {
            if (!shared[i]) {
                changed.add(words.words().get(i));
            }
        }
        return changed.size() > CHANGED * core ? Optional.empty() : Optional.of(changed);
    }

    private static boolean run(boolean[] shared, int from) {
        return from + RUN <= shared.length && count(shared, from, from + RUN) == RUN;
    }

    private static int count(boolean[] shared, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += shared[i] ? 1 : 0;
        }
        return count;
    }

    private static boolean respelt(List<String> words, List<String> others) {
        return words.stream().allMatch(word -> others.stream().anyMatch(other -> respelt(word, other)));
    }

    private static boolean respelt(String word, String other) {
        boolean number = (word + other).chars().anyMatch(Character::isDigit);
        return !number && Math.min(word.length(), other.length()) >= SHORT_WORD && edits(word, other) <= EDITS;
    }

    /** Levenshtein's distance. */
    private static int edits(String word, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= word.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (word.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
