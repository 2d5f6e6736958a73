package org.demarche.reader.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.finding.Time.Precision;
import org.demarche.reader.time.Directions.Direction;

/** The table of feasts and fixtures, feasts.tsv. Immutable. */
final class Feasts {
    private static final String EVERY_YEAR = "--";

    private final Map<String, List<Period>> dated = new HashMap<>();
    private final Map<String, String> fixed = new HashMap<>();

    Feasts() {
        Resource.read("feasts.tsv", 3, this::add);
    }

    private void add(String[] row) {
        String name = row[0].replace(' ', '_');
        if (row[1].startsWith(EVERY_YEAR)) {
            fixed.put(name, row[1].substring(1));
            return;
        }
        LocalDate first = LocalDate.parse(row[1]);
        LocalDate last = LocalDate.parse(row[2]);
        Precision precision = first.equals(last) ? Precision.DAY : Precision.WEEK;
        String value = first.equals(last) ? row[1] : row[1] + '/' + row[2];
        dated.computeIfAbsent(name, n -> new ArrayList<>()).add(Period.of(precision, first, last, value));
    }

    /** "Ramadan", "Orthodox Christmas", "Nowruz 2023", "last Easter". */
    Optional<Meaning> feast(Match match, Scene scene, List<Item> items) {
        String name = match.rule().text("name");
        if (!fixed.containsKey(name) && !dated.containsKey(name)) {
            throw new IllegalStateException("feasts.tsv has no " + name + ", which patterns.tsv names");
        }
        if (match.has(WordClass.YEAR)) {
            List<Period> known = ofYear(name, match.number(WordClass.YEAR, 0));
            return known.isEmpty() ? Optional.empty() : Optional.of(known.get(0));
        }
        return Optional.of(scene.published()
                .flatMap(day -> nearest(match, scene, items, day))
                .orElse(Period.open(Precision.DAY, fixed.containsKey(name) ? "XXXX" + fixed.get(name) : "XXXX-XX-XX")));
    }

    private Optional<Period> nearest(Match match, Scene scene, List<Item> items, LocalDate day) {
        String name = match.rule().text("name");
        if (match.has(WordClass.SHIFT)) {
            List<Period> known = ofYear(name, day.getYear() + match.number(WordClass.SHIFT, 0));
            return known.isEmpty() ? Optional.empty() : Optional.of(known.get(0));
        }
        var candidates = new ArrayList<Period>();
        for (int year = day.getYear() - 1; year <= day.getYear() + 1; year++) {
            candidates.addAll(ofYear(name, year));
        }
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(Calendar.among(candidates, day, direction(match, scene, items)));
    }

    /** A feast is the nearest one, told of in advance or afterwards ("shared his greetings"), or the next. */
    private static Direction direction(Match match, Scene scene, List<Item> items) {
        Direction direction = scene.direction(items, match.start());
        return direction == Direction.BACK ? Direction.NEUTRAL : direction;
    }

    private List<Period> ofYear(String name, int year) {
        String always = fixed.get(name);
        if (always != null) {
            return List.of(Period.day(LocalDate.parse(year + always)));
        }
        return dated.getOrDefault(name, List.of()).stream()
                .filter(period -> period.first().orElse(LocalDate.MIN).getYear() == year)
                .toList();
    }
}
