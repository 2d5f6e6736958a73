package org.demarche.reader.time;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.demarche.reader.finding.Time.Precision;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Upos;
import org.demarche.reader.time.Directions.Role;

/** The conditions that rules name: what must hold around a match beside its pattern. */
final class Conditions {
    private static final int GOVERNOR = 6;
    private static final int TOPIC = 30;
    private static final int EARLY_MODERN = 1700;
    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 2100;

    /** What stands beside a month that is one. */
    private static final long DATED = WordClass.WEEKDAY.bit()
            | WordClass.MONTH.bit()
            | WordClass.SHIFT.bit()
            | WordClass.PART.bit()
            | WordClass.DAY.bit()
            | WordClass.ORDINAL.bit()
            | WordClass.YEAR.bit();

    private static final Set<String> NAMES = Set.of(
            "bare-year",
            "bare",
            "count",
            "same-day",
            "no-event",
            "nominal",
            "closing",
            "ancient",
            "before-noun",
            "rate",
            "dotted",
            "uncounted",
            "titled",
            "person",
            "half-fraction");

    private Conditions() {}

    /**
     * Checks that a rule names what there is.
     *
     * @throws IllegalArgumentException naming what there is not
     */
    static void check(Rule rule) {
        String condition = rule.text("if");
        if (!condition.isEmpty() && !NAMES.contains(condition)) {
            throw new IllegalArgumentException("no such condition: " + condition + ", but " + NAMES);
        }
        for (String wordClass : rule.text("behind").split("\\|")) {
            if (!wordClass.isEmpty()) {
                WordClass.valueOf(wordClass);
            }
        }
        for (String role : List.of(rule.text("governor"), rule.text("topic"))) {
            if (!role.isEmpty()) {
                role(role);
            }
        }
    }

    /** Whether a match's rule may apply here. */
    static boolean hold(Match match, Scene scene, List<Item> items) {
        if (match.start() >= match.end()) {
            return false;
        }
        Rule rule = match.rule();
        return behind(rule.text("behind"), match, items)
                && named(rule.text("if"), match, scene, items)
                && governed(rule.text("governor"), match, scene)
                && topical(rule.text("topic"), match, scene);
    }

    private static boolean behind(String classes, Match match, List<Item> items) {
        if (classes.isEmpty()) {
            return true;
        }
        Item before = items.get(Math.max(0, match.at() - 1));
        return match.at() > 0
                && Arrays.stream(classes.split("\\|")).map(WordClass::valueOf).anyMatch(before::is);
    }

    private static boolean named(String condition, Match match, Scene scene, List<Item> items) {
        return switch (condition) {
            case "" -> true;
            case "bare-year" -> bareYear(match, scene, items);
            case "bare" -> match.items().size() == items.size();
            case "count" ->
                match.find(WordClass.NUMBER, 0) < 0
                        || !match.items().get(match.find(WordClass.NUMBER, 0)).is(WordClass.YEAR);
            case "same-day" ->
                match.meaning(0) instanceof Period first
                        && match.meaning(1) instanceof Period second
                        && first.oneDay()
                        && second.oneDay()
                        && first.precision() == Precision.DAY
                        && first.first().equals(second.first());
            case "no-event" ->
                match.end() >= items.size() || !items.get(match.end()).word().equals("'s");
            case "before-noun" -> {
                int next = items.get(match.end()).first();
                yield nominal(scene.parsed(), next) || scene.parsed().xpos(next).startsWith("JJ");
            }
            case "rate" -> match.start() > 0 && counted(scene.parsed(), items.get(match.start() - 1));
            case "dotted" -> {
                String half =
                        match.items().get(match.find(WordClass.HALFDAY, 0)).word();
                yield half.indexOf('.') > 0 && !half.endsWith(".");
            }
            case "uncounted" -> uncounted(match, scene.parsed(), items);
            case "titled" -> match.start() > 0 && match.firstItem().is(WordClass.NAME);
            case "person" -> person(match, scene.parsed(), items);
            case "half-fraction" ->
                match.number(WordClass.NUMBER, 1, 0) == 1 && match.number(WordClass.NUMBER, 2, 0) == 2;
            case "ancient" -> scene.narrative().ancient();
            case "nominal" -> nominal(scene.parsed(), match.lastItem().first());
            case "closing" ->
                match.end() >= items.size()
                        || scene.parsed().upos(items.get(match.end()).first()) == Upos.PUNCT;
            default -> throw new IllegalStateException("patterns.tsv names an unknown condition: " + condition);
        };
    }

    /** A number of four digits is a year where nothing is counted by it. */
    private static boolean bareYear(Match match, Scene scene, List<Item> items) {
        int year = match.firstItem().number(WordClass.YEAR);
        ParsedText parsed = scene.parsed();
        boolean counted = match.start() > 0
                && symbol(parsed.xpos(items.get(match.start() - 1).first()));
        return modern(year) && !counts(match, scene, items) && !counted;
    }

    private static boolean modern(int year) {
        return year >= MIN_YEAR && year < MAX_YEAR;
    }

    private static boolean counts(Match match, Scene scene, List<Item> items) {
        if (match.end() >= items.size()) {
            return false;
        }
        Item next = items.get(match.end());
        String tag = scene.parsed().xpos(next.first());
        return tag.equals("NNS") || tag.equals("CD") || next.is(WordClass.UNITS);
    }

    /**
     * A number of four digits behind a preposition: no year where something is measured by it ("1,020 square miles").
     */
    private static boolean uncounted(Match match, ParsedText parsed, List<Item> items) {
        int year = match.firstItem().number(WordClass.YEAR);
        if (modern(year) || match.end() >= items.size()) {
            return true;
        }
        String tag = parsed.xpos(items.get(match.end()).first());
        boolean measured = tag.startsWith("JJ") || tag.equals("CD") || tag.equals("NNS") || tag.equals("NNPS");
        return !measured && (year >= EARLY_MODERN || !tag.startsWith("NN"));
    }

    /** A month's name that is a person's: "Jun Kimura", but not "in June Moscow said". */
    private static boolean person(Match match, ParsedText parsed, List<Item> items) {
        Item next = items.get(match.end());
        boolean named = parsed.xpos(next.first()).startsWith("NNP") && (next.classes() & DATED) == 0;
        boolean governed = match.start() > 0
                && (parsed.xpos(items.get(match.start() - 1).first()).equals("IN")
                        || (items.get(match.start() - 1).classes() & DATED) != 0);
        return named && !governed;
    }

    private static boolean symbol(String tag) {
        return tag.equals("$") || tag.equals("#") || tag.equals("SYM") || tag.equals("CD");
    }

    /** "$100 billion a year", "40 flights a week": what is counted stands before. */
    private static boolean counted(ParsedText parsed, Item before) {
        String tag = parsed.xpos(before.first());
        return !before.expression() && (tag.equals("NNS") || tag.equals("CD"));
    }

    private static boolean nominal(ParsedText parsed, int token) {
        String tag = parsed.xpos(token);
        return tag.startsWith("NN") || tag.equals("VBG");
    }

    /** Whether a word of the role stands shortly before, with no other verb between. */
    private static boolean governed(String role, Match match, Scene scene) {
        if (role.isEmpty()) {
            return true;
        }
        ParsedText parsed = scene.parsed();
        int token = match.firstItem().first();
        int first = Math.max(parsed.sentenceFirst(parsed.sentenceOf(token)), token - GOVERNOR);
        for (int t = token - 1; t >= first; t--) {
            if (scene.directions().is(parsed, t, role(role))) {
                return true;
            }
            if (parsed.xpos(t).startsWith("VB")) {
                return false;
            }
        }
        return false;
    }

    private static boolean topical(String role, Match match, Scene scene) {
        if (role.isEmpty()) {
            return true;
        }
        ParsedText parsed = scene.parsed();
        int token = match.firstItem().first();
        int first = Math.max(parsed.sentenceFirst(parsed.sentenceOf(token)), token - TOPIC);
        for (int t = first; t < token; t++) {
            if (scene.directions().is(parsed, t, role(role))) {
                return true;
            }
        }
        return false;
    }

    private static Role role(String name) {
        return Role.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
