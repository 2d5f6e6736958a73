package org.demarche.reader.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.demarche.reader.finding.Time.Precision;

/** A unit of the calendar or of the clock, with its letter in words.tsv and its place in a TIMEX3 duration. */
enum Unit {
    SECOND("S", "PT", "S", ChronoUnit.SECONDS, 1, Precision.TIME),
    MINUTE("m", "PT", "M", ChronoUnit.MINUTES, 1, Precision.TIME),
    HOUR("H", "PT", "H", ChronoUnit.HOURS, 1, Precision.TIME),
    DAY("D", "P", "D", ChronoUnit.DAYS, 1, Precision.DAY),

    /** A day from Monday to Friday; TIMEX3 has no letter of its own for it. */
    WORKDAY("w", "P", "D", ChronoUnit.DAYS, 1, Precision.DAY),
    WEEK("W", "P", "W", ChronoUnit.WEEKS, 1, Precision.WEEK),
    MONTH("M", "P", "M", ChronoUnit.MONTHS, 1, Precision.MONTH),
    QUARTER("Q", "P", "Q", ChronoUnit.MONTHS, 3, Precision.QUARTER),
    YEAR("Y", "P", "Y", ChronoUnit.YEARS, 1, Precision.YEAR),
    DECADE("E", "P", "E", ChronoUnit.YEARS, 10, Precision.DECADE),
    CENTURY("C", "P", "C", ChronoUnit.YEARS, 100, Precision.CENTURY);

    private static final int HOURS_A_DAY = 24;
    private static final int SANE = 20_000;

    private final String letter;
    private final String prefix;
    private final String suffix;
    private final ChronoUnit chrono;
    private final int count;
    private final Precision precision;

    Unit(String letter, String prefix, String suffix, ChronoUnit chrono, int count, Precision precision) {
        this.letter = letter;
        this.prefix = prefix;
        this.suffix = suffix;
        this.chrono = chrono;
        this.count = count;
        this.precision = precision;
    }

    /** The unit of a letter of words.tsv. */
    static Unit of(String letter) {
        for (Unit unit : values()) {
            if (unit.letter.equals(letter)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("no such unit: " + letter);
    }

    /** The unit of a precision; a season's, a half's and a time's next finer or coarser one. */
    static Unit of(Precision precision) {
        return switch (precision) {
            case TIME, DAY -> DAY;
            case WEEK -> WEEK;
            case MONTH -> MONTH;
            case QUARTER, SEASON, HALF -> QUARTER;
            case DECADE -> DECADE;
            case CENTURY -> CENTURY;
            case YEAR, VAGUE -> YEAR;
        };
    }

    Precision precision() {
        return precision;
    }

    /** A TIMEX3 duration: "PT48H", "P2W", "PXY". */
    String duration(String number) {
        return prefix + number + suffix;
    }

    /**
     * The day so many units away. Less than a day forward counts as the day it reaches at most ("48 hours": two days);
     * what leads out of any calendar stays within {@value #SANE} units.
     */
    LocalDate plus(LocalDate day, int number) {
        int sane = Math.max(-SANE, Math.min(SANE, number));
        if (this == HOUR) {
            return day.plusDays(Math.floorDiv(sane + HOURS_A_DAY - 1, HOURS_A_DAY));
        }
        if (this == WORKDAY) {
            return working(day, sane);
        }
        return precision == Precision.TIME ? day : day.plus((long) sane * count, chrono);
    }

    private static LocalDate working(LocalDate from, int number) {
        LocalDate day = from;
        for (int left = Math.abs(number); left > 0; ) {
            day = day.plusDays(Integer.signum(number));
            left -= day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 ? 1 : 0;
        }
        return day;
    }

    /** The calendar's period of this unit around a day. */
    Period around(LocalDate day) {
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY, WORKDAY -> Period.day(day);
            case WEEK -> Period.week(day);
            case MONTH -> Period.month(day.getYear(), day.getMonthValue());
            case QUARTER -> Period.quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
            case YEAR -> Period.year(day.getYear());
            case DECADE -> Period.decade(Math.floorDiv(day.getYear(), 10) * 10);
            case CENTURY -> Period.century(Math.floorDiv(day.getYear() - 1, 100) + 1);
        };
    }

    /** The TIMEX3 value of such a period where nobody knows which. */
    String open() {
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY, WORKDAY -> "XXXX-XX-XX";
            case WEEK -> "XXXX-WXX";
            case MONTH -> "XXXX-XX";
            case QUARTER -> "XXXX-QX";
            case YEAR -> "XXXX";
            case DECADE -> "XXX";
            case CENTURY -> "XX";
        };
    }
}
