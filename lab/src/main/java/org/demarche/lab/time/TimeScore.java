package org.demarche.lab.time;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Time;

/**
 * TempEval-3's measure of time expressions (UzZaman et al. 2013): relaxed (they share a character), strict (the same
 * extent), and value F1 (relaxed, the value right). One found expression matches at most one gold expression.
 */
final class TimeScore {
    private int gold;
    private int found;
    private int relaxed;
    private int strict;
    private int values;

    /** Counts a document. */
    void add(List<GoldTime> expected, List<Time> times) {
        gold += expected.size();
        found += times.size();
        var taken = new HashSet<Integer>();
        for (GoldTime one : expected) {
            for (int t = 0; t < times.size(); t++) {
                Span span = span(times.get(t));
                if (span.overlaps(one.span()) && taken.add(t)) {
                    relaxed++;
                    strict += span.equals(one.span()) ? 1 : 0;
                    values += times.get(t).value().equals(one.value()) ? 1 : 0;
                    break;
                }
            }
        }
    }

    static Span span(Time time) {
        return new Span(time.stretch().start(), time.stretch().end());
    }

    void print(PrintWriter out) {
        out.println("TIME_EXPRESSIONS " + gold);
        out.println("TIME_FOUND " + found);
        line(out, "RELAXED", relaxed);
        line(out, "STRICT", strict);
        line(out, "VALUE", values);
    }

    private void line(PrintWriter out, String name, int right) {
        double precision = 100.0 * right / Math.max(found, 1);
        double recall = 100.0 * right / Math.max(gold, 1);
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        out.printf(Locale.ROOT, "TIME_%s %.2f%n", name, f1);
        out.printf(Locale.ROOT, "TIME_%s_PRECISION %.2f%n", name, precision);
        out.printf(Locale.ROOT, "TIME_%s_RECALL %.2f%n", name, recall);
    }
}
