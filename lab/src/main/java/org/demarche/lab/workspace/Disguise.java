package org.demarche.lab.workspace;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Other words for some words of a story, and other days for its days: the same story of other states, persons and
 * things. What a span covers of the old text covers, {@linkplain Cut#moved moved}, the other words in the new one.
 */
final class Disguise {
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}(\\.[A-Z]{3})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern YEAR = Pattern.compile("\\d{4}(-.*)?");
    private static final int YEAR_DIGITS = 4;
    private static final double YEAR_DAYS = 365.25;

    private final Map<String, String> words;
    private final Map<String, String> codes;
    private final Pattern wanted;
    private final int days;

    /**
     * @param words what stands for what; longer ones are sought first
     * @param codes the states, bodies and movements that stand for others
     * @param days by how many days everything happens later
     */
    Disguise(Map<String, String> words, Map<String, String> codes, int days) {
        this.words = new HashMap<>(words);
        this.codes = Map.copyOf(codes);
        this.days = days;
        int years = (int) Math.round(days / YEAR_DAYS);
        for (int year = 2020; year <= 2024; year++) {
            this.words.put(Integer.toString(year), Integer.toString(year + years));
        }
        List<String> sought = new ArrayList<>(this.words.keySet());
        sought.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        wanted = Pattern.compile("(?<![\\p{L}\\d])("
                + String.join("|", sought.stream().map(Pattern::quote).toList()) + ")(?![\\p{L}\\d])");
    }

    /** A text with other words, and where its places went. */
    record Cut(String text, int[] moved) {}

    /** Other words for a text; places are code points. */
    Cut text(String text) {
        int[] moved = new int[text.codePointCount(0, text.length()) + 1];
        var changed = new StringBuilder();
        Matcher matcher = wanted.matcher(text);
        int from = 0;
        int point = 0;
        int shift = 0;
        while (matcher.find()) {
            point = fill(moved, point, text.codePointCount(from, matcher.start()), shift);
            String other = words.getOrDefault(matcher.group(), matcher.group());
            int was = text.codePointCount(matcher.start(), matcher.end());
            int is = other.codePointCount(0, other.length());
            for (int i = 0; i < was; i++) {
                moved[point + i] = point + shift + Math.min(i, is - 1);
            }
            changed.append(text, from, matcher.start()).append(other);
            point += was;
            shift += is - was;
            from = matcher.end();
        }
        changed.append(text, from, text.length());
        fill(moved, point, moved.length - point, shift);
        return new Cut(changed.toString(), moved);
    }

    private static int fill(int[] moved, int from, int count, int shift) {
        for (int i = from; i < from + count; i++) {
            moved[i] = i + shift;
        }
        return from + count;
    }

    /** Other words for a value that is a code, a day, a year or words. */
    String value(String value) {
        if (codes.containsKey(value)) {
            return codes.getOrDefault(value, value);
        }
        if (CODE.matcher(value).matches()) {
            String state = value.substring(0, 3);
            return codes.getOrDefault(state, state) + value.substring(3);
        }
        if (DAY.matcher(value).matches()) {
            return day(value);
        }
        if (YEAR.matcher(value).matches()) {
            String year = value.substring(0, YEAR_DIGITS);
            return words.getOrDefault(year, year) + value.substring(YEAR_DIGITS);
        }
        return text(value).text();
    }

    private String day(String value) {
        try {
            return LocalDate.parse(value).plusDays(days).toString();
        } catch (DateTimeParseException e) {
            return value;
        }
    }
}
