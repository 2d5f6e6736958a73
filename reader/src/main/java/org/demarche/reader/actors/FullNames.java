package org.demarche.reader.actors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.demarche.reader.syntax.ParsedText;

/** The whole names that a story gives anywhere, by surname: "the Trump administration", before "Donald Trump". */
final class FullNames {
    private static final List<String> SEVERAL = List.of();

    private final Map<String, List<String>> bySurname = new HashMap<>();

    private FullNames() {}

    static FullNames in(List<Phrase> phrases, ParsedText parsed, Spelling spelling) {
        var names = new FullNames();
        for (Phrase phrase : phrases) {
            if (phrase.hasName() && phrase.nameEnd - phrase.nameFirst > 1) {
                names.add(PersonNames.keys(
                        parsed.stretch(phrase.nameFirst, phrase.nameEnd).text(), spelling));
            }
        }
        return names;
    }

    private void add(List<String> keys) {
        if (keys.size() > 1) {
            bySurname.merge(keys.get(keys.size() - 1), keys, (one, other) -> one.equals(other) ? one : SEVERAL);
        }
    }

    /** The whole name where one word is given and one person of the story has it as surname; else what is given. */
    List<String> of(List<String> keys) {
        List<String> whole = keys.size() == 1 ? bySurname.getOrDefault(keys.get(0), SEVERAL) : SEVERAL;
        return whole.isEmpty() ? keys : whole;
    }
}
