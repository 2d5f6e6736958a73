package org.demarche.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.words.Wording;
import org.demarche.dossier.StoredActors.Told;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.Move;

/**
 * Two actors over time: what is cooperative above the line, what is conflictual below it.
 *
 * @param points in the order of time
 */
public record DyadView(
        String one, String other, List<Point> points, Optional<LocalDate> first, Optional<LocalDate> last) {
    private static final double WIDTH = 860;
    private static final double MIDDLE = 130;
    private static final double STEP = 11;
    private static final int ROWS = 10;
    private static final double LEFT = 20;

    /**
     * One event or move.
     *
     * @param side 1 cooperative, -1 conflictual, 0 neither
     */
    public record Point(
            String id,
            String story,
            String source,
            String kind,
            String head,
            String words,
            LocalDate day,
            int side,
            double x,
            double y) {}

    static DyadView of(String one, String other, List<Told> told) {
        List<LocalDate> days = told.stream()
                .flatMap(each -> each.story().published().stream())
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return new DyadView(one, other, List.of(), Optional.empty(), Optional.empty());
        }
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        double span = Math.max(1, last.toEpochDay() - first.toEpochDay());
        var points = new ArrayList<Point>();
        Map<String, Integer> stacked = new HashMap<>();
        for (Told each : told) {
            each.story().published().ifPresent(day -> {
                double x = LEFT
                        + Math.rint((WIDTH - 2 * LEFT) * (day.toEpochDay() - first.toEpochDay()) / span / STEP) * STEP;
                int side = side(each);
                int row = stacked.merge(x + "/" + side, 1, Integer::sum);
                double y = MIDDLE - side * STEP * Math.min(row, ROWS);
                points.add(point(each, day, side, x, y));
            });
        }
        return new DyadView(one, other, points, Optional.of(first), Optional.of(last));
    }

    private static Point point(Told told, LocalDate day, int side, double x, double y) {
        String source = told.story().name();
        if (told.finding() instanceof Event event) {
            String head = Wording.actors(event.source()) + " → " + Wording.actors(event.target());
            return new Point(
                    event.id(),
                    told.story().id(),
                    source,
                    event.type().name(),
                    head,
                    event.trigger().text(),
                    day,
                    side,
                    x,
                    y);
        }
        Move move = (Move) told.finding();
        String head = Wording.actors(move.by()) + " → " + Wording.actors(move.to());
        String words = move.matter()
                .map(matter -> matter.stretch().text())
                .orElse(move.trigger().text());
        return new Point(move.id(), told.story().id(), source, move.kind().name(), head, words, day, side, x, y);
    }

    private static int side(Told told) {
        if (told.finding() instanceof Event event) {
            return event.type().quad().cooperative() ? 1 : -1;
        }
        return 0;
    }

    /** Where the line stands. */
    public double middle() {
        return MIDDLE;
    }
}
