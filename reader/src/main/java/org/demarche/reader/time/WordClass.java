package org.demarche.reader.time;

/** What a word, or an expression made of words, can be in a time expression; words.tsv and patterns.tsv name them. */
enum WordClass {
    ANY,
    NAME,
    MONTH,
    WEEKDAY,
    WEEKDAYS,
    UNIT,
    UNITS,
    FORTNIGHT,
    HALFYEAR,
    WEEKEND,
    SEASON,
    DAYPART,
    DAYPARTS,
    HOURNAME,
    HALFDAY,
    ZONE,
    ONES,
    TEENS,
    TENS,
    NUMBER,
    CENTURYWORD,
    SCALE,
    DOZEN,
    ARTICLE,
    SOME,
    APPROX,
    ORDINAL,
    TH,
    DECADEWORD,
    SHIFT,
    BESIDE,
    RECENT,
    PART,
    EDGE,
    BOUND,
    EVERY,
    TIMES,
    OFTEN,
    DAY,
    MONTHNUM,
    HOUR,
    TWO,
    FOUR,
    ANCIENT,
    ERA,
    YEAR,
    YEARS,
    PERIOD,
    AMOUNT,
    CLOCK,
    SET,
    REFERENCE,

    /** Words that stand in every other sentence. */
    COMMON;

    /** The class as one bit. */
    long bit() {
        return 1L << ordinal();
    }

    /** Whether pieces of these classes can be or become expressions: units do in "the end of the month". */
    static boolean composable(long classes) {
        return (classes & (PERIOD.bit() | AMOUNT.bit() | CLOCK.bit() | SET.bit() | REFERENCE.bit() | UNIT.bit())) != 0;
    }
}
