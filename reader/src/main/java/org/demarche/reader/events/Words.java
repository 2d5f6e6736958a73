package org.demarche.reader.events;

import java.util.Set;
import org.demarche.reader.syntax.ParsedText;

/** The sets that the grammar of parties rests on; {@code sets.txt} says what each is for. */
record Words(
        Set<String> transparent,
        Set<String> notActors,
        Set<String> people,
        Set<String> ownSide,
        Set<String> saying,
        Set<String> pronouns) {

    static Words from(WordSets sets) {
        return new Words(
                sets.named("{transparent}"),
                sets.named("{not-actor}"),
                sets.named("{people}"),
                sets.named("{own-side}"),
                sets.named("{say}"),
                sets.named("{pronoun}"));
    }

    /** Whether a token is one of the words, by its lemma or as it stands. */
    static boolean among(ParsedText parsed, int token, Set<String> words) {
        return words.contains(parsed.lemma(token)) || words.contains(parsed.lower(token));
    }
}
