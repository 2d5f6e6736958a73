package org.demarche.reader;

import java.util.Map;
import java.util.Optional;

/**
 * A reading, and what made each annotation and finding: the pattern, rule or model, and the words it rests on.
 *
 * @param reasons by id
 */
public record Explained(Reading reading, Map<String, String> reasons) {
    public Explained {
        reasons = Map.copyOf(reasons);
    }

    /** What made the annotation or finding with an id. */
    public Optional<String> why(String id) {
        return Optional.ofNullable(reasons.get(id));
    }
}
