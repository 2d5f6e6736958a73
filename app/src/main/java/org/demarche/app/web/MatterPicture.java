package org.demarche.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.dossier.StoredActors.Told;
import org.demarche.reader.actors.ActorNames;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.Position;
import org.demarche.reader.finding.Role;
import org.demarche.reader.finding.Statement;

/**
 * A matter over time: a row for each party that spoke or acted most about it, a dot for each day on which it did.
 *
 * @param height of the picture
 */
public record MatterPicture(
        List<Row> rows, List<Dot> dots, Optional<LocalDate> first, Optional<LocalDate> last, double height) {
    private static final int MOST_ROWS = 8;
    private static final double LEFT = 150;
    private static final double RIGHT = 840;
    private static final double TOP = 34;
    private static final double ROW = 26;
    private static final double STEP = 10;
    private static final double LEAST = 4;
    private static final double MOST = 9;

    /** A party. */
    public record Row(String name, double y) {}

    /**
     * What a party said and did on a day, or on the few that fall together.
     *
     * @param id of the first finding
     * @param side 1 where it was for it or cooperated, -1 where it was against or did not, 0 for either or neither
     * @param title for whoever points at it
     */
    public record Dot(String id, double x, double y, double radius, int side, String title) {}

    private record Deed(String party, LocalDate day, Finding finding) {}

    static MatterPicture of(List<Told> told) {
        List<Deed> deeds = told.stream()
                .flatMap(one -> one.story().published().stream()
                        .flatMap(day -> parties(one.finding()).map(party -> new Deed(party, day, one.finding()))))
                .toList();
        Map<String, Double> rows = rows(deeds);
        List<Deed> shown =
                deeds.stream().filter(deed -> rows.containsKey(deed.party())).toList();
        Optional<LocalDate> first = shown.stream().map(Deed::day).min(Comparator.naturalOrder());
        Optional<LocalDate> last = shown.stream().map(Deed::day).max(Comparator.naturalOrder());
        if (first.equals(last)) {
            return new MatterPicture(List.of(), List.of(), first, last, 0);
        }
        double span = last.orElseThrow().toEpochDay() - first.orElseThrow().toEpochDay();
        Map<String, List<Deed>> together = new LinkedHashMap<>();
        for (Deed deed : shown) {
            double part = (deed.day().toEpochDay() - first.get().toEpochDay()) / span;
            double x = LEFT + Math.rint((RIGHT - LEFT) * part / STEP) * STEP;
            together.computeIfAbsent(x + " " + deed.party(), key -> new ArrayList<>())
                    .add(deed);
        }
        List<Dot> dots = together.entrySet().stream()
                .map(entry -> dot(
                        Double.parseDouble(
                                entry.getKey().substring(0, entry.getKey().indexOf(' '))),
                        entry.getValue(),
                        rows))
                .toList();
        List<Row> named = rows.entrySet().stream()
                .map(row -> new Row(ActorNames.bundled().of(row.getKey()), row.getValue()))
                .toList();
        return new MatterPicture(named, dots, first, last, TOP + ROW * named.size());
    }

    /** Those told of most; of as many, by their codes. */
    private static Map<String, Double> rows(List<Deed> deeds) {
        Map<String, Long> counts =
                deeds.stream().collect(Collectors.groupingBy(Deed::party, TreeMap::new, Collectors.counting()));
        var rows = new LinkedHashMap<String, Double>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_ROWS)
                .forEach(entry -> rows.put(entry.getKey(), TOP + ROW * (rows.size() + 0.5)));
        return rows;
    }

    private static Dot dot(double x, List<Deed> deeds, Map<String, Double> rows) {
        Deed first = deeds.get(0);
        int side = Integer.signum(
                deeds.stream().mapToInt(deed -> side(deed.finding())).sum());
        String kinds = deeds.stream()
                .map(deed -> Cards.of(deed.finding()).kind())
                .distinct()
                .collect(Collectors.joining(", "));
        double radius = Math.min(MOST, LEAST + Math.sqrt(deeds.size()) - 1);
        String title = first.day() + " " + ActorNames.bundled().of(first.party()) + ": " + kinds;
        return new Dot(
                first.finding().id(),
                x,
                rows.getOrDefault(first.party(), TOP),
                Math.rint(10 * radius) / 10,
                side,
                title);
    }

    private static Stream<String> parties(Finding finding) {
        Stream<Actor> actors = finding instanceof Statement statement
                ? statement.speaker().stream()
                : finding instanceof Event event
                        ? event.source().stream()
                        : finding instanceof Move move
                                ? move.by().stream()
                                : finding instanceof Position position ? Stream.of(position.holder()) : Stream.empty();
        Stream<String> holders =
                finding instanceof Role role ? role.actor().stream().map(Actor::partyOf) : Stream.empty();
        return Stream.concat(actors.flatMap(actor -> actor.party().stream()), holders)
                .distinct();
    }

    private static int side(Finding finding) {
        if (finding instanceof Event event) {
            return event.type().quad().cooperative() ? 1 : -1;
        }
        if (finding instanceof Position position) {
            return switch (position.stance()) {
                case FOR, OPEN -> 1;
                case AGAINST -> -1;
                case MIXED -> 0;
            };
        }
        return 0;
    }
}
