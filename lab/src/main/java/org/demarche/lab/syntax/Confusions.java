package org.demarche.lab.syntax;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How relations are mistaken for one another: the error table by relation, and the most confused pairs. */
final class Confusions {
    private static final int PAIRS = 20;

    /** What became of the words of one relation. */
    private static final class Row {
        private int gold;
        private int found;
        private int right;
        private int wrongHead;
        private int wrongLabel;
        private int wrongBoth;
    }

    private record Pair(String gold, String found) {}

    private final Map<String, Row> rows = new TreeMap<>();
    private final Map<Pair, Integer> pairs = new HashMap<>();
    private int words;
    private int wrong;

    /** Adds a word. */
    void add(String gold, String found, boolean attached) {
        Row row = row(gold);
        boolean labelled = gold.equals(found);
        words++;
        row.gold++;
        row(found).found++;
        row.right += attached && labelled ? 1 : 0;
        row.wrongHead += !attached && labelled ? 1 : 0;
        row.wrongLabel += attached && !labelled ? 1 : 0;
        row.wrongBoth += !attached && !labelled ? 1 : 0;
        wrong += attached && labelled ? 0 : 1;
        if (!labelled) {
            pairs.merge(new Pair(gold, found), 1, Integer::sum);
        }
    }

    private Row row(String relation) {
        return rows.computeIfAbsent(relation, r -> new Row());
    }

    /** Prints both tables. */
    void print(PrintWriter out) {
        out.println("Errors by relation (labelled attachment; precision and recall in per cent, errors in words)");
        out.printf(
                "%-14s %6s %6s %9s %7s %10s %11s %5s %9s%n",
                "relation", "gold", "found", "precision", "recall", "wrong head", "wrong label", "both", "of errors");
        rows.forEach((relation, row) -> out.printf(
                Locale.ROOT,
                "%-14s %6d %6d %9.2f %7.2f %10d %11d %5d %8.1f%%%n",
                relation,
                row.gold,
                row.found,
                100.0 * row.right / Math.max(row.found, 1),
                100.0 * row.right / Math.max(row.gold, 1),
                row.wrongHead,
                row.wrongLabel,
                row.wrongBoth,
                100.0 * (row.gold - row.right) / Math.max(wrong, 1)));
        out.printf(Locale.ROOT, "%d errors in %d words%n%n", wrong, words);
        out.printf("The %d most confused relations%n%-14s %-14s %6s%n", PAIRS, "gold", "found", "words");
        pairs.entrySet().stream()
                .sorted(Map.Entry.<Pair, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(
                                Comparator.comparing(Pair::gold).thenComparing(Pair::found))))
                .limit(PAIRS)
                .forEach(entry -> out.printf(
                        "%-14s %-14s %6d%n",
                        entry.getKey().gold(), entry.getKey().found(), entry.getValue()));
        out.println();
    }
}
