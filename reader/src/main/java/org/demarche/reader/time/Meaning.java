package org.demarche.reader.time;

import java.time.LocalDate;
import java.util.Optional;

/** What an expression means before an operator bounds it. */
sealed interface Meaning
        permits Meaning.Word, Period, Meaning.Amount, Meaning.Clock, Meaning.Recurrence, Meaning.Reference {
    /** A word that is no expression. */
    record Word() implements Meaning {
        static final Word NONE = new Word();
    }

    /**
     * A length of time.
     *
     * @param value TIMEX3: "P2W"
     * @param number how many, the most where a range is told; 0 where vague
     * @param sign -1 the last such length, 1 the next, 0 neither
     */
    record Amount(String value, int number, Unit unit, int sign) implements Meaning {
        /** Where the length reaches from a day. */
        Optional<LocalDate> from(LocalDate day, int direction) {
            return number == 0 ? Optional.empty() : Optional.of(unit.plus(day, direction * number));
        }
    }

    /** A time of the day, as TIMEX3 writes it behind a date: "T15:00", "TMO". */
    record Clock(String value) implements Meaning {}

    /** What happens again and again: "P1W", "XXXX-WXX-1". */
    record Recurrence(String value) implements Meaning {}

    /** A vague reference: PRESENT_REF, PAST_REF, FUTURE_REF. */
    record Reference(String value, Unit unit) implements Meaning {}
}
