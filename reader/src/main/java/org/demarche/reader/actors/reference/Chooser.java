package org.demarche.reader.actors.reference;

/** Chooses among what a pronoun may come back to. */
public interface Chooser {
    /**
     * The index of the chosen option, or a negative number for none.
     *
     * @param story gives the features of each option
     * @param pronoun token of the pronoun
     */
    int choose(Referents story, int pronoun, Options options);
}
