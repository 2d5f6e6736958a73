package org.demarche.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.reader.finding.Time.Precision;
import org.demarche.reader.finding.Time.Type;

/** A meaning as TIMEX3 writes it (TimeML 1.2.1): type, value, and our precision. */
record Timex(Type type, String value, Precision precision) {
    static Timex of(Meaning meaning, Optional<LocalDate> today) {
        if (meaning instanceof Period period) {
            Type type = period.precision() == Precision.TIME ? Type.TIME : Type.DATE;
            return new Timex(type, period.value(), period.precision());
        }
        if (meaning instanceof Meaning.Amount amount) {
            return new Timex(Type.DURATION, amount.value(), amount.unit().precision());
        }
        if (meaning instanceof Meaning.Clock clock) {
            String day = today.map(LocalDate::toString).orElse("XXXX-XX-XX");
            return new Timex(Type.TIME, day + clock.value(), Precision.TIME);
        }
        if (meaning instanceof Meaning.Recurrence recurrence) {
            return new Timex(Type.SET, recurrence.value(), Precision.VAGUE);
        }
        return new Timex(
                Type.DATE, meaning instanceof Meaning.Reference reference ? reference.value() : "X", Precision.VAGUE);
    }
}
