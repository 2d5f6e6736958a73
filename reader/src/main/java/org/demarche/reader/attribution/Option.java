package org.demarche.reader.attribution;

import java.util.List;

/**
 * One option of a decision.
 *
 * @param features what speaks for and against it
 * @param runs the words it is about; none for "no source"
 */
public record Option(Features features, List<Run> runs) {
    public Option {
        runs = List.copyOf(runs);
    }
}
