package org.demarche.lab.time;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.reader.finding.Time;

/** Sentences with a phrase, its operator, earliest and latest day; "-" is not scored, blank is absent. */
final class Deadlines {
    private static final int COLUMNS = 5;

    private final TimeReader reader;
    private final LocalDate published;
    private final boolean wrong;

    Deadlines(TimeReader reader, LocalDate published, boolean wrong) {
        this.reader = reader;
        this.published = published;
        this.wrong = wrong;
    }

    /** Prints {@code DEADLINES n of m}. */
    void score(Path file, PrintWriter out) {
        int all = 0;
        int right = 0;
        for (String line : lines(file)) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("#") || cells.length < COLUMNS) {
                continue;
            }
            all++;
            List<Time> times = reader.times(cells[0], Optional.of(published));
            boolean found = times.stream().anyMatch(time -> meets(time, cells));
            right += found ? 1 : 0;
            if (!found && wrong) {
                out.println("wrong\t" + line + "\n\t" + times);
            }
        }
        out.printf(Locale.ROOT, "DEADLINES %d of %d%n", right, all);
    }

    private static boolean meets(Time time, String[] cells) {
        String operator = time.operator().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return time.phrase().text().equals(cells[1])
                && operator.equals(cells[2])
                && meets(time.earliest(), cells[3])
                && meets(time.latest(), cells[4]);
    }

    private static boolean meets(Optional<LocalDate> day, String cell) {
        return cell.equals("-") || day.map(LocalDate::toString).orElse("").equals(cell);
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
