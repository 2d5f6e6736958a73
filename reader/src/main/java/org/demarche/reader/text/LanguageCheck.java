package org.demarche.reader.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whether a text is English, by its letters and by the share of its function words in the profiles of
 * {@code languages.tsv}. Looks at the first {@value #SAMPLE} characters. Immutable and safe to share.
 */
public final class LanguageCheck {
    private static final int SAMPLE = 20_000;
    private static final int FEW_WORDS = 4;
    private static final int ENOUGH_WORDS = 30;
    private static final double LEAST_ENGLISH = 0.06;
    private static final double LEAST_FOREIGN = 0.08;
    private static final double CLEARLY_MORE = 1.3;
    private static final int LONGEST_WORD = 12;

    private final List<String> languages = new ArrayList<>();
    private final Map<String, int[]> languagesOfWord = new HashMap<>();

    private LanguageCheck() {
        for (List<String> row : ResourceTable.load("languages.tsv", 2).rows()) {
            int language = languages.size();
            languages.add(row.get(0));
            for (String word : row.get(1).split(" ")) {
                languagesOfWord.merge(word, new int[] {language}, LanguageCheck::joined);
            }
        }
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    /** A check with the bundled profiles. */
    public static LanguageCheck load() {
        return new LanguageCheck();
    }

    /**
     * Why a text is not English, as a clause that follows its name: "reads as French", "is written in Cyrillic
     * letters". Empty where it is English or too short to tell.
     */
    public Optional<String> notEnglish(String text) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        return otherScript(sample).or(() -> otherLanguage(sample));
    }

    private static Optional<String> otherScript(String sample) {
        int latin = 0;
        var others = new HashMap<Character.UnicodeScript, Integer>();
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c < 0x250 ? Character.isLetter(c) : false) {
                latin++;
            } else if (Character.isLetter(c)) {
                others.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
            }
        }
        int foreign = others.values().stream().mapToInt(Integer::intValue).sum();
        if (foreign <= latin) {
            return Optional.empty();
        }
        return others.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> "is written in " + name(most.getKey()));
    }

    private static String name(Character.UnicodeScript script) {
        return switch (script) {
            case HAN -> "Chinese characters";
            case HIRAGANA, KATAKANA -> "Japanese characters";
            default -> {
                String name = script.name();
                yield name.charAt(0)
                        + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ') + " letters";
            }
        };
    }

    private Optional<String> otherLanguage(String sample) {
        int[] hits = new int[languages.size()];
        int words = count(sample.toLowerCase(Locale.ROOT), hits);
        int best = 1;
        for (int language = 2; language < hits.length; language++) {
            best = hits[language] > hits[best] ? language : best;
        }
        int english = hits[0];
        if (words < FEW_WORDS) {
            return Optional.empty();
        }
        if (hits[best] > CLEARLY_MORE * english + 1 && hits[best] >= LEAST_FOREIGN * words) {
            return Optional.of("reads as " + languages.get(best));
        }
        return words >= ENOUGH_WORDS && english < LEAST_ENGLISH * words
                ? Optional.of("does not read as English")
                : Optional.empty();
    }

    /** Counts the words of a text, and for each language those of its profile. */
    private int count(String text, int[] hits) {
        int words = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
            if (letter) {
                continue;
            }
            if (i > start) {
                words++;
                int[] found = i - start <= LONGEST_WORD ? languagesOfWord.get(text.substring(start, i)) : null;
                for (int k = 0; found != null && k < found.length; k++) {
                    hits[found[k]]++;
                }
            }
            start = i + 1;
        }
        return words;
    }
}
