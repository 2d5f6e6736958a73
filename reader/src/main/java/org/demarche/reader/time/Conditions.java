package org.demarche.reader.time;

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
    private static final int MIN_YEAR = 1900;
    private static final int MAX_YEAR = 2100;

    private static final Set<String> NAMES =
            Set.of("bare-year", "bare", "count", "same-day", "no-event", "nominal", "closing");

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
        return named(rule.text("if"), match, scene, items)
                && governed(rule.text("governor"), match, scene)
                && topical(rule.text("topic"), match, scene);
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
        boolean counts = match.end() < items.size()
                && (parsed.xpos(items.get(match.end()).first()).equals("NNS")
                        || items.get(match.end()).is(WordClass.UNITS)
                        || parsed.xpos(items.get(match.end()).first()).equals("CD"));
        boolean counted = match.start() > 0
                && symbol(parsed.xpos(items.get(match.start() - 1).first()));
        return year >= MIN_YEAR && year < MAX_YEAR && !counts && !counted;
    }

    private static boolean symbol(String tag) {
        return tag.equals("$") || tag.equals("#") || tag.equals("SYM") || tag.equals("CD");
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
