package org.demarche.reader.actors.reference;

/**
 * What a pronoun was decided to come back to.
 *
 * @param option index of the option, negative for none
 * @param margin by how much it was preferred to the best option that stands for something else, in the chooser's own
 *     measure; not negative
 */
public record Choice(int option, double margin) {
    /** A choice without doubt. */
    public static Choice sure(int option) {
        return new Choice(option, Double.MAX_VALUE);
    }
}
