package org.demarche.reader.actors;

import java.util.HashSet;
import java.util.Set;

/** Words before an office that say it is not simply who holds it now: {@code qualifiers.tsv}. */
final class Qualifiers {
    private final Set<String> former = new HashSet<>();
    private final Set<String> other = new HashSet<>();

    private Qualifiers() {}

    /** Reads the file. */
    static Qualifiers load(KnowledgeFiles files) {
        var qualifiers = new Qualifiers();
        for (KnowledgeFile.Line line : files.read("qualifiers.tsv", 2, 2)) {
            switch (line.field(0)) {
                case "former" -> qualifiers.former.addAll(line.list(1));
                case "other" -> qualifiers.other.addAll(line.list(1));
                default -> throw line.error("expected former or other: " + line.field(0));
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
}
