package org.demarche.reader.time;

/**
 * One class of a word, with the value it has in it.
 *
 * @param text the value as words.tsv writes it
 * @param number the value as a number, or 0
 * @param capital whether the word must be written with a capital letter
 * @param abbreviated whether it must moreover end in a full stop or stand beside a number
 */
record Sense(WordClass wordClass, String text, int number, boolean capital, boolean abbreviated) {
    static Sense of(WordClass wordClass, int number) {
        return new Sense(wordClass, "", number, false, false);
    }
}
