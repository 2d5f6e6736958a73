package org.demarche.lab.syntax;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** F1 of what is found in raw text, as in the CoNLL 2018 shared task: right ones over gold and found ones. */
final class RawTally {
    /** What is counted; a word's parts count where the word itself is right. */
    enum Part {
        WORDS,
        SENTENCES,
        UPOS,
        XPOS,
        LEMMA,
        UAS,
        LAS
    }

    private final Map<Part, Integer> right = new EnumMap<>(Part.class);
    private int goldWords;
    private int foundWords;
    private int goldSentences;
    private int foundSentences;

    /** Counts a document's words and sentences. */
    void sizes(int inGoldWords, int inFoundWords, int inGoldSentences, int inFoundSentences) {
        goldWords += inGoldWords;
        foundWords += inFoundWords;
        goldSentences += inGoldSentences;
        foundSentences += inFoundSentences;
    }

    /** Counts a part, where it is right. */
    void part(Part part, boolean isRight) {
        right.merge(part, isRight ? 1 : 0, Integer::sum);
    }

    /** F1, per cent. */
    double f1(Part part) {
        int all = part == Part.SENTENCES ? goldSentences + foundSentences : goldWords + foundWords;
        return 200.0 * right.getOrDefault(part, 0) / Math.max(all, 1);
    }

    /** A row of a table. */
    String row(String name) {
        var row = new StringBuilder(String.format(Locale.ROOT, "%-14s %7d", name, goldWords));
        for (Part part : Part.values()) {
            row.append(String.format(Locale.ROOT, " %9.2f", f1(part)));
        }
        return row.toString();
    }

    /** The row above. */
    static String head(String name) {
        var row = new StringBuilder(String.format(Locale.ROOT, "%-14s %7s", name, "words"));
        for (Part part : Part.values()) {
            row.append(String.format(Locale.ROOT, " %9s", part));
        }
        return row.toString();
    }
}
