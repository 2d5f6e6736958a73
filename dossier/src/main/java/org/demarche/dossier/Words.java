package org.demarche.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words of a story as they are compared: in lower case, without marks, and without the dateline, which each
 * publisher writes in its own way.
 *
 * @param words in their order
 */
record Words(List<String> words) {
    private static final Pattern DATELINE =
            Pattern.compile("(?s)\\A\\s*\\p{Lu}.{1,140}?(?:\\s--?\\s|\\s?[—–]\\s|/\\.?\\s|\\)\\s?[-—–:]\\s)");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHINGLE = 3;
    private static final long PRIME = 0x100000001B3L;

    static Words of(String text) {
        var words = new ArrayList<String>();
        String body = DATELINE.matcher(text).replaceFirst("");
        for (String word : BETWEEN.split(body.toLowerCase(Locale.ROOT))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return new Words(words);
    }

    int size() {
        return words.size();
    }

    /** Hashes of each three words in a row. */
    long[] shingles() {
        int count = Math.max(0, size() - SHINGLE + 1);
        long[] shingles = new long[count];
        for (int i = 0; i < count; i++) {
            long hash = 0xCBF29CE484222325L;
            for (int j = i; j < i + SHINGLE; j++) {
                hash = mix((hash ^ hash(words.get(j))) * PRIME);
            }
            shingles[i] = hash;
        }
        return shingles;
    }

    /** Which words stand in three in a row that another story has too. */
    boolean[] shared(Words other) {
        Set<Long> theirs = new HashSet<>();
        for (long shingle : other.shingles()) {
            theirs.add(shingle);
        }
        boolean[] shared = new boolean[size()];
        long[] own = shingles();
        for (int i = 0; i < own.length; i++) {
            if (theirs.contains(own[i])) {
                for (int j = i; j < i + SHINGLE; j++) {
                    shared[j] = true;
                }
            }
        }
        return shared;
    }

    private static long hash(String word) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
        }
        return hash;
    }

    /** Spreads bits (splitmix64, Steele et al. 2014). */
    static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
