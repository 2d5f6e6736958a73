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
        PAUSE;

        /** A set of one, as bits. */
        int bit() {
            return 1 << ordinal();
        }
    }

    private static final FunctionWords BUNDLED = new FunctionWords();

    private final Map<String, Byte> byForm = new HashMap<>();
    private final Map<String, Byte> byLemma = new HashMap<>();

    private FunctionWords() {
        Table.read(FunctionWords.class, "function-words.tsv", row -> {
            int bit = Kind.valueOf(row.required(0).toUpperCase(Locale.ROOT)).bit();
            Map<String, Byte> words = switch (row.required(1)) {
                case "form" -> byForm;
                case "lemma" -> byLemma;
                default -> throw new IllegalArgumentException("neither form nor lemma: " + row.field(1));
            };
            for (String word : row.words(2)) {
                words.merge(word, (byte) bit, (one, other) -> (byte) (one | other));
            }
        });
    }

    /** The bundled words. */
    static FunctionWords bundled() {
        return BUNDLED;
    }

    /** The kinds of a word, as bits. */
    byte of(String lower, String lemma) {
        int form = byForm.getOrDefault(lower, (byte) 0);
        return (byte) (form | byLemma.getOrDefault(lemma, (byte) 0));
    }
}
