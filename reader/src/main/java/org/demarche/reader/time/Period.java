package org.demarche.reader.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import org.demarche.reader.finding.Time.Precision;
import org.jspecify.annotations.Nullable;

/**
 * A period of the calendar.
 *
 * @param first its first day, absent where nobody knows
 * @param last its last day, inclusive
 * @param value TIMEX3
 * @param edge whether its start or end was meant, as a point
 */
record Period(Precision precision, Optional<LocalDate> first, Optional<LocalDate> last, String value, Edge edge)
        implements Meaning {
    /** A side of a period: as a point for "by" and "until", as its outer third for "at" and "in". */
    enum Edge {
        NONE,
        START,
        END
    }

    private static final int MONTHS_A_YEAR = 12;
    private static final String BEFORE_CHRIST = "BC";
    private static final String FIRST_LONG_YEAR = "1000";

    static Period of(Precision precision, LocalDate first, LocalDate last, String value) {
        return new Period(precision, Optional.of(first), Optional.of(last), value, Edge.NONE);
    }

    static Period open(Precision precision, String value) {
        return new Period(precision, Optional.empty(), Optional.empty(), value, Edge.NONE);
    }

    static Period day(LocalDate day) {
        return of(Precision.DAY, day, day, day.toString());
    }

    static Period days(LocalDate first, LocalDate last) {
        return of(Precision.DAY, first, last, first + "/" + last);
    }

    /** The ISO week of a day. */
    static Period week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return of(Precision.WEEK, monday, monday.plusDays(6), weekValue(monday));
    }

    /** The Saturday and Sunday of a day's ISO week. */
    static Period weekend(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return of(Precision.DAY, monday.plusDays(5), monday.plusDays(6), weekValue(monday) + "-WE");
    }

    private static String weekValue(LocalDate monday) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    static Period month(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return of(
                Precision.MONTH,
                first,
                first.with(TemporalAdjusters.lastDayOfMonth()),
                String.format(Locale.ROOT, "%04d-%02d", year, month));
    }

    static Period quarter(int year, int quarter) {
        return months(Precision.QUARTER, year, 3 * quarter - 2, 3, yearValue(year) + "-Q" + quarter);
    }

    static Period half(int year, int half) {
        return months(Precision.HALF, year, 6 * half - 5, 6, yearValue(year) + "-H" + half);
    }

    /** A meteorological season: winter 2022 starts in December 2022. */
    static Period season(int year, String season) {
        int start = switch (season) {
            case "SP" -> 3;
            case "SU" -> 6;
            case "FA" -> 9;
            default -> 12;
        };
        return months(Precision.SEASON, year, start, 3, yearValue(year) + '-' + season);
    }

    static Period year(int year) {
        return months(Precision.YEAR, year, 1, MONTHS_A_YEAR, yearValue(year));
    }

    /** A year before the common era, which no proleptic calendar reaches: "BC0594", its days open. */
    static Period beforeChrist(int year) {
        return open(Precision.YEAR, String.format(Locale.ROOT, BEFORE_CHRIST + "%04d", year));
    }

    static Period years(int from, int to) {
        return of(
                Precision.YEAR,
                LocalDate.of(from, 1, 1),
                LocalDate.of(Math.max(from, to), 12, 31),
                yearValue(from) + "/" + yearValue(to));
    }

    static Period decade(int year) {
        return of(
                Precision.DECADE,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year + 9, 12, 31),
                String.format(Locale.ROOT, "%03d", year / 10));
    }

    static Period century(int century) {
        return of(
                Precision.CENTURY,
                LocalDate.of(century * 100 - 99, 1, 1),
                LocalDate.of(century * 100, 12, 31),
                String.format(Locale.ROOT, "%02d", century - 1));
    }

    private static Period months(Precision precision, int year, int month, int count, String value) {
        LocalDate first = LocalDate.of(year, month, 1);
        return of(precision, first, first.plusMonths(count).minusDays(1), value);
    }

    private static String yearValue(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    /** Whether it lies before the year 1000. */
    boolean ancient() {
        return value.startsWith(BEFORE_CHRIST)
                || precision.compareTo(Precision.YEAR) <= 0
                        && first.isPresent()
                        && value.compareTo(FIRST_LONG_YEAR) < 0;
    }

    /** Whether it lies before the common era. */
    boolean beforeChrist() {
        return value.startsWith(BEFORE_CHRIST);
    }

    /** The day a week later, the month a year later; empty where it is neither. */
    Optional<Period> next() {
        return switch (precision) {
            case DAY -> oneDay() ? first.map(day -> day(day.plusWeeks(1))) : Optional.empty();
            case MONTH -> first.map(day -> month(day.getYear() + 1, day.getMonthValue()));
            default -> Optional.empty();
        };
    }

    /** Whether it was told by its first and last day: "from 1 to 3 June". */
    boolean range() {
        return precision == Precision.DAY && value.indexOf('/') > 0;
    }

    /** Whether it is one known day. */
    boolean oneDay() {
        return first.isPresent() && first.equals(last);
    }

    Period with(Edge other) {
        return new Period(precision, first, last, value, other);
    }

    Period withValue(String other, Precision finer) {
        return new Period(finer, first, last, other, edge);
    }

    /** The same period, its known bounds and edge changed. */
    Period within(LocalDate from, LocalDate to) {
        return new Period(precision, Optional.of(from), Optional.of(to), value, Edge.NONE);
    }

    /**
     * As a record's own, but written out: Java links the generated one at run time, which every start would wait for.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Period that
                && precision == that.precision
                && first.equals(that.first)
                && last.equals(that.last)
                && value.equals(that.value)
                && edge == that.edge;
    }

    @Override
    public int hashCode() {
        return 31 * value.hashCode() + first.hashCode();
    }
}
