package org.demarche.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.app.words.Wording;
import org.demarche.reader.finding.Time;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Leg;
import org.demarche.reader.ledger.Step;

/** A demarche as a timeline: the steps of its opener above the line, the answers below, its dues as marks. */
public record TimelinePicture(List<Point> points, List<Due> dues, Optional<LocalDate> first, Optional<LocalDate> last) {
    private static final double WIDTH = 860;
    private static final double LEFT = 40;
    private static final double MIDDLE = 95;
    private static final double LEVEL = 17;
    private static final int LEVELS = 4;
    private static final double ROOM = 110;

    /** A step. */
    public record Point(String id, String kind, String head, LocalDate day, double x, double y, boolean end) {}

    /** A day by which something is due. */
    public record Due(String to, LocalDate day, double x, boolean missed) {}

    static TimelinePicture of(Demarche demarche) {
        List<Step> dated = demarche.steps().stream()
                .filter(step -> step.on().isPresent())
                .sorted(Comparator.comparing(step -> step.on().orElseThrow()))
                .toList();
        List<LocalDate> days = Stream.concat(
                        dated.stream().flatMap(step -> step.on().stream()),
                        demarche.legs().stream().flatMap(leg -> day(leg).stream()))
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return new TimelinePicture(List.of(), List.of(), Optional.empty(), Optional.empty());
        }
        LocalDate first = days.get(0);
        LocalDate last = days.get(days.size() - 1);
        double unit = (WIDTH - 2 * LEFT) / Math.max(1, last.toEpochDay() - first.toEpochDay());
        var points = new ArrayList<Point>();
        Map<String, Double> taken = new HashMap<>();
        for (Step step : dated) {
            LocalDate day = step.on().orElseThrow();
            double x = Math.rint(LEFT + unit * (day.toEpochDay() - first.toEpochDay()));
            boolean own = step.by().stream().anyMatch(demarche.by()::contains);
            int level = level(taken, own, x);
            double y = MIDDLE + (own ? -1 : 1) * (LEVEL * level);
            String head =
                    String.join(", ", step.by()) + (step.to().isEmpty() ? "" : " → " + String.join(", ", step.to()));
            points.add(new Point(step.id(), Wording.term(step.kind()), head, day, x, y, x > WIDTH - LEFT - ROOM));
        }
        var dues = new ArrayList<Due>();
        for (Leg leg : demarche.legs()) {
            day(leg).ifPresent(day -> dues.add(new Due(
                    leg.to(),
                    day,
                    Math.rint(LEFT + unit * (day.toEpochDay() - first.toEpochDay())),
                    leg.flags().stream().anyMatch(flag -> flag.name().matches("OVERDUE|LATE")))));
        }
        return new TimelinePicture(points, dues, Optional.of(first), Optional.of(last));
    }

    /** The nearest level to the line where the words have room. */
    private static int level(Map<String, Double> taken, boolean own, double x) {
        for (int level = 1; level <= LEVELS; level++) {
            if (taken.getOrDefault(own + "/" + level, -ROOM) + ROOM <= x) {
                taken.put(own + "/" + level, x);
                return level;
            }
        }
        return LEVELS;
    }

    private static Optional<LocalDate> day(Leg leg) {
        return leg.due().flatMap(Time::latest);
    }
}
