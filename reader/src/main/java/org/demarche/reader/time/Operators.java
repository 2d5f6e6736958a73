package org.demarche.reader.time;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.reader.finding.FindingId;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;
import org.demarche.reader.finding.Time.Operator;
import org.demarche.reader.finding.Time.Precision;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.time.Directions.Direction;
import org.demarche.reader.time.Directions.Role;
import org.demarche.reader.time.Grammar.Level;

/** The last level: which operator stands before an expression, and the finding that comes of both. Immutable. */
final class Operators {
    private static final int CLAUSE = 8;

    private final Grammar grammar;

    Operators(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Adds a sentence's times. */
    void times(List<Item> items, Scene scene, List<Time> times) {
        for (int at = 0; at < items.size(); at++) {
            Optional<Match> match = grammar.longest(Level.OPERATOR, items, at, m -> Conditions.hold(m, scene, items));
            if (match.isPresent()) {
                add(match.get(), items, scene, times);
                at = Math.max(at, match.get().end() - 1);
            } else if (items.get(at).expression()) {
                Item item = items.get(at);
                Bounds bounds = here(item, items, at, scene, false);
                times.add(clause(item, items, at, scene, bounds));
            }
        }
    }

    private static void add(Match match, List<Item> items, Scene scene, List<Time> times) {
        Item phraseFirst = match.firstItem();
        Item phraseLast = match.lastItem();
        Item item = match.expression(0);
        switch (match.rule().result()) {
            case "between" -> between(match, scene, times);
            case "here" -> {
                boolean in = phraseFirst.word().equals("in");
                int place = match.at() + match.items().indexOf(item);
                Bounds bounds = here(item, items, place, scene, in);
                Time plain = clause(item, items, match.start(), scene, bounds);
                boolean gap = plain.phrase().start()
                        < scene.parsed()
                                .text()
                                .span(phraseFirst.from(), phraseFirst.to())
                                .start();
                times.add(gap ? plain : time(item, phraseFirst, phraseLast, bounds, scene));
            }
            default -> {
                Operator operator = Operator.valueOf(
                        match.rule().result().toUpperCase(Locale.ROOT).replace('-', '_'));
                Bounds bounds = switch (match.rule().builder()) {
                    case "open" -> Bounds.open(operator);
                    case "ahead" -> ahead(match, items, scene);
                    default -> bound(operator, match, scene);
                };
                times.add(time(item, phraseFirst, phraseLast, bounds, scene));
            }
        }
    }

    /** "within two weeks of Monday" counts from the second expression. */
    private static Bounds bound(Operator operator, Match match, Scene scene) {
        if (match.meaning(0) instanceof Meaning.Amount amount && match.meaning(1) instanceof Period from) {
            return new Bounds(operator, from.first(), from.last().flatMap(day -> amount.from(day, 1)));
        }
        return Bounds.of(operator, match.meaning(0), scene);
    }

    /** "in two weeks" is a point ahead, where the sentence looks ahead; "for two weeks" is none. */
    private static Bounds ahead(Match match, List<Item> items, Scene scene) {
        if (match.meaning(0) instanceof Meaning.Amount amount
                && amount.sign() == 0
                && match.firstItem().word().equals("in")
                && scene.direction(items, match.start()).compareTo(Direction.NEUTRAL) > 0) {
            return Bounds.ahead(Operator.IN, amount, scene);
        }
        return Bounds.of(Operator.IN, match.meaning(0), scene);
    }

    /** Without an operator a day is on, what is coarser is in. */
    private static Bounds here(Item item, List<Item> items, int at, Scene scene, boolean in) {
        boolean fine = item.meaning() instanceof Meaning.Clock
                || item.meaning() instanceof Period period
                        && period.precision().compareTo(Precision.DAY) <= 0
                        && (period.first().isEmpty() || period.oneDay());
        return Bounds.of(fine && !in ? Operator.ON : Operator.IN, item.meaning(), scene);
    }

    /** "before the talks resume on Monday": an operator over a clause bounds by the date in the clause. */
    private static Time clause(Item item, List<Item> items, int at, Scene scene, Bounds bounds) {
        if (item.meaning() instanceof Period) {
            for (int i = at - 1; i >= 0 && i >= at - CLAUSE; i--) {
                Item before = items.get(i);
                Optional<Operator> operator = clauseOperator(scene, before);
                if (operator.isPresent() && i < at - 1) {
                    return time(item, before, item, Bounds.of(operator.get(), item.meaning(), scene), scene);
                }
                if (before.expression() || stops(scene.parsed(), before.first())) {
                    break;
                }
            }
        }
        return time(item, item, item, bounds, scene);
    }

    private static boolean stops(ParsedText parsed, int token) {
        String tag = parsed.xpos(token);
        char first = parsed.lower(token).charAt(0);
        return tag.equals("VBD")
                || tag.equals("CC")
                || !Character.isLetterOrDigit(first) && first != '-' && first != '\'';
    }

    private static Optional<Operator> clauseOperator(Scene scene, Item item) {
        if (scene.directions().is(scene.parsed(), item.first(), Role.CLAUSE_BEFORE)) {
            return Optional.of(Operator.BEFORE);
        }
        return scene.directions().is(scene.parsed(), item.first(), Role.CLAUSE_UNTIL)
                ? Optional.of(Operator.UNTIL)
                : Optional.empty();
    }

    /** "from Monday to Friday": each side is bounded by both. */
    private static void between(Match match, Scene scene, List<Time> times) {
        Item from = match.expression(0);
        var earliest = Bounds.of(Operator.FROM, from.meaning(), scene).earliest();
        Item to = later(match.expression(1), from);
        var latest = Bounds.of(Operator.UNTIL, to.meaning(), scene).latest();
        Item first = match.firstItem();
        Item last = match.lastItem();
        times.add(time(from, first, last, new Bounds(Operator.FROM, earliest, latest), scene));
        times.add(time(to, first, last, new Bounds(Operator.UNTIL, earliest, latest), scene));
    }

    /** "from Saturday to Thursday": the second weekday or month is the one after the first. */
    private static Item later(Item to, Item from) {
        if (!(to.meaning() instanceof Period second)
                || !(from.meaning() instanceof Period first)
                || second.precision() != first.precision()
                || second.first().isEmpty()
                || first.first().isEmpty()
                || !second.first().get().isBefore(first.first().get())) {
            return to;
        }
        Optional<Period> moved = second.next()
                .filter(next -> !next.first().get().isBefore(first.first().get()));
        return moved.map(to::with).orElse(to);
    }

    private static Time time(Item item, Item first, Item last, Bounds bounds, Scene scene) {
        var text = scene.parsed().text();
        Stretch extent = text.stretch(item.from(), item.to());
        Timex timex = Timex.of(item.meaning(), scene.dayOf(item));
        return new Time(
                FindingId.of(text.document().id(), "time", extent.start()),
                extent,
                timex.type(),
                timex.value(),
                text.stretch(first.from(), last.to()),
                bounds.operator(),
                bounds.earliest(),
                bounds.latest(),
                timex.precision(),
                first.first(),
                last.end());
    }
}
