package org.demarche.reader.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.demarche.reader.finding.Time.Precision;
import org.demarche.reader.time.Directions.Direction;

/** Finds the one period that is meant, near a day and in a direction. */
final class Calendar {
    /** How many days against the direction a date may rather lie than as many more in it. */
    private static final int AGAINST = 200;

    private static final long FAR = Long.MAX_VALUE / 4;
    private static final int DAYS_A_WEEK = 7;

    private Calendar() {}

    /** The year's period that is meant, among last year's, this year's and the next. */
    static Period ofYear(IntFunction<Period> ofYear, LocalDate near, Direction direction) {
        var candidates = new ArrayList<Period>();
        for (int year = near.getYear() - 1; year <= near.getYear() + 1; year++) {
            candidates.add(ofYear.apply(year));
        }
        return among(candidates, near, direction);
    }

    /** The period that is meant among some in the order of time; they must not be empty. */
    static Period among(List<Period> candidates, LocalDate near, Direction direction) {
        Period best = candidates.get(0);
        long least = Long.MAX_VALUE;
        for (Period candidate : candidates) {
            long cost = cost(candidate, near, direction);
            if (cost < least) {
                least = cost;
                best = candidate;
            }
        }
        return best;
    }

    private static long cost(Period period, LocalDate near, Direction direction) {
        if (period.first().isEmpty() || period.last().isEmpty()) {
            return FAR;
        }
        long ahead = ChronoUnit.DAYS.between(near, period.first().get());
        long behind = ChronoUnit.DAYS.between(period.last().get(), near);
        long against = period.oneDay() ? AGAINST : FAR / 2;
        if (ahead > 0) {
            return direction == Direction.NEUTRAL || direction == Direction.ONWARD
                    ? 2 * ahead
                    : ahead + (direction == Direction.BACK ? against : 0);
        }
        return behind > 0 ? behind + (direction == Direction.FORWARD ? against : 0) : 0;
    }

    /** A day of a month in the year that is meant; empty where no such day is. */
    static Optional<Period> day(int month, int day, LocalDate near, Direction direction) {
        var candidates = new ArrayList<Period>();
        for (int year = near.getYear() - 1; year <= near.getYear() + 1; year++) {
            date(year, month, day).map(Period::day).ifPresent(candidates::add);
        }
        return candidates.isEmpty() ? Optional.empty() : Optional.of(among(candidates, near, direction));
    }

    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The day of the week that is meant: on the day itself, up to six days ahead or behind. News mostly looks back. */
    static LocalDate weekday(int weekday, LocalDate near, Direction direction) {
        DayOfWeek day = DayOfWeek.of(weekday);
        LocalDate back = near.with(TemporalAdjusters.previousOrSame(day));
        LocalDate ahead = near.with(TemporalAdjusters.nextOrSame(day));
        return switch (direction) {
            case BACK, NEUTRAL -> back;
            case ONWARD, FORWARD -> ahead;
        };
    }

    /** The weekday of the ISO week so many weeks away. */
    static LocalDate weekdayOfWeek(int weekday, LocalDate near, int weeks) {
        return near.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusDays((long) weeks * DAYS_A_WEEK + weekday - 1);
    }

    /** The same period in another year. */
    static Period inYear(Period period, int year) {
        LocalDate first = period.first().orElse(LocalDate.of(year, 1, 1));
        return switch (period.precision()) {
            case DAY ->
                date(year, first.getMonthValue(), first.getDayOfMonth())
                        .map(Period::day)
                        .orElse(period);
            case MONTH -> Period.month(year, first.getMonthValue());
            case QUARTER -> Period.quarter(year, (first.getMonthValue() + 2) / 3);
            case SEASON ->
                Period.season(year, period.value().substring(period.value().length() - 2));
            default -> period;
        };
    }

    /** Early, mid or late in a period: DESIGN's first third, middle day and last third. */
    static Period part(Period period, String part) {
        if (period.first().isEmpty() || period.last().isEmpty()) {
            return period;
        }
        LocalDate first = period.first().get();
        LocalDate end = period.last().get().plusDays(1);
        if (part.isEmpty()) {
            return period;
        }
        if (part.equals("mid")) {
            return mid(period, first, end);
        }
        if (period.precision() == Precision.TIME || period.oneDay()) {
            return period;
        }
        boolean early = part.equals("early");
        return early
                ? period.within(first, cut(first, end, 1, 3, true).minusDays(1))
                : period.within(cut(first, end, 2, 3, false), end.minusDays(1));
    }

    private static Period mid(Period period, LocalDate first, LocalDate end) {
        if (period.precision() == Precision.MONTH) {
            return period.within(first.plusDays(14), first.plusDays(14));
        }
        if (period.precision().compareTo(Precision.YEAR) > 0) {
            return period.within(
                    cut(first, end, 1, 3, true), cut(first, end, 2, 3, false).minusDays(1));
        }
        LocalDate middle = first.plusDays((ChronoUnit.DAYS.between(first, end) - 1) / 2);
        return period.within(middle, middle);
    }

    /** Where the nth of so many parts of {@code [first, end)} ends: by whole months where they divide, else by days. */
    static LocalDate cut(LocalDate first, LocalDate end, int nth, int of, boolean round) {
        long months = ChronoUnit.MONTHS.between(first, end);
        if (first.plusMonths(months).equals(end) && months % of == 0) {
            return first.plusMonths(months / of * nth);
        }
        long days = ChronoUnit.DAYS.between(first, end);
        return first.plusDays(round ? (days * nth + of / 2) / of : days * nth / of);
    }
}
