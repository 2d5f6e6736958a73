package org.demarche.lab.syntax;

import java.util.Locale;

/** How many words are right, in a genre or of a relation. */
public final class Tally {
    /** What a word can be right in. */
    public enum Part {
        UPOS,
        XPOS,
        LEMMA,
        UAS,
        LAS
    }

    private int words;
    private final int[] right = new int[Part.values().length];

    /** Counts a word. */
    void word() {
        words++;
    }

    /** Counts a word's part, where it is right. */
    void part(Part part, boolean isRight) {
        right[part.ordinal()] += isRight ? 1 : 0;
    }

    /** The number of words. */
    public int words() {
        return words;
    }

    /** The share that is right, per cent. */
    public double share(Part part) {
        return 100.0 * right[part.ordinal()] / Math.max(words, 1);
    }

    /** A row of a table. */
    String row(String name) {
        var row = new StringBuilder(String.format(Locale.ROOT, "%-14s %7d", name, words));
        for (Part part : Part.values()) {
            row.append(String.format(Locale.ROOT, " %6.2f", share(part)));
        }
        return row.toString();
    }

    /** The row above. */
    static String head(String name) {
        var row = new StringBuilder(String.format(Locale.ROOT, "%-14s %7s", name, "words"));
        for (Part part : Part.values()) {
            row.append(String.format(Locale.ROOT, " %6s", part));
        }
        return row.toString();
    }
}
