package org.demarche.reader.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.reader.syntax.ParsedText;

/**
 * Cuts a sentence's tokens into the words of time expressions and looks up what they can be (words.tsv): "mid-May" is
 * three pieces, "17.12.2021" five. Immutable.
 */
final class Pieces {
    private static final int MAX_NUMBER_LENGTH = 9;
    private static final int MAX_CUT_LENGTH = 40;

    private final Map<String, List<Sense>> senses = new HashMap<>();

    Pieces() {
        Resource.read(
                "words.tsv",
                4,
                row -> senses.computeIfAbsent(row[0], w -> new ArrayList<>()).add(sense(row[1], row[2], row[3])));
    }

    private static Sense sense(String wordClass, String value, String flag) {
        boolean numeric = value.matches("-?\\d+");
        int number = numeric ? Integer.parseInt(value) : 0;
        boolean abbreviated = flag.equals("short");
        if (!abbreviated && !flag.isEmpty() && !flag.equals("capital")) {
            throw new IllegalArgumentException("no such flag: " + flag + ", but capital, short");
        }
        return new Sense(
                WordClass.valueOf(wordClass), value, number, abbreviated || flag.equals("capital"), abbreviated);
    }

    /** The words that are of any of some classes. */
    Set<String> wordsOf(long classes) {
        return senses.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(sense -> (sense.wordClass().bit() & classes) != 0))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether a word is too frequent to look at a sentence for its sake, or no word at all. */
    boolean common(String word) {
        return !Character.isLetter(word.charAt(0))
                || senses.getOrDefault(word, List.of()).stream()
                        .anyMatch(sense -> sense.wordClass() == WordClass.COMMON);
    }

    /** The pieces of a sentence. */
    List<Item> of(ParsedText parsed, int sentence) {
        var items = new ArrayList<Item>();
        for (int t = parsed.sentenceFirst(sentence); t < parsed.sentenceEnd(sentence); t++) {
            String lower = parsed.lower(t);
            if (compound(lower)) {
                cut(parsed, t, lower, items);
            } else {
                items.add(item(parsed, t, lower, 0, parsed.end(t) - parsed.start(t)));
            }
        }
        return items;
    }

    /** Whether a word is cut into pieces: it has hyphens, slashes, or digits beside others. */
    static boolean compound(String word) {
        int length = word.length();
        if (length < 2 || length > MAX_CUT_LENGTH) {
            return false;
        }
        boolean digits = false;
        boolean others = false;
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            if (c == '-' || c == '–' || c == '/') {
                return true;
            }
            digits |= digit(c);
            others |= !digit(c);
        }
        return digits && others;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private void cut(ParsedText parsed, int token, String word, List<Item> items) {
        int length = Math.min(word.length(), parsed.end(token) - parsed.start(token));
        int from = 0;
        while (from < length) {
            int to = from + 1;
            int kind = kind(word, from);
            while (to < length && kind != 2 && (kind(word, to) == kind || thousands(word, to, kind))) {
                to++;
            }
            items.add(item(parsed, token, word.substring(from, to), from, to));
            from = to;
        }
    }

    private static int kind(String word, int at) {
        char c = word.charAt(at);
        return digit(c) ? 0 : Character.isLetter(c) ? 1 : 2;
    }

    private static boolean thousands(String word, int at, int kind) {
        return kind == 0
                && word.charAt(at) == ','
                && at + 3 < word.length()
                && kind(word, at + 1) == 0
                && kind(word, at + 2) == 0
                && kind(word, at + 3) == 0;
    }

    private Item item(ParsedText parsed, int token, String word, int from, int to) {
        int start = parsed.start(token);
        boolean capital = Character.isUpperCase(
                parsed.form(token).charAt(Math.min(from, parsed.form(token).length() - 1)));
        List<Sense> known = word.isEmpty() ? List.of() : lookUp(word);
        long classes = WordClass.ANY.bit();
        for (Sense sense : known) {
            boolean fits = !sense.capital() || capital && noun(parsed.xpos(token));
            if (fits && (!sense.abbreviated() || abbreviated(parsed, token))) {
                classes |= sense.wordClass().bit();
            }
        }
        if (capital) {
            classes |= WordClass.NAME.bit();
        }
        return new Item(word, token, token + 1, start + from, start + to, classes, known, Meaning.Word.NONE);
    }

    /** "Mar.", "4 Mar" and "Sun, 4 March": an abbreviation that a date stands beside. */
    private static boolean abbreviated(ParsedText parsed, int token) {
        int sentence = parsed.sentenceOf(token);
        int next = token + 1;
        while (next < parsed.sentenceEnd(sentence) && parsed.lower(next).equals(",")) {
            next++;
        }
        return parsed.lower(token).endsWith(".")
                || token > parsed.sentenceFirst(sentence)
                        && digit(parsed.lower(token - 1).charAt(0))
                || next < parsed.sentenceEnd(sentence)
                        && (digit(parsed.lower(next).charAt(0))
                                || parsed.lower(next).equals("."));
    }

    private static boolean noun(String xpos) {
        return !xpos.startsWith("V") && !xpos.equals("MD");
    }

    private List<Sense> lookUp(String word) {
        if (digit(word.charAt(0))) {
            return number(word);
        }
        List<Sense> known = senses.get(word);
        if (known == null && word.length() > 2 && word.charAt(word.length() - 1) == '.') {
            known = senses.get(word.substring(0, word.length() - 1));
        }
        return known == null ? List.of() : known;
    }

    private static List<Sense> number(String word) {
        String digits = word.indexOf(',') < 0 ? word : word.replace(",", "");
        if (digits.length() > MAX_NUMBER_LENGTH) {
            return List.of();
        }
        int number = Integer.parseInt(digits.toLowerCase(Locale.ROOT));
        int length = digits.length();
        var readings = new ArrayList<Sense>();
        readings.add(Sense.of(WordClass.NUMBER, number));
        add(readings, WordClass.DAY, number, length <= 2 && number >= 1 && number <= 31);
        add(readings, WordClass.MONTHNUM, number, length <= 2 && number >= 1 && number <= 12);
        add(readings, WordClass.HOUR, number, length <= 2 && number <= 24);
        add(readings, WordClass.TWO, number, length == 2);
        add(readings, WordClass.FOUR, number, word.length() == 4 && number % 100 < 60 && number <= 2400);
        add(readings, WordClass.ANCIENT, number, word.length() == 3 && number >= 100);
        add(readings, WordClass.YEAR, number, word.length() == 4 && number >= 1000 && number <= 2150);
        return readings;
    }

    private static void add(List<Sense> readings, WordClass wordClass, int number, boolean possible) {
        if (possible) {
            readings.add(Sense.of(wordClass, number));
        }
    }
}
