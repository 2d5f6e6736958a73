package org.demarche.reader.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Time.Precision;
import org.demarche.reader.time.Directions.Direction;

/** Builds days: dates with and without a year, weekdays, today and the day before. */
final class Days {
    private static final int DAYS_A_WEEK = 7;

    private Days() {}

    /** A date: its month and day, its year where it is told, else the nearest in the direction of the tense. */
    static Optional<Meaning> date(Match match, Scene scene, List<Item> items) {
        int day = match.has(WordClass.DAY) ? match.number(WordClass.DAY, 0) : match.number(WordClass.ORDINAL, 0);
        Optional<LocalDate> published = scene.published();
        if (match.has(WordClass.YEAR)) {
            return told(scene, Calendar.date(match.number(WordClass.YEAR, 0), month(match, published), day));
        }
        if (published.isEmpty()) {
            String month = month(match, published) == 0 ? "XX" : two(month(match, published));
            return Optional.of(Period.open(Precision.DAY, "XXXX-" + month + '-' + two(day)));
        }
        if (!match.has(WordClass.MONTH)) {
            LocalDate month = published.get().plusMonths(match.number(WordClass.SHIFT, 0));
            return told(scene, Calendar.date(month.getYear(), month.getMonthValue(), day));
        }
        if (match.has(WordClass.SHIFT)) {
            int year = published.get().getYear() + match.number(WordClass.SHIFT, 0);
            return told(scene, Calendar.date(year, month(match, published), day));
        }
        Direction direction = scene.direction(items, match.start());
        Optional<Period> nearest = Calendar.day(month(match, published), day, published.get(), direction);
        return told(scene, nearest.flatMap(Period::first));
    }

    private static int month(Match match, Optional<LocalDate> published) {
        return match.has(WordClass.MONTH)
                ? match.number(WordClass.MONTH, 0)
                : match.number(
                        WordClass.MONTHNUM,
                        published.map(LocalDate::getMonthValue).orElse(0));
    }

    private static Optional<Meaning> told(Scene scene, Optional<LocalDate> day) {
        day.ifPresent(scene::comeTo);
        return day.map(Period::day);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** "10-12 January". */
    static Optional<Meaning> days(Match match, Scene scene, List<Item> items) {
        int month = match.number(WordClass.MONTH, 0);
        int first = match.number(WordClass.DAY, 0, 0);
        int last = match.number(WordClass.DAY, 1, 0);
        if (first >= last) {
            return Optional.empty();
        }
        int year = match.number(WordClass.YEAR, 0);
        if (year == 0 && scene.published().isEmpty()) {
            String start = "XXXX-" + two(month) + '-';
            return Optional.of(Period.open(Precision.DAY, start + two(first) + '/' + start + two(last)));
        }
        Optional<LocalDate> end = year != 0
                ? Calendar.date(year, month, last)
                : Calendar.day(month, last, scene.published().get(), scene.direction(items, match.start()))
                        .flatMap(Period::last);
        return end.map(day -> Period.days(day.minusDays((long) last - first), day));
    }

    /** "today", "tomorrow", "last night". */
    static Optional<Meaning> day(Match match, Scene scene) {
        String part = match.has(WordClass.DAYPART)
                ? match.text(WordClass.DAYPART)
                : match.rule().text("part");
        Period day = scene.published()
                .map(published -> Period.day(published.plusDays(match.rule().number("shift", 0))))
                .orElse(Period.open(Precision.DAY, "XXXX-XX-XX"));
        return Optional.of(part.isEmpty() ? day : day.withValue(day.value() + part, Precision.TIME));
    }

    /** "the day before", "the following week", "that year": beside the day the story is at. */
    static Optional<Meaning> beside(Match match, Scene scene) {
        String letter = match.text(WordClass.UNIT);
        Unit unit = letter.isEmpty() ? Unit.DAY : Unit.of(letter);
        int shift = match.rule().number("shift", match.number(WordClass.BESIDE, 0));
        Precision precision = unit.precision();
        Optional<Period> found = scene.narrative().map(day -> unit.around(unit.plus(day, shift)));
        return Optional.of(found.orElse(Period.open(precision, unit.open())));
    }

    /** "Friday", "last Friday", "the previous Friday", "Friday evening". */
    static Optional<Meaning> weekday(Match match, Scene scene, List<Item> items) {
        int weekday = match.number(WordClass.WEEKDAY, 1);
        Optional<LocalDate> found = match.has(WordClass.BESIDE)
                ? scene.narrative().map(day -> beside(weekday, day, match.number(WordClass.BESIDE, 0)))
                : scene.published().map(day -> shifted(match, weekday, day, scene.direction(items, match.start())));
        Period period = found.map(Period::day).orElse(Period.open(Precision.DAY, "XXXX-WXX-" + weekday));
        String part = match.text(WordClass.DAYPART);
        return Optional.of(part.isEmpty() ? period : period.withValue(period.value() + part, Precision.TIME));
    }

    private static LocalDate beside(int weekday, LocalDate day, int shift) {
        if (shift == 0) {
            return Calendar.weekday(weekday, day, Direction.NEUTRAL);
        }
        return shift < 0
                ? Calendar.weekday(weekday, day.minusDays(1), Direction.BACK)
                : Calendar.weekday(weekday, day.plusDays(1), Direction.FORWARD);
    }

    private static LocalDate shifted(Match match, int weekday, LocalDate day, Direction direction) {
        if (match.rule().number("nearest", 0) == 1) {
            return Calendar.weekday(weekday, day, Direction.FORWARD);
        }
        if (!match.has(WordClass.SHIFT)) {
            return Calendar.weekday(weekday, day, direction);
        }
        int shift = match.number(WordClass.SHIFT, 0);
        if (shift < 0) {
            return Calendar.weekday(weekday, day.minusDays(1), Direction.BACK);
        }
        LocalDate found = Calendar.weekdayOfWeek(weekday, day, shift);
        boolean gone = shift == 0 && direction == Direction.FORWARD && found.isBefore(day);
        return gone ? found.plusDays(DAYS_A_WEEK) : found;
    }

    /** "Monday of next week". */
    static Optional<Meaning> weekdayOf(Match match, Scene scene) {
        int weekday = match.number(WordClass.WEEKDAY, 1);
        int weeks = match.rule().number("shift", match.number(WordClass.SHIFT, 0));
        return Optional.of(scene.published()
                .map(day -> Period.day(Calendar.weekdayOfWeek(weekday, day, weeks)))
                .orElse(Period.open(Precision.DAY, "XXXX-WXX-" + weekday)));
    }

    /** "the first Monday of May". */
    static Optional<Meaning> weekdayIn(Match match) {
        if (!(match.meaning(0) instanceof Period named)
                || !(match.meaning(1) instanceof Period period)
                || named.precision() != Precision.DAY
                || !named.oneDay()
                || period.first().isEmpty()
                || period.last().isEmpty()) {
            return Optional.empty();
        }
        int weekday = named.first().get().getDayOfWeek().getValue();
        int nth = match.number(WordClass.ORDINAL, 1);
        LocalDate day = nth < 0
                ? Calendar.weekday(weekday, period.last().get(), Direction.BACK)
                : Calendar.weekday(weekday, period.first().get(), Direction.FORWARD)
                        .plus(nth - 1L, ChronoUnit.WEEKS);
        return day.isAfter(period.last().get()) ? Optional.empty() : Optional.of(Period.day(day));
    }
}
