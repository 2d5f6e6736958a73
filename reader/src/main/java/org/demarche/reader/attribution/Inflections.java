package org.demarche.reader.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The regular forms of the lexicon's verbs, for words whose lemma no table knows: "ruled", "shouted", "forecasts".
 * Immutable.
 */
final class Inflections {
    private static final String VOWELS = "aeiou";

    private final Map<String, SpeechWord> byForm = new HashMap<>();

    Inflections(Iterable<SpeechWord> verbs) {
        for (SpeechWord verb : verbs) {
            if (verb.kind() == SpeechWord.Kind.VERB && verb.words().size() == 1) {
                for (String form : forms(verb.lemma())) {
                    byForm.putIfAbsent(form, verb);
                }
            }
        }
    }

    /** The verb that a word in lower case may be a form of. */
    Optional<SpeechWord> find(String form) {
        return Optional.ofNullable(byForm.get(form));
    }

    private static List<String> forms(String verb) {
        var forms = new ArrayList<String>();
        int last = verb.length() - 1;
        char end = verb.charAt(last);
        boolean silent = end == 'e';
        boolean flies = end == 'y' && last > 0 && VOWELS.indexOf(verb.charAt(last - 1)) < 0;
        String stem = silent ? verb.substring(0, last) : verb;
        forms.add(flies ? verb.substring(0, last) + "ied" : stem + "ed");
        forms.add(stem + "ing");
        forms.add(flies ? verb.substring(0, last) + "ies" : verb + (hisses(verb) ? "es" : "s"));
        return forms;
    }

    private static boolean hisses(String verb) {
        return verb.endsWith("s") || verb.endsWith("x") || verb.endsWith("ch") || verb.endsWith("sh");
    }
}
