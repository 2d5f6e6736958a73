package org.demarche.reader.time;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds lengths of time, times of the day, what recurs and vague references. */
final class Amounts {
    private static final String VAGUE = "X";
    private static final int NOON = 12;
    private static final int MIDNIGHT = 24;

    /** The sign of an amount that counts from the start of what it is part of: "the first nine months". */
    static final int FROM_START = 2;

    private Amounts() {}

    /** "48 hours", "two to three weeks", "several months", "a week". */
    static Optional<Meaning> amount(Match match) {
        Unit unit = unit(match);
        int numbers = 0;
        while (match.find(WordClass.NUMBER, numbers) >= 0) {
            numbers++;
        }
        if (match.has(WordClass.SOME)) {
            return Optional.of(new Meaning.Amount(unit.duration(VAGUE), 0, unit, 0));
        }
        int least = numbers == 0 ? 1 : match.number(WordClass.NUMBER, 0, 1);
        int most = numbers == 0 ? 1 : match.number(WordClass.NUMBER, numbers - 1, 1);
        return Optional.of(new Meaning.Amount(unit.duration(Integer.toString(least)), most, unit, sign(match)));
    }

    private static int sign(Match match) {
        if (match.has(WordClass.ORDINAL)) {
            return match.number(WordClass.ORDINAL, 0) < 0 ? -1 : FROM_START;
        }
        return match.rule().number("sign", match.number(WordClass.SHIFT, 0));
    }

    private static Unit unit(Match match) {
        if (!match.rule().text("unit").isEmpty()) {
            return Unit.of(match.rule().text("unit"));
        }
        String letter = match.has(WordClass.UNITS) ? match.text(WordClass.UNITS) : match.text(WordClass.UNIT);
        return letter.isEmpty() ? Unit.WEEK : Unit.of(letter);
    }

    /** "half an hour", "half a year". */
    static Optional<Meaning> half(Match match) {
        return switch (unit(match)) {
            case HOUR -> Optional.of(new Meaning.Amount("PT30M", 0, Unit.MINUTE, 0));
            case DAY -> Optional.of(new Meaning.Amount("PT12H", NOON, Unit.HOUR, 0));
            case YEAR -> Optional.of(new Meaning.Amount("P6M", 6, Unit.MONTH, 0));
            case DECADE -> Optional.of(new Meaning.Amount("P5Y", 5, Unit.YEAR, 0));
            case CENTURY -> Optional.of(new Meaning.Amount("P50Y", 50, Unit.YEAR, 0));
            default -> Optional.empty();
        };
    }

    /** "two and a half years": half of the next finer unit, where it has one that halves. */
    static Optional<Meaning> andHalf(Match match) {
        Unit unit = unit(match);
        int number = match.number(WordClass.NUMBER, 1);
        String half = switch (unit) {
            case YEAR -> "6M";
            case HOUR -> "30M";
            case MINUTE -> "30S";
            case DAY -> "T12H";
            default -> "";
        };
        return Optional.of(new Meaning.Amount(unit.duration(Integer.toString(number)) + half, number, unit, 0));
    }

    /** What the rule says itself: "a quarter of a century". */
    static Optional<Meaning> length(Match match) {
        return Optional.of(
                new Meaning.Amount(match.rule().text("value"), match.rule().number("number", 0), unit(match), 0));
    }

    /** "a fortnight", "the last fortnight". */
    static Optional<Meaning> fortnight(Match match) {
        int weeks = 2 * match.number(WordClass.NUMBER, 1);
        return Optional.of(new Meaning.Amount(
                Unit.WEEK.duration(Integer.toString(weeks)), weeks, Unit.WEEK, match.number(WordClass.SHIFT, 0)));
    }

    /** "for weeks". */
    static Optional<Meaning> vagueAmount(Match match) {
        Unit unit = unit(match);
        return Optional.of(new Meaning.Amount(unit.duration(VAGUE), 0, unit, 0));
    }

    /** "15:00 GMT", "3 p.m.", "midnight". */
    static Optional<Meaning> clock(Match match) {
        if (match.has(WordClass.HOURNAME)) {
            return at(match.number(WordClass.HOURNAME, NOON), 0);
        }
        if (match.has(WordClass.FOUR)) {
            int four = match.number(WordClass.FOUR, 0);
            return at(four / 100, four % 100);
        }
        int hour = match.number(WordClass.HOUR, 0);
        if (match.has(WordClass.HALFDAY)) {
            hour = hour % NOON + match.number(WordClass.HALFDAY, 0);
        }
        return at(hour, match.number(WordClass.TWO, 0));
    }

    private static Optional<Meaning> at(int hour, int minute) {
        if (hour > MIDNIGHT || minute > 59) {
            return Optional.empty();
        }
        return Optional.of(new Meaning.Clock(String.format(Locale.ROOT, "T%02d:%02d", hour, minute)));
    }

    /** "every Monday", "twice a year", "every two weeks". */
    static Optional<Meaning> every(Match match) {
        if (match.has(WordClass.WEEKDAY) || match.has(WordClass.WEEKDAYS)) {
            int day = match.number(WordClass.WEEKDAY, match.number(WordClass.WEEKDAYS, 1));
            return recurrence("XXXX-WXX-" + day + match.text(WordClass.DAYPART) + match.text(WordClass.DAYPARTS));
        }
        if (match.has(WordClass.MONTH)) {
            return recurrence(String.format(Locale.ROOT, "XXXX-%02d", match.number(WordClass.MONTH, 1)));
        }
        if (match.has(WordClass.SEASON)) {
            return recurrence("XXXX-" + match.text(WordClass.SEASON));
        }
        if (match.has(WordClass.DAYPART)) {
            return recurrence("XXXX-XX-XX" + match.text(WordClass.DAYPART));
        }
        if (match.has(WordClass.WEEKEND)) {
            return recurrence("XXXX-WXX-WE");
        }
        boolean often = match.has(WordClass.TIMES);
        int number = often ? 1 : match.number(WordClass.NUMBER, match.rule().number("number", 1));
        return recurrence(unit(match).duration(match.has(WordClass.SOME) ? VAGUE : Integer.toString(number)));
    }

    static Optional<Meaning> often(Match match) {
        return recurrence(match.text(WordClass.OFTEN));
    }

    private static Optional<Meaning> recurrence(String value) {
        return Optional.of(new Meaning.Recurrence(value));
    }

    /** "now", "recently", "the weeks ahead". */
    static Optional<Meaning> reference(Match match) {
        return Optional.of(new Meaning.Reference(match.rule().text("value"), Unit.DAY));
    }

    /** "recent weeks", "the coming days". */
    static Optional<Meaning> vague(Match match) {
        int sign = match.has(WordClass.RECENT) ? match.number(WordClass.RECENT, -1) : 1;
        return Optional.of(new Meaning.Reference(sign < 0 ? "PAST_REF" : "FUTURE_REF", unit(match)));
    }

    /** A number in words, as the classes of the pieces add up or multiply. */
    static List<Sense> number(Match match, WordClass result) {
        int number = match.rule().number("value", 0);
        boolean product = match.rule().builder().equals("product");
        int all = product ? 1 : number;
        for (int i = 0; i < match.items().size(); i++) {
            WordClass as = match.as().get(i);
            if (as != WordClass.ANY) {
                int one = match.items().get(i).number(as);
                all = product
                        ? Math.multiplyExact(Math.min(one, 10_000), all)
                        : as == WordClass.ARTICLE ? all : all + one;
            }
        }
        return List.of(Sense.of(result, all));
    }
}
