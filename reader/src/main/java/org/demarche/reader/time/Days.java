package org.demarche.reader.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
        if (match.year() > 0) {
            return Calendar.date(match.year(), month(match, published), day).map(Period::day);
        }
        if (published.isEmpty()) {
            String month = month(match, published) == 0 ? "XX" : two(month(match, published));
            return Optional.of(Period.open(Precision.DAY, "XXXX-" + month + '-' + two(day)));
        }
        if (!match.has(WordClass.MONTH) && match.rule().lead() > 0) {
            return Optional.of(ofMonth(published.get(), day, scene.direction(items, match.start())));
        }
        if (!match.has(WordClass.MONTH)) {
            LocalDate month = published.get().plusMonths(match.number(WordClass.SHIFT, 0));
            return Calendar.date(month.getYear(), month.getMonthValue(), day).map(Period::day);
        }
        if (match.has(WordClass.SHIFT) && match.rule().text("near").isEmpty()) {
            int year = published.get().getYear() + match.number(WordClass.SHIFT, 0);
            return Calendar.date(year, month(match, published), day).map(Period::day);
        }
        Direction direction = told(match, scene, items);
        LocalDate near = scene.near(match.has(WordClass.SHIFT) ? Direction.NEUTRAL : direction)
                .orElse(published.get());
        boolean tale = !near.equals(published.get()) && !match.has(WordClass.SHIFT);
        return Calendar.day(month(match, published), day, near, tale ? Direction.NEUTRAL : direction)
                .map(period -> period);
    }

    /** "the 1st of February next", "the 12th of October last" look where they say, others where their verb does. */
    private static Direction told(Match match, Scene scene, List<Item> items) {
        return switch (match.number(WordClass.SHIFT, 0)) {
            case -1 -> Direction.BACK;
            case 1 -> Direction.FORWARD;
            default -> scene.direction(items, match.start());
        };
    }

    /** "on the 15th": of the month around, before or after that the direction tells. */
    private static Period ofMonth(LocalDate published, int day, Direction direction) {
        var candidates = new ArrayList<Period>();
        for (int shift = -1; shift <= 1; shift++) {
            LocalDate month = published.plusMonths(shift);
            Calendar.date(month.getYear(), month.getMonthValue(), day)
                    .map(Period::day)
                    .ifPresent(candidates::add);
        }
        return Calendar.among(candidates, published, direction);
    }

    private static int month(Match match, Optional<LocalDate> published) {
        return match.has(WordClass.MONTH)
                ? match.number(WordClass.MONTH, 0)
                : match.number(
                        WordClass.MONTHNUM,
                        published.map(LocalDate::getMonthValue).orElse(0));
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

    /**
     * "today", "tomorrow", "last night"; "overnight" is the night before, or the one ahead where the verb looks there.
     */
    static Optional<Meaning> day(Match match, Scene scene, List<Item> items) {
        String part = match.has(WordClass.DAYPART)
                ? match.text(WordClass.DAYPART)
                : match.rule().text("part");
        int shift = match.rule().number("shift", 0);
        int ahead = match.rule().number("ahead", shift);
        int days = ahead != shift && scene.direction(items, match.start()) == Direction.FORWARD ? ahead : shift;
        Period day = scene.published()
                .map(published -> Period.day(published.plusDays(days)))
                .orElse(Period.open(Precision.DAY, "XXXX-XX-XX"));
        return Optional.of(part.isEmpty() ? day : day.withValue(day.value() + part, Precision.TIME));
    }

    /** "the day before", "the following week", "that year": beside the day the story is at. */
    static Optional<Meaning> beside(Match match, Scene scene) {
        String letter = match.text(WordClass.UNIT);
        Unit unit = letter.isEmpty() ? Unit.DAY : Unit.of(letter);
        int shift = match.rule().number("shift", match.number(WordClass.BESIDE, 0));
        Precision precision = unit.precision();
        Optional<Period> found = scene.narrative()
                .atLeast(precision)
                .flatMap(Period::first)
                .map(day -> unit.around(unit.plus(day, shift)));
        Period period = found.orElse(Period.open(precision, unit.open()));
        String part = match.rule().text("part").isEmpty()
                ? match.text(WordClass.DAYPART)
                : match.rule().text("part");
        return Optional.of(part.isEmpty() ? period : period.withValue(period.value() + part, Precision.TIME));
    }

    /** "Friday", "last Friday", "the previous Friday", "Friday evening". */
    static Optional<Meaning> weekday(Match match, Scene scene, List<Item> items) {
        int weekday = match.number(WordClass.WEEKDAY, 1);
        Optional<LocalDate> found = match.has(WordClass.BESIDE)
                ? scene.narrative()
                        .atLeast(Precision.DAY)
                        .flatMap(Period::first)
                        .map(day -> beside(weekday, day, match.number(WordClass.BESIDE, 0)))
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
        boolean gone = shift == 0 && direction.compareTo(Direction.NEUTRAL) > 0 && found.isBefore(day);
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
