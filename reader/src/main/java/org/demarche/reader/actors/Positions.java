package org.demarche.reader.actors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Place or actor, by where a place name stands: {@code positions.tsv}. */
final class Positions {
    static final String OTHER = "other";

    private final Map<String, List<Rule>> rules = new HashMap<>();

    /** One line; no governors for any. */
    private record Rule(String names, boolean place, Set<String> governors) {}

    private Positions() {}

    /** Reads the file. */
    static Positions load(KnowledgeFiles files) {
        var positions = new Positions();
        for (KnowledgeFile.Line line : files.read("positions.tsv", 4, 4)) {
            if (!Set.of("place", "actor").contains(line.field(2))) {
                throw line.error("expected place or actor: " + line.field(2));
            }
            if (!Set.of("state", "capital", "seat", "all").contains(line.field(1))) {
                throw line.error("expected state, capital, seat or all: " + line.field(1));
            }
            Set<String> governors = line.field(3).equals("*") ? Set.of() : new HashSet<>(line.list(3));
            positions
                    .rules
                    .computeIfAbsent(line.field(0), position -> new ArrayList<>())
                    .add(new Rule(line.field(1), line.field(2).equals("place"), governors));
        }
        return positions;
    }

    /** Whether a preposition is listed. */
    boolean lists(String preposition) {
        return rules.containsKey(preposition);
    }

    /**
     * Whether a name is a place there.
     *
     * @param position as in the file
     * @param names "state", "capital" or "seat"
     * @param governor lemma of the governing word, "" for none
     */
    boolean place(String position, String names, String governor) {
        for (Rule rule : rules.getOrDefault(position, List.of())) {
            if ((rule.names.equals(names) || rule.names.equals("all"))
                    && (rule.governors.isEmpty() || rule.governors.contains(governor))) {
                return rule.place;
            }
        }
        return !position.equals(OTHER) && place(OTHER, names, governor);
    }
}
