package org.demarche.reader.events;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The regular inflections of the verbs that patterns start from. Trained taggers and lemmatisers stumble over verbs
 * that are rare outside the news ("shelled", "blamed", "boycotted"); the patterns know which verbs to expect.
 */
final class VerbForms {
    private static final String VOWELS = "aeiou";

    private final Map<String, String> lemmaOf = new HashMap<>();
    private final Map<String, String> pastOf = new HashMap<>();

    /** Adds the inflections of a verb. */
    void add(String verb) {
        if (verb.length() < 3 || !Character.isLetter(verb.charAt(0))) {
            return;
        }
        String stem = stem(verb);
        lemmaOf.putIfAbsent(stem + "ing", verb);
        String past =
                verb.endsWith("y") && !vowel(verb, 2) ? verb.substring(0, verb.length() - 1) + "ied" : stem + "ed";
        lemmaOf.putIfAbsent(past, verb);
        pastOf.putIfAbsent(past, verb);
    }

    private static String stem(String verb) {
        if (verb.endsWith("e") && !verb.endsWith("ee")) {
            return verb.substring(0, verb.length() - 1);
        }
        char last = verb.charAt(verb.length() - 1);
        boolean doubles = vowel(verb, 2) && !vowel(verb, 3) && !vowel(verb, 1) && "wxy".indexOf(last) < 0;
        boolean oneSyllable = verb.chars().filter(c -> VOWELS.indexOf(c) >= 0).count() == 1;
        return doubles && (oneSyllable || verb.endsWith("el")) ? verb + last : verb;
    }

    /** Whether the letter at a place from the end, counted from 1, is a vowel. */
    private static boolean vowel(String verb, int fromEnd) {
        return verb.length() >= fromEnd && VOWELS.indexOf(verb.charAt(verb.length() - fromEnd)) >= 0;
    }

    /** The verb that a word is an inflection of. */
    Optional<String> lemma(String word) {
        return Optional.ofNullable(lemmaOf.get(word));
    }

    /** The verb that a word is the regular past of. */
    Optional<String> past(String word) {
        return Optional.ofNullable(pastOf.get(word));
    }
}
