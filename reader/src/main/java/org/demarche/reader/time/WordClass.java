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
    YEAR,
    YEARS,
    PERIOD,
    AMOUNT,
    CLOCK,
    SET,
    REFERENCE;

    /** The class as one bit. */
    long bit() {
        return 1L << ordinal();
    }

    /** Whether a piece of text is one of these classes. */
    static boolean expression(long classes) {
        return (classes & (PERIOD.bit() | AMOUNT.bit() | CLOCK.bit() | SET.bit() | REFERENCE.bit())) != 0;
    }
}
