package org.demarche.reader.actors;

import java.util.HashSet;
import java.util.Set;

/** Words beside a name or office that change who is meant, or whether anybody is: {@code qualifiers.tsv}. */
final class Qualifiers {
    private final Set<String> former = new HashSet<>();
    private final Set<String> other = new HashSet<>();
    private final Set<String> things = new HashSet<>();
    private final Set<String> languages = new HashSet<>();
    private final Set<String> directions = new HashSet<>();

    private Qualifiers() {}

    /** Reads the file. */
    static Qualifiers load(KnowledgeFiles files) {
        var qualifiers = new Qualifiers();
        for (KnowledgeFile.Line line : files.read("qualifiers.tsv", 2, 2)) {
            switch (line.field(0)) {
                case "former" -> qualifiers.former.addAll(line.list(1));
                case "other" -> qualifiers.other.addAll(line.list(1));
                case "thing" -> qualifiers.things.addAll(line.list(1));
                case "language" -> qualifiers.languages.addAll(line.list(1));
                case "direction" -> qualifiers.directions.addAll(line.list(1));
                default -> throw line.error("expected former, other, thing, language or direction: " + line.field(0));
            }
        }
        return qualifiers;
    }

    /** Whether the holder is no longer in office. */
    boolean former(String word) {
        return former.contains(word);
    }

    /** Whether another holder is meant than the one told before. */
    boolean other(String word) {
        return other.contains(word);
    }

    /** Whether a word ends the name of a thing that may be named after a person: "the X Award". */
    boolean thing(String word) {
        return things.contains(word);
    }

    /** Whether the adjective before a word is a language's: "the Polish translation". */
    boolean language(String word) {
        return languages.contains(word);
    }

    /** Whether a word before a state's name makes it a part of the state: "northern". */
    boolean direction(String word) {
        return directions.contains(word);
    }
}
