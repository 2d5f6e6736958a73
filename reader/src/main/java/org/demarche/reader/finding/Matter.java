package org.demarche.reader.finding;

import java.util.List;

/**
 * What a move is about.
 *
 * @param stretch the noun phrase or clause, in its own words
 * @param terms its head terms: lemmas in lower case, in the order of the text, without repetition
 */
public record Matter(Stretch stretch, List<String> terms) {
    public Matter {
        terms = List.copyOf(terms);
    }
}
