package org.demarche.reader.actors.reference;

/** Chooses among what a pronoun may come back to. */
public interface Chooser {
    /**
     * The chosen option, or none.
     *
     * @param story gives the features of each option
     * @param pronoun token of the pronoun
     */
    Choice choose(Referents story, int pronoun, Options options);
}
