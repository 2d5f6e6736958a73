package org.demarche.reader.events;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a governing word or an auxiliary makes of what it governs: {@code governors.tsv} tells its format. */
final class Governors {
    /** How a governed clause is told. */
    enum Effect {
        /** It is done: "began to withdraw". */
        DONE,
        PLANNED,
        CONDITIONAL,
        HYPOTHETICAL,
        ASKED,
        /** It is not done: "failed to withdraw". */
        UNDONE
    }

    private final Map<String, Effect> byWord = new HashMap<>();

    static Governors load() {
        var governors = new Governors();
        for (ResourceLines.Line line : ResourceLines.of("governors.tsv")) {
            String[] columns = line.text().split("\t+");
            if (columns.length != 2) {
                throw line.error("an effect, a tab and its words");
            }
            Effect effect = Effect.valueOf(columns[0].trim().toUpperCase(Locale.ROOT));
            for (String word : columns[1].trim().split("\\s+")) {
                governors.byWord.put(word, effect);
            }
        }
        return governors;
    }

    /** The effect of a word: a lemma, or an auxiliary written {@code aux:will}. */
    Optional<Effect> of(String word) {
        return Optional.ofNullable(byWord.get(word));
    }
}
