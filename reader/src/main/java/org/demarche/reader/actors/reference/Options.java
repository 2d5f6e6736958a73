package org.demarche.reader.actors.reference;

/**
 * What a pronoun may come back to, nearest first: the heads of phrases before it, and behind it in its sentence.
 *
 * @param heads one token an option
 * @param together for each whether the phrase with its conjuncts is meant: "Oslo and Bern ... they"
 * @param count the number of options
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
public record Options(int[] heads, boolean[] together, int count) {}
