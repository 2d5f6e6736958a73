package org.demarche.lab.time;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.demarche.reader.finding.Time;

/** Values on given extents without context: documents parted by blank lines, the first row the publication date. */
final class Expressions {
    private static final int DAY_LENGTH = 10;

    private final TimeReader reader;
    private final boolean wrong;

    Expressions(TimeReader reader, boolean wrong) {
        this.reader = reader;
        this.wrong = wrong;
    }

    /** Prints {@code VALUES n of m, percentage}. */
    void score(Path file, PrintWriter out) {
        Optional<LocalDate> published = Optional.empty();
        int all = 0;
        int right = 0;
        for (String line : Deadlines.lines(file)) {
            String[] cells = line.split("\t", -1);
            if (line.isBlank()) {
                published = Optional.empty();
            } else if (published.isEmpty()) {
                published = Optional.of(LocalDate.parse(cells[2].substring(0, DAY_LENGTH)));
            } else {
                all++;
                String value = value(cells[0], published);
                right += value.equals(cells[2]) ? 1 : 0;
                if (wrong && !value.equals(cells[2])) {
                    out.println("wrong\t" + line + "\t" + value + "\t" + published.get());
                }
            }
        }
        out.printf(Locale.ROOT, "VALUES %d of %d, %.1f%n", right, all, 100.0 * right / Math.max(all, 1));
    }

    /** The value of the longest expression that is found in the words. */
    private String value(String words, Optional<LocalDate> published) {
        String value = "";
        int longest = 0;
        for (Time time : reader.times(words, published)) {
            int length = TimeScore.span(time).length();
            if (length > longest) {
                longest = length;
                value = time.value();
            }
        }
        return value;
    }
}
