package org.demarche.reader.time;

import java.time.DayOfWeek;
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
        if (match.year() > 0) {
            return Optional.of(ofYear.apply(match.year()));
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
        Directions.Direction direction = scene.direction(items, match.start());
        LocalDate near = scene.near(direction).orElse(published);
        boolean tale = !near.equals(published);
        return Optional.of(Calendar.ofYear(ofYear, near, tale ? Directions.Direction.NEUTRAL : direction));
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
        if (unit == Unit.DAY && shift < 0) {
            return Optional.empty();
        }
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
                            && past(day.getDayOfWeek(), scene.direction(items, match.start()));
                    return Period.weekend(day.plusWeeks(past ? -1 : weeks));
                })
                .orElse(Period.open(Precision.DAY, "XXXX-WXX-WE")));
    }

    /** Whether "the weekend" is the last one: where the sentence does not say, it is until Wednesday. */
    private static boolean past(DayOfWeek today, Directions.Direction direction) {
        return switch (direction) {
            case BACK -> today.compareTo(DayOfWeek.SATURDAY) < 0;
            case NEUTRAL -> today.compareTo(DayOfWeek.WEDNESDAY) <= 0;
            case ONWARD, FORWARD -> false;
        };
    }

    static Optional<Meaning> year(Match match) {
        int year = match.number(WordClass.YEAR, match.number(WordClass.NUMBER, 0));
        return year < 1 || year > 9999 ? Optional.empty() : Optional.of(Period.year(year));
    }

    /** "the new year": the one that has begun lately or begins soon. */
    static Optional<Meaning> newYear(Scene scene) {
        return Optional.of(scene.published()
                .map(day -> Period.year(day.plusMonths(6).getYear()))
                .orElse(Period.open(Precision.YEAR, "XXXX")));
    }

    /** "347 AD", "508 BC", and "594" in a story of those times: in the era that was told last. */
    static Optional<Meaning> era(Match match, Scene scene) {
        int year = match.number(WordClass.NUMBER, match.number(WordClass.ANCIENT, 0));
        boolean told = match.has(WordClass.ERA);
        boolean before =
                told ? match.number(WordClass.ERA, 1) < 0 : scene.narrative().beforeChrist();
        if (year < 1 || year > 9999) {
            return Optional.empty();
        }
        return Optional.of(before ? Period.beforeChrist(year) : Period.year(year));
    }

    /** The first of the years of "1999-2001" and of "1999-01", where they are years at all. */
    static Optional<Meaning> years(Match match) {
        int from = match.number(WordClass.YEAR, 0, 0);
        int to = match.has(WordClass.TWO)
                ? from / CENTURY * CENTURY + match.number(WordClass.TWO, 0)
                : match.number(WordClass.YEAR, 1, 0);
        return from > to ? Optional.empty() : Optional.of(Period.year(from));
    }

    /** The second year of "1999-01". */
    static Optional<Meaning> shortYear(Match match, List<Item> items) {
        int from = items.get(match.at() - 1).number(WordClass.YEAR);
        int year = from / CENTURY * CENTURY + match.number(WordClass.TWO, 0);
        return year > from ? Optional.of(Period.year(year)) : Optional.empty();
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
