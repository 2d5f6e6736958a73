package org.demarche.reader.actors;

import java.util.HashMap;
import java.util.Map;
import org.demarche.reader.syntax.ParsedText;

/** The abbreviations that a story explains itself: "the Election Commission (EC)". */
final class Abbreviations {
    private static final int NONE = -1;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    /** The first token of the words an abbreviation stands for. */
    private final Map<String, Integer> explained = new HashMap<>();

    private final Map<Integer, String> byEnd = new HashMap<>();
    private final Map<String, Integer> starts = new HashMap<>();
    private final ParsedText parsed;

    Abbreviations(ParsedText parsed) {
        this.parsed = parsed;
        for (int t = 1; t + 1 < parsed.size(); t++) {
            if (parsed.form(t - 1).equals("(") && parsed.form(t + 1).equals(")") && capitals(parsed.form(t))) {
                explain(t);
            }
        }
    }

    /** Whether a word is written as an abbreviation is. */
    static boolean capitals(String form) {
        if (form.length() < SHORTEST || form.length() > LONGEST) {
            return false;
        }
        int upper = 0;
        for (int i = 0; i < form.length(); i++) {
            upper += Character.isUpperCase(form.charAt(i)) ? 1 : 0;
        }
        return upper >= SHORTEST && upper * 2 > form.length();
    }

    private void explain(int token) {
        int first = first(parsed.form(token), token - 2);
        if (first != NONE) {
            explained.putIfAbsent(parsed.form(token), first);
            byEnd.putIfAbsent(token - 1, parsed.lower(token));
            starts.putIfAbsent(parsed.lower(token), first);
        }
    }

    /**
     * Where words begin that have an abbreviation's letters as capitals, the last of them at a token. The order may be
     * another, as where the name is a translation: "Ministry of Public Education (MEP)".
     */
    private int first(String abbreviation, int last) {
        var letters = new StringBuilder();
        abbreviation.chars().filter(Character::isUpperCase).forEach(letter -> letters.append((char) letter));
        int start = parsed.sentenceFirst(parsed.sentenceOf(last + 1));
        for (int t = last; t >= start && t > last - 2 * LONGEST; t--) {
            if (Grammar.capitalised(parsed, t)) {
                int letter = letters.lastIndexOf(parsed.form(t).substring(0, 1));
                if (letter < 0) {
                    return NONE;
                }
                if (letters.deleteCharAt(letter).isEmpty()) {
                    return t;
                }
            } else if (t == last) {
                return NONE;
            }
        }
        return NONE;
    }

    /** Whether the story itself says what an abbreviation stands for. */
    boolean explains(String form) {
        return explained.containsKey(form);
    }

    /** The first token of the words that an explained abbreviation stands for. */
    int wordsOf(String form) {
        return explained.getOrDefault(form, NONE);
    }

    /** The abbreviation explained behind a phrase that holds all its words, in lower case; "" for none. */
    String behind(int first, int end) {
        String abbreviation = byEnd.getOrDefault(end, "");
        return starts.getOrDefault(abbreviation, NONE) >= first ? abbreviation : "";
    }
}
