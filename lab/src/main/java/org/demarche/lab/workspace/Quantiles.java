package org.demarche.lab.workspace;

import java.util.List;

/** Quantiles of measured times. */
final class Quantiles {
    private Quantiles() {}

    /** The smallest of sorted times that at least so many of a hundred do not exceed. */
    static double of(List<Double> sorted, double percent) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(percent / 100 * sorted.size()) - 1);
    }
}
