package org.demarche.lab.time;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.demarche.reader.finding.Time;

/** Scores GUM's dated expressions: found, with the day, month or year that the edition names. */
final class Dates {
    /** TIMEX3 writes a year before the common era with these letters, GUM with a minus. */
    private static final String BEFORE_CHRIST = "BC";

    private final TimeReader reader;
    private final boolean wrong;

    Dates(TimeReader reader, boolean wrong) {
        this.reader = reader;
        this.wrong = wrong;
    }

    /** Prints {@code DATES n of m, percentage}. */
    void score(List<Path> files, PrintWriter out) {
        int all = 0;
        int right = 0;
        for (Path file : files) {
            GumDates gold = GumDates.read(file);
            List<Time> times = reader.times(gold.text(), gold.created());
            for (GoldTime one : gold.times()) {
                all++;
                right += found(one, times) ? 1 : 0;
            }
            if (wrong) {
                tell(gold, times, out);
            }
        }
        out.printf(Locale.ROOT, "DATES %d of %d, %.1f%n", right, all, 100.0 * right / Math.max(all, 1));
    }

    private static boolean found(GoldTime gold, List<Time> times) {
        return times.stream().anyMatch(time -> TimeScore.span(time).overlaps(gold.span()) && names(time, gold.value()));
    }

    /** GUM names the day of a time of the day, and the last day of "the end of 2006". */
    private static boolean names(Time time, String gold) {
        String value = year(time.value());
        int clock = value.indexOf('T');
        return value.equals(year(gold))
                || clock > 0 && value.substring(0, clock).equals(gold)
                || time.latest().map(LocalDate::toString).filter(gold::equals).isPresent();
    }

    /** A year as GUM mostly writes it: "BC0594" is -594, as "-0594" is. */
    private static String year(String value) {
        String signed = value.replace(BEFORE_CHRIST, "-");
        return signed.matches("-?\\d{3,6}") ? Integer.toString(Integer.parseInt(signed)) : value;
    }

    private static void tell(GumDates gold, List<Time> times, PrintWriter out) {
        int[] points = gold.text().codePoints().toArray();
        for (GoldTime one : gold.times()) {
            if (!found(one, times)) {
                String words = new String(points, one.span().start(), one.span().length());
                List<String> near = times.stream()
                        .filter(time -> TimeScore.span(time).overlaps(one.span()))
                        .map(time -> time.stretch().text() + " " + time.value())
                        .toList();
                out.println("missed\t" + words + "\t" + one.value() + "\t" + near);
            }
        }
    }
}
