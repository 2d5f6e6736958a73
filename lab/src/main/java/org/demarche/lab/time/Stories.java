package org.demarche.lab.time;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.demarche.reader.finding.Time;

/** Scores TimeML stories, publication date left out. A file that cannot be read costs one line, the rest goes on. */
final class Stories {
    private final TimeReader reader;
    private final boolean wrong;

    Stories(TimeReader reader, boolean wrong) {
        this.reader = reader;
        this.wrong = wrong;
    }

    /** Prints how many were read and {@code TIME_RELAXED}, {@code TIME_STRICT} and {@code TIME_VALUE}. */
    void score(List<Path> files, PrintWriter out) {
        var score = new TimeScore();
        int read = 0;
        for (Path file : files) {
            try {
                TimeMl gold = TimeMl.read(file);
                List<Time> times = reader.times(gold.text(), gold.created()).stream()
                        .filter(time -> gold.leftOut().stream().noneMatch(TimeScore.span(time)::overlaps))
                        .toList();
                score.add(gold.times(), times);
                read++;
                if (wrong) {
                    tell(gold, times, out);
                }
            } catch (IllegalArgumentException e) {
                out.println("skipped: " + e.getMessage());
            }
        }
        out.println("TIME_STORIES " + read);
        score.print(out);
    }

    private static void tell(TimeMl gold, List<Time> times, PrintWriter out) {
        int[] points = gold.text().codePoints().toArray();
        for (GoldTime one : gold.times()) {
            List<Time> near = times.stream()
                    .filter(time -> TimeScore.span(time).overlaps(one.span()))
                    .toList();
            String words = new String(points, one.span().start(), one.span().length());
            if (near.isEmpty()) {
                out.println("missed\t" + words + '\t' + one.value());
            } else if (!TimeScore.span(near.get(0)).equals(one.span())
                    || !near.get(0).value().equals(one.value())) {
                out.println("wrong\t" + words + '\t' + one.value() + '\t'
                        + near.get(0).stretch().text() + '\t' + near.get(0).value());
            }
        }
        for (Time time : times) {
            if (gold.times().stream().noneMatch(one -> one.span().overlaps(TimeScore.span(time)))) {
                out.println("false\t" + time.stretch().text() + '\t' + time.value());
            }
        }
    }
}
