package org.demarche.reader.attribution;

import java.util.List;

/** Takes the decisions; learnt weights in the reader, the gold standard while they are being learnt. */
public interface Judge {
    /**
     * An option that was chosen.
     *
     * @param index its place among the options
     * @param share how much of the likelihood of all options is its own, 0 to 1
     */
    record Choice(int index, double share) {}

    /**
     * The best of several options.
     *
     * @param cue the head of the cue in question
     * @param options at least one, in the order of preference of the rules
     */
    Choice choose(Question question, int cue, List<Option> options);

    /** Whether an option holds. */
    boolean holds(Question question, int cue, Option option);

    /**
     * How likely an attribution is right, 0 to 1.
     *
     * @param source the words of its source, perhaps none
     * @param whole what speaks for and against it, with the words of its content
     */
    double confidence(int cue, Run source, Option whole);
}
