package org.demarche.reader.actors;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.demarche.reader.syntax.ParsedText;

/** The whole names that a story gives anywhere, by surname: "the Trump administration", before "Donald Trump". */
final class FullNames {
    private static final List<String> SEVERAL = List.of();

    private final Map<String, List<String>> bySurname = new HashMap<>();
    private final Set<String> titled = new HashSet<>();

    private FullNames() {}

    static FullNames in(List<Phrase> phrases, ParsedText parsed, Spelling spelling) {
        var names = new FullNames();
        for (Phrase phrase : phrases) {
            if (phrase.hasName()) {
                List<String> keys = PersonNames.keys(
                        parsed.stretch(phrase.nameFirst, phrase.nameEnd).text(), spelling);
                names.add(keys);
                if (!keys.isEmpty() && (phrase.office() || phrase.partner != null)) {
                    names.titled.add(keys.get(keys.size() - 1));
                }
            }
        }
        return names;
    }

    private void add(List<String> keys) {
        if (keys.size() > 1) {
            bySurname.merge(keys.get(keys.size() - 1), keys, (one, other) -> one.equals(other) ? one : SEVERAL);
        }
    }

    /** Whether an office is told anywhere with a name that ends in the last of these words. */
    boolean titled(List<String> keys) {
        return !keys.isEmpty() && titled.contains(keys.get(keys.size() - 1));
    }

    /** The whole name where one word is given and one person of the story has it as surname; else what is given. */
    List<String> of(List<String> keys) {
        List<String> whole = keys.size() == 1 ? bySurname.getOrDefault(keys.get(0), SEVERAL) : SEVERAL;
        return whole.isEmpty() ? keys : whole;
    }
}
