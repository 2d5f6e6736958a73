package org.demarche.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.reader.finding.Time.Operator;
import org.demarche.reader.finding.Time.Precision;
import org.demarche.reader.time.Period.Edge;

/**
 * The days a due reaches from and to: "by X" ends with X, "before X" the day before.
 *
 * @param earliest first day, absent where unbounded or open
 * @param latest last day, inclusive, absent where unbounded or open
 */
record Bounds(Operator operator, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
    static Bounds open(Operator operator) {
        return new Bounds(operator, Optional.empty(), Optional.empty());
    }

    static Bounds of(Operator operator, Meaning meaning, Scene scene) {
        if (meaning instanceof Period period) {
            return of(operator, period);
        }
        if (meaning instanceof Meaning.Amount amount) {
            return of(operator, amount, scene);
        }
        if (meaning instanceof Meaning.Clock) {
            return of(operator, scene.published().map(Period::day).orElse(Period.open(Precision.DAY, "XXXX-XX-XX")));
        }
        if (meaning instanceof Meaning.Reference reference) {
            return switch (reference.value()) {
                case "PRESENT_REF" -> new Bounds(operator, scene.published(), scene.published());
                case "FUTURE_REF" -> new Bounds(operator, scene.published(), Optional.empty());
                default -> new Bounds(operator, Optional.empty(), scene.published());
            };
        }
        return open(operator);
    }

    private static Bounds of(Operator operator, Period period) {
        Optional<LocalDate> first = period.edge() == Edge.END ? period.last() : period.first();
        Optional<LocalDate> last = period.edge() == Edge.START ? period.first() : period.last();
        return switch (operator) {
            case ON, IN -> inside(operator, period);
            case BY, UNTIL -> new Bounds(operator, Optional.empty(), last);
            case WITHIN -> new Bounds(operator, first, last);
            case BEFORE ->
                new Bounds(
                        operator,
                        Optional.empty(),
                        period.edge() == Edge.END ? last : first.map(day -> day.minusDays(1)));
            case FROM -> new Bounds(operator, first, period.range() ? last : Optional.empty());
            case NOT_BEFORE -> new Bounds(operator, first, Optional.empty());
            case AFTER -> new Bounds(operator, last.map(day -> day.plusDays(1)), Optional.empty());
        };
    }

    /** At the end of a period is in its last third; at its start, in the first. */
    private static Bounds inside(Operator operator, Period period) {
        Period part = period.edge() == Edge.NONE
                ? period
                : Calendar.part(period, period.edge() == Edge.START ? "early" : "late");
        return new Bounds(operator, part.first(), part.last());
    }

    private static Bounds of(Operator operator, Meaning.Amount amount, Scene scene) {
        Optional<LocalDate> now = scene.published();
        if (amount.sign() == -1) {
            return new Bounds(
                    operator, now.flatMap(day -> amount.from(day, -1)), amount.number() == 0 ? Optional.empty() : now);
        }
        if (operator == Operator.BY) {
            return new Bounds(operator, Optional.empty(), now.flatMap(day -> amount.from(day, 1)));
        }
        if (operator == Operator.WITHIN || amount.sign() == 1) {
            return new Bounds(operator, now, now.flatMap(day -> amount.from(day, 1)));
        }
        return open(operator);
    }

    /** A length ahead as a point: "in two weeks". */
    static Bounds ahead(Operator operator, Meaning.Amount amount, Scene scene) {
        Optional<LocalDate> day = scene.published().flatMap(now -> amount.from(now, 1));
        return new Bounds(operator, day, day);
    }
}
