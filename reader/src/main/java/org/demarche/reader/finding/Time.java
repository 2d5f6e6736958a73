package org.demarche.reader.finding;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time expression (TimeML's TIMEX3), normalised.
 *
 * @param stretch the TIMEX3 extent: "January 15"
 * @param type TIMEX3 type
 * @param value TIMEX3 value: "2022-01-15", "2022-W02", "P2W", "PRESENT_REF"; "X" where it stays open
 * @param phrase the extent with its operator: "no later than January 15"
 * @param operator how the phrase bounds what it dates
 * @param earliest first day, absent where unbounded or open
 * @param latest last day, inclusive, absent where unbounded or open
 * @param precision granularity of the expression
 * @param first first token of the phrase in the document's {@code ParsedText}
 * @param end token after the last of the phrase
 */
public record Time(
        String id,
        Stretch stretch,
        Type type,
        String value,
        Stretch phrase,
        Operator operator,
        Optional<LocalDate> earliest,
        Optional<LocalDate> latest,
        Precision precision,
        int first,
        int end)
        implements Annotation {

    /** TIMEX3 types. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }

    /** DESIGN's due operators; printed in lower case with a hyphen. */
    public enum Operator {
        ON,
        IN,
        BY,
        BEFORE,
        WITHIN,
        UNTIL,
        FROM,
        AFTER,
        NOT_BEFORE
    }

    /** Granularity, from finest to coarsest. */
    public enum Precision {
        TIME,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        SEASON,
        HALF,
        YEAR,
        DECADE,
        CENTURY,
        VAGUE
    }
}
