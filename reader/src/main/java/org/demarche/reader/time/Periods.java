package org.demarche.reader.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.demarche.reader.finding.Time.Precision;

/** Builds weeks, months, quarters, seasons, years, decades and centuries. */
final class Periods {
    private static final int CENTURY = 100;
    private static final int YOUNG_CENTURY = 30;

    private Periods() {}

    /** "January", "January 2022", "January of next year", "last June". */
    static Optional<Meaning> month(Match match, Scene scene, List<Item> items) {
        int month = match.number(WordClass.MONTH, 1);
        String open = String.format(Locale.ROOT, "XXXX-%02d", month);
        return ofYear(match, scene, items, Precision.MONTH, open, year -> Period.month(year, month));
    }

    /** "the third quarter", "Q1 2022". */
    static Optional<Meaning> quarter(Match match, Scene scene, List<Item> items) {
        int told =
                match.has(WordClass.ORDINAL) ? match.number(WordClass.ORDINAL, 0) : match.number(WordClass.NUMBER, 0);
        int quarter = told < 0 ? 4 : told;
        if (quarter < 1 || quarter > 4) {
            return Optional.empty();
        }
        return ofYear(
                match, scene, items, Precision.QUARTER, "XXXX-Q" + quarter, year -> Period.quarter(year, quarter));
    }

    /** "spring 2023", "this summer". */
    static Optional<Meaning> season(Match match, Scene scene, List<Item> items) {
        String season = match.text(WordClass.SEASON);
        return ofYear(match, scene, items, Precision.SEASON, "XXXX-" + season, year -> Period.season(year, season));
    }

    private static Optional<Meaning> ofYear(
            Match match, Scene scene, List<Item> items, Precision precision, String open, IntFunction<Period> ofYear) {
        if (match.has(WordClass.YEAR)) {
            return Optional.of(ofYear.apply(match.number(WordClass.YEAR, 0)));
        }
        if (scene.published().isEmpty()) {
            return Optional.of(Period.open(precision, open));
        }
        LocalDate published = scene.published().get();
        boolean ofThatYear = match.items().stream().anyMatch(item -> item.word().equals("year"));
        if (ofThatYear) {
            return Optional.of(ofYear.apply(published.getYear() + match.number(WordClass.SHIFT, 0)));
        }
        if (match.has(WordClass.SHIFT)) {
            return Optional.of(shifted(ofYear, published, match.number(WordClass.SHIFT, 0)));
        }
        return Optional.of(Calendar.ofYear(ofYear, published, scene.direction(items, match.start())));
    }

    /** "last June": the latest that is over; "this": the year's own; "next": the first that has not begun. */
    private static Period shifted(IntFunction<Period> ofYear, LocalDate day, int shift) {
        int year = day.getYear();
        if (shift == 0) {
            return ofYear.apply(year);
        }
        if (shift < 0) {
            boolean over = ofYear.apply(year).last().orElse(day).isBefore(day);
            return ofYear.apply(over ? year : year - 1);
        }
        boolean begun = !ofYear.apply(year).first().orElse(day).isAfter(day);
        return ofYear.apply(begun ? year + 1 : year);
    }

    /** "next week", "this year", "last month". */
    static Optional<Meaning> relative(Match match, Scene scene) {
        String letter = match.text(WordClass.UNIT);
        Unit unit = letter.isEmpty() ? Unit.YEAR : Unit.of(letter);
        int shift = match.rule().number("shift", match.number(WordClass.SHIFT, 0));
        if (unit.precision() == Precision.TIME) {
            return Optional.of(new Meaning.Amount(unit.duration("1"), 1, unit, shift));
        }
        return Optional.of(scene.published()
                .map(day -> unit.around(unit.plus(day, shift)))
                .orElse(Period.open(unit.precision(), unit.open())));
    }

    /** "the weekend", "next weekend". */
    static Optional<Meaning> weekend(Match match, Scene scene, List<Item> items) {
        return Optional.of(scene.published()
                .map(day -> {
                    int weeks = match.number(WordClass.SHIFT, 0);
                    boolean past = !match.has(WordClass.SHIFT)
                            && day.getDayOfWeek().getValue() < 6
                            && scene.direction(items, match.start()) == Directions.Direction.BACK;
                    return Period.weekend(day.plusWeeks(past ? -1 : weeks));
                })
                .orElse(Period.open(Precision.DAY, "XXXX-WXX-WE")));
    }

    static Optional<Meaning> year(Match match) {
        int year = match.has(WordClass.YEAR) ? match.number(WordClass.YEAR, 0) : match.number(WordClass.NUMBER, 0);
        return year < 1 || year > 9999 ? Optional.empty() : Optional.of(Period.year(year));
    }

    static Optional<Meaning> years(Match match) {
        int from = match.number(WordClass.YEAR, 0, 0);
        int to = match.number(WordClass.YEAR, 1, 0);
        return from > to ? Optional.empty() : Optional.of(Period.years(from, to));
    }

    /** "the 1990s", "the late '80s", "the nineties". */
    static Optional<Meaning> decade(Match match, Scene scene) {
        int year = match.number(WordClass.YEAR, 0);
        if (year == 0) {
            int two = match.has(WordClass.TWO) ? match.number(WordClass.TWO, 0) : match.number(WordClass.DECADEWORD, 0);
            int now = scene.published().map(LocalDate::getYear).orElse(2000);
            year = now / CENTURY * CENTURY + two;
            year -= two >= YOUNG_CENTURY && year > now ? CENTURY : 0;
        }
        if (year % 10 != 0) {
            return Optional.empty();
        }
        return Optional.of(Calendar.part(Period.decade(year), part(match)));
    }

    static Optional<Meaning> century(Match match) {
        int century =
                match.has(WordClass.ORDINAL) ? match.number(WordClass.ORDINAL, 0) : match.number(WordClass.DAY, 0);
        return century < 1 ? Optional.empty() : Optional.of(Calendar.part(Period.century(century), part(match)));
    }

    private static String part(Match match) {
        return match.text(WordClass.PART);
    }
}
