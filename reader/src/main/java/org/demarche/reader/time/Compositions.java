package org.demarche.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.reader.finding.Time.Precision;

/** Builds expressions out of expressions: "early next year", "the end of the month", "two weeks from Monday". */
final class Compositions {
    private Compositions() {}

    private static Optional<Period> period(Match match, Scene scene) {
        if (match.meaning(0) instanceof Period period) {
            return Optional.of(period);
        }
        int unit = match.find(WordClass.UNIT, 0);
        int second = match.find(WordClass.UNIT, 1);
        if (unit < 0) {
            return Optional.empty();
        }
        Unit named = Unit.of(match.items().get(second < 0 ? unit : second).text(WordClass.UNIT));
        return Optional.of(scene.published().map(named::around).orElse(Period.open(named.precision(), named.open())));
    }

    /** "early next year", "mid-January", "the latter part of 2022". */
    static Optional<Meaning> part(Match match, Scene scene) {
        return period(match, scene).map(period -> Calendar.part(period, match.text(WordClass.PART)));
    }

    /** "the end of January", "the end of the month". */
    static Optional<Meaning> edge(Match match, Scene scene) {
        boolean start = match.text(WordClass.EDGE).equals("start");
        return period(match, scene).map(period -> period.with(start ? Period.Edge.START : Period.Edge.END));
    }

    /** "the second half of January". */
    static Optional<Meaning> fraction(Match match, Scene scene) {
        Optional<Period> whole = period(match, scene);
        int of = match.items().stream().anyMatch(item -> item.word().equals("half")) ? 2 : 3;
        int told = match.number(WordClass.ORDINAL, 1);
        int nth = told < 0 ? of : told;
        if (whole.isEmpty()
                || nth > of
                || whole.get().first().isEmpty()
                || whole.get().last().isEmpty()) {
            return nth > of ? Optional.empty() : whole.map(period -> period);
        }
        Period period = whole.get();
        if (of == 2 && period.precision() == Precision.YEAR) {
            return Optional.of(Period.half(period.first().get().getYear(), nth));
        }
        LocalDate first = period.first().get();
        LocalDate end = period.last().get().plusDays(1);
        return Optional.of(period.within(
                nth == 1 ? first : Calendar.cut(first, end, nth - 1, of, false),
                nth == of
                        ? end.minusDays(1)
                        : Calendar.cut(first, end, nth, of, false).minusDays(1)));
    }

    /** "the week of 10 January": the ISO week around the day. */
    static Optional<Meaning> weekOf(Match match) {
        return match.meaning(0) instanceof Period period && period.oneDay()
                ? period.first().map(Period::week)
                : Optional.empty();
    }

    /** "the first week of January", "the last day of the year". */
    static Optional<Meaning> unitOf(Match match, Scene scene) {
        Optional<Period> whole = period(match, scene);
        int nth = match.number(WordClass.ORDINAL, 1);
        String letter = match.has(WordClass.UNITS) ? match.text(WordClass.UNITS) : match.text(WordClass.UNIT);
        if (whole.isEmpty()
                || whole.get().first().isEmpty()
                || whole.get().last().isEmpty()
                || letter.isEmpty()) {
            return Optional.empty();
        }
        Unit unit = Unit.of(letter);
        LocalDate last = whole.get().last().get();
        LocalDate first = nth < 0
                ? unit.plus(last.plusDays(1), -1)
                : unit.plus(whole.get().first().get(), nth - 1);
        LocalDate until = unit.plus(first, 1).minusDays(1);
        if (first.isAfter(last) || unit.precision() == Precision.TIME) {
            return Optional.empty();
        }
        Period around = unit.around(first);
        return Optional.of(around.within(first, until.isAfter(last) ? last : until));
    }

    /** "the first nine months of 2022". */
    static Optional<Meaning> firstOf(Match match) {
        if (!(match.meaning(0) instanceof Meaning.Amount amount)
                || !(match.meaning(1) instanceof Period period)
                || amount.sign() == 0
                || period.first().isEmpty()
                || period.last().isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = period.first().get();
        LocalDate end = period.last().get().plusDays(1);
        int number = Math.max(1, amount.number());
        return Optional.of(
                amount.sign() == Amounts.FROM_START
                        ? period.within(first, amount.unit().plus(first, number).minusDays(1))
                        : period.within(amount.unit().plus(end, -number), end.minusDays(1)));
    }

    /** "the summer of last year": the first expression in the year of the second; alone, the expression itself. */
    static Optional<Meaning> inner(Match match) {
        if (match.meaning(0) instanceof Period first && match.meaning(1) instanceof Period second) {
            if (second.precision() != Precision.YEAR || second.first().isEmpty()) {
                return first.equals(second) || match.rule().text("if").equals("same-day")
                        ? Optional.of(first)
                        : Optional.empty();
            }
            return Optional.of(Calendar.inYear(first, second.first().get().getYear()));
        }
        return Optional.of(match.meaning(0));
    }

    /** "earlier this year": until publication; "later today": from it. */
    static Optional<Meaning> bounded(Match match, Scene scene) {
        Optional<Period> whole = period(match, scene);
        Optional<LocalDate> now = scene.published();
        if (whole.isEmpty()
                || now.isEmpty()
                || whole.get().first().isEmpty()
                || whole.get().last().isEmpty()) {
            return whole.map(period -> period);
        }
        Period period = whole.get();
        LocalDate first = period.first().get();
        LocalDate last = period.last().get();
        if (now.get().isBefore(first) || now.get().isAfter(last)) {
            return Optional.of(period);
        }
        boolean past = match.text(WordClass.BOUND).equals("past");
        return Optional.of(past ? period.within(first, now.get()) : period.within(now.get(), last));
    }

    /** "two weeks ago", "three days later", "120 days from Monday". */
    static Optional<Meaning> shifted(Match match, Scene scene) {
        if (!(match.meaning(0) instanceof Meaning.Amount amount)) {
            return Optional.empty();
        }
        int sign = match.rule().number("sign", 1);
        if (amount.number() == 0) {
            return Optional.of(new Meaning.Reference(sign < 0 ? "PAST_REF" : "FUTURE_REF", amount.unit()));
        }
        if (match.meaning(1) instanceof Period from) {
            Optional<LocalDate> side = sign < 0 ? from.first() : from.last();
            return Optional.of(side.flatMap(day -> amount.from(day, sign))
                    .map(Period::day)
                    .orElse(Period.open(Precision.DAY, "XXXX-XX-XX")));
        }
        boolean narrative = match.rule().text("anchor").equals("narrative");
        Precision precision = amount.unit().precision();
        Optional<Period> anchor = narrative
                ? scene.narrative().atLeast(precision)
                : scene.published().map(Period::day);
        Unit unit = match.rule().text("grain").equals("anchor") ? grain(scene, amount.unit()) : amount.unit();
        Period found = anchor.map(period -> shifted(period, amount, sign, unit))
                .orElse(Period.open(precision, amount.unit().open()));
        boolean exact = match.rule().number("exact", 0) == 1;
        Optional<LocalDate> day = scene.published().flatMap(now -> amount.from(now, sign));
        return Optional.of(exact ? day.map(to -> found.within(to, to)).orElse(found) : found);
    }

    /** "in February from a year earlier": a month is compared with a month. */
    private static Unit grain(Scene scene, Unit told) {
        Optional<Precision> last = scene.narrative().last().map(Period::precision);
        boolean compared = told == Unit.YEAR
                && last.filter(precision ->
                                precision.compareTo(Precision.MONTH) >= 0 && precision.compareTo(Precision.YEAR) < 0)
                        .isPresent();
        return compared ? Unit.of(last.get()) : told;
    }

    private static Period shifted(Period anchor, Meaning.Amount amount, int sign, Unit grain) {
        Optional<LocalDate> day = anchor.first().flatMap(first -> amount.from(first, sign));
        boolean common = day.filter(d -> d.getYear() > 0).isPresent();
        return common
                ? grain.around(day.get())
                : Period.beforeChrist(-day.map(LocalDate::getYear).orElse(0));
    }

    /** "10 January at 15:00", "yesterday morning". */
    static Optional<Meaning> at(Match match) {
        Optional<Period> day = Optional.empty();
        String clock = match.text(WordClass.DAYPART);
        for (int i = 0; i < 2; i++) {
            if (match.meaning(i) instanceof Period period) {
                day = Optional.of(period);
            } else if (match.meaning(i) instanceof Meaning.Clock time) {
                clock = time.value();
            }
        }
        String value = clock;
        return day.filter(period -> period.precision() == Precision.DAY && !value.isEmpty())
                .map(period -> period.withValue(period.value() + value, Precision.TIME));
    }
}
