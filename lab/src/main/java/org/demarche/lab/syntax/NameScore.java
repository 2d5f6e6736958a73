package org.demarche.lab.syntax;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.demarche.reader.finding.Span;
import org.demarche.reader.syntax.NameType;

/**
 * Names found against gold ones: right where span and type are the same. Nationalities and political groups stand in
 * the table but not in the sum.
 */
final class NameScore {
    /** Counts of one type. */
    private static final class Counts {
        private int gold;
        private int found;
        private int right;

        private void add(Counts other) {
            gold += other.gold;
            found += other.found;
            right += other.right;
        }

        private double f1() {
            return 200.0 * right / Math.max(gold + found, 1);
        }
    }

    private final Map<NameType, Counts> counts = new EnumMap<>(NameType.class);
    private final NameErrors errors = new NameErrors();

    /** Adds the names of one document. */
    void add(List<NamedWords> gold, List<NamedWords> found) {
        Map<Span, NameType> types = new HashMap<>();
        Set<NamedWords> once = new HashSet<>(gold);
        for (NamedWords name : once) {
            types.put(name.span(), name.type());
            of(name).gold++;
        }
        for (NamedWords name : found) {
            of(name).found++;
            of(name).right += name.type() == types.get(name.span()) ? 1 : 0;
        }
        errors.add(List.copyOf(once), found);
    }

    private Counts of(NamedWords name) {
        return counts.computeIfAbsent(name.type(), type -> new Counts());
    }

    /** F1 over persons, organisations and locations, per cent. */
    double f1() {
        return sum().f1();
    }

    private Counts sum() {
        var all = new Counts();
        counts.forEach((type, some) -> {
            if (type != NameType.NORP) {
                all.add(some);
            }
        });
        return all;
    }

    /** The errors, by kind and by words. */
    NameErrors errors() {
        return errors;
    }

    /** Prints precision, recall and F1 by type. */
    void print(PrintWriter out) {
        out.printf("%-14s %9s %9s %9s %7s %7s%n", "", "precision", "recall", "F1", "gold", "found");
        for (NameType type : NameType.values()) {
            line(out, type.name(), counts.getOrDefault(type, new Counts()));
        }
        line(out, "without NORP", sum());
    }

    private static void line(PrintWriter out, String name, Counts row) {
        out.printf(
                Locale.ROOT,
                "%-14s %9.2f %9.2f %9.2f %7d %7d%n",
                name,
                100.0 * row.right / Math.max(row.found, 1),
                100.0 * row.right / Math.max(row.gold, 1),
                row.f1(),
                row.gold,
                row.found);
    }
}
