package org.demarche.lab.bench;

import java.util.Map;
import java.util.Optional;

/**
 * One measured thing.
 *
 * @param name "stage tags", "whole, 2 threads"
 * @param figures by unit, in the order they are printed: "tokens/s" and so on
 */
public record Row(String name, Map<String, Double> figures) {
    /** The figure by which two runs are compared: higher is better. */
    static final String SPEED = "tokens/s";

    /** How much faster this row is than an earlier one. */
    Optional<Double> ratio(Row before) {
        Double now = figures.get(SPEED);
        Double then = before.figures().get(SPEED);
        return now == null || then == null || then == 0 ? Optional.empty() : Optional.of(now / then);
    }
}
