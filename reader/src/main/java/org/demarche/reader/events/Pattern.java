package org.demarche.reader.events;

import java.util.List;

/**
 * One pattern of the pattern files.
 *
 * @param trigger lemma of the word that tells the event
 * @param constraints all of which must hold
 * @param template what the pattern makes
 * @param place file, line and words, for {@code --explain}
 * @param weight how narrow the pattern is
 */
record Pattern(String trigger, List<Constraint> constraints, Template template, String place, int weight) {
    Pattern {
        constraints = List.copyOf(constraints);
    }

    static Pattern of(String trigger, List<Constraint> constraints, Template template, String place) {
        int weight = constraints.stream().mapToInt(Constraint::weight).sum();
        return new Pattern(trigger, constraints, template, place, weight);
    }
}
