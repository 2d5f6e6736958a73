package org.demarche.reader.syntax;

/**
 * What the encoder looks up for a form: rows of the tables of words and of marks.
 *
 * @param hash of the word, as {@link WordGroups#hash} gives it
 * @param capital whether the form starts with a capital letter
 * @param word the row of the word; 0 for an unknown one
 * @param marks the rows of its marks: affixes, shape, the lists it stands in
 */
@SuppressWarnings("ArrayRecordComponent") // rows, never compared
public record WordRows(int hash, boolean capital, int word, int[] marks) {
    /** The same form taken as unknown. */
    public WordRows unknown() {
        return word == 0 ? this : new WordRows(hash, capital, 0, marks);
    }
}
