package org.demarche.reader.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.demarche.reader.resource.Table;

/** The function words that questions to a tree rest on, by kind: {@code function-words.tsv}. Immutable. */
final class FunctionWords {
    /** A kind of function word; what each means stands at the head of the resource. */
    enum Kind {
        NEGATION,
        INFINITIVE,
        RELATIVE,
        AGENT,
        PERFECT,
        BE,
        AIM,
        PAUSE,
        GOES_ON,
        COMPLEMENT;

        /** A set of one, as bits. */
        int bit() {
            return 1 << ordinal();
        }
    }

    private static final FunctionWords BUNDLED = new FunctionWords();

    private final Map<String, Short> byForm = new HashMap<>();
    private final Map<String, Short> byLemma = new HashMap<>();

    private FunctionWords() {
        Table.read(FunctionWords.class, "function-words.tsv", row -> {
            int bit = Kind.valueOf(row.required(0).toUpperCase(Locale.ROOT)).bit();
            Map<String, Short> words = switch (row.required(1)) {
                case "form" -> byForm;
                case "lemma" -> byLemma;
                default -> throw new IllegalArgumentException("neither form nor lemma: " + row.field(1));
            };
            for (String word : row.words(2)) {
                words.merge(word, (short) bit, (one, other) -> (short) (one | other));
            }
        });
    }

    /** The bundled words. */
    static FunctionWords bundled() {
        return BUNDLED;
    }

    /** The kinds of a word, as bits. */
    short of(String lower, String lemma) {
        int form = byForm.getOrDefault(lower, (short) 0);
        return (short) (form | byLemma.getOrDefault(lemma, (short) 0));
    }
}
