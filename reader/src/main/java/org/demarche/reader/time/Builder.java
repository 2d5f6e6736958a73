package org.demarche.reader.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes of a match what its rule says: patterns.tsv names the builders as they are listed here. Immutable. */
final class Builder {
    private final Feasts feasts = new Feasts();

    /** The piece that stands for the match from now on; empty where it makes no sense, as 31 June. */
    Optional<Item> build(Match match, Scene scene, List<Item> items) {
        WordClass result = WordClass.valueOf(match.rule().result());
        return switch (match.rule().builder()) {
            case "sum", "product", "number", "vague-number" ->
                Optional.of(item(match, result, Amounts.number(match, result), Meaning.Word.NONE));
            case "word" -> Optional.empty();
            default -> meaning(match, scene, items).map(meaning -> item(match, result, List.of(), meaning));
        };
    }

    private Optional<Meaning> meaning(Match match, Scene scene, List<Item> items) {
        return switch (match.rule().builder()) {
            case "date" -> Days.date(match, scene, items);
            case "days" -> Days.days(match, scene, items);
            case "day" -> Days.day(match, scene, items);
            case "fixed" -> Optional.of(Period.day(LocalDate.parse(match.rule().text("date"))));
            case "beside" -> Days.beside(match, scene);
            case "weekday" -> Days.weekday(match, scene, items);
            case "weekday-of" -> Days.weekdayOf(match, scene);
            case "weekday-in" -> Days.weekdayIn(match);
            case "relative" -> Periods.relative(match, scene);
            case "weekend" -> Periods.weekend(match, scene, items);
            case "month" -> Periods.month(match, scene, items);
            case "quarter" -> Periods.quarter(match, scene, items);
            case "season" -> Periods.season(match, scene, items);
            case "year" -> Periods.year(match);
            case "years" -> Periods.years(match);
            case "short-year" -> Periods.shortYear(match, items);
            case "era" -> Periods.era(match, scene);
            case "new-year" -> Periods.newYear(scene);
            case "decade" -> Periods.decade(match, scene);
            case "century" -> Periods.century(match);
            case "feast" -> feasts.feast(match, scene, items);
            default -> other(match, scene);
        };
    }

    private static Optional<Meaning> other(Match match, Scene scene) {
        return switch (match.rule().builder()) {
            case "clock" -> Amounts.clock(match);
            case "amount", "span" -> Amounts.amount(match);
            case "half" -> Amounts.half(match);
            case "and-half" -> Amounts.andHalf(match);
            case "length" -> Amounts.length(match);
            case "fortnight" -> Amounts.fortnight(match);
            case "vague-amount" -> Amounts.vagueAmount(match);
            case "every" -> Amounts.every(match);
            case "often" -> Amounts.often(match);
            case "reference" -> Amounts.reference(match);
            case "vague" -> Amounts.vague(match);
            case "part" -> Compositions.part(match, scene);
            case "week-of" -> Compositions.weekOf(match);
            case "edge" -> Compositions.edge(match, scene);
            case "fraction" -> Compositions.fraction(match, scene);
            case "unit-of" -> Compositions.unitOf(match, scene);
            case "first-of" -> Compositions.firstOf(match);
            case "inner" -> Compositions.inner(match);
            case "bounded" -> Compositions.bounded(match, scene);
            case "shifted" -> Compositions.shifted(match, scene);
            case "at" -> Compositions.at(match);
            default ->
                throw new IllegalStateException(
                        "patterns.tsv names an unknown builder: " + match.rule().builder());
        };
    }

    private static Item item(Match match, WordClass result, List<Sense> senses, Meaning meaning) {
        Item first = match.firstItem();
        Item last = match.lastItem();
        long classes = WordClass.ANY.bit() | result.bit();
        return new Item("", first.first(), last.end(), first.from(), last.to(), classes, senses, meaning);
    }
}
