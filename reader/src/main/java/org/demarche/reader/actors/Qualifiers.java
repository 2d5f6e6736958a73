package org.demarche.reader.actors;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words beside a name or office that change who is meant, or whether anybody is: {@code qualifiers.tsv}, which says at
 * its head what each kind means.
 */
final class Qualifiers {
    /** A kind of such words. */
    enum Kind {
        FORMER,
        OTHER,
        THING,
        LANGUAGE,
        DIRECTION,
        LIKENESS,
        WITHIN,
        PART,
        JOINING,
        BOTH,
        POINTING,
        TITLE,
        DOCUMENT,
        POST,
        ABROAD,
        ON_RECORD,
        OWNED
    }

    private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

    private Qualifiers() {
        for (Kind kind : Kind.values()) {
            words.put(kind, new HashSet<>());
        }
    }

    /** Reads the file. */
    static Qualifiers load(KnowledgeFiles files) {
        var qualifiers = new Qualifiers();
        for (KnowledgeFile.Line line : files.read("qualifiers.tsv", 2, 2)) {
            qualifiers.of(kind(line)).addAll(line.list(1));
        }
        return qualifiers;
    }

    private static Kind kind(KnowledgeFile.Line line) {
        for (Kind kind : Kind.values()) {
            if (line.field(0).equals(name(kind))) {
                return kind;
            }
        }
        throw line.error("no such kind of qualifier: " + line.field(0));
    }

    private static String name(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Set<String> of(Kind kind) {
        return words.getOrDefault(kind, Set.of());
    }

    /** Whether a word in lower case is of a kind. */
    boolean is(Kind kind, String word) {
        return of(kind).contains(word);
    }
}
