package org.demarche.lab.bench;

import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Prints rows as a table, each beside what it was in an earlier run. */
final class ResultTable {
    private static final double LARGE = 1000;
    private static final double MIDDLE = 10;

    private final Optional<Results> earlier;

    ResultTable(Optional<Results> earlier) {
        this.earlier = earlier;
    }

    /** Prints a table. */
    void print(String title, List<Row> rows, PrintWriter out) {
        Set<String> units = new LinkedHashSet<>();
        rows.forEach(row -> units.addAll(row.figures().keySet()));
        out.println(title);
        out.printf("%-28s", "");
        units.forEach(unit -> out.printf(" %14s", unit));
        out.printf(" %8s%n", "vs last");
        for (Row row : rows) {
            out.printf("%-28s", row.name());
            for (String unit : units) {
                Double figure = row.figures().get(unit);
                out.printf(" %14s", figure == null ? "" : figure(figure));
            }
            String ratio = earlier.flatMap(results -> results.row(row.name()))
                    .flatMap(row::ratio)
                    .map(times -> String.format(Locale.ROOT, "%.2fx", times))
                    .orElse("-");
            out.printf(" %8s%n", ratio);
        }
        out.println();
        out.flush();
    }

    private static String figure(double value) {
        if (value >= LARGE) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= MIDDLE ? "%.1f" : "%.3f", value);
    }
}
