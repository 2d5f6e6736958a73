package org.demarche.reader.actors;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.reader.resource.Lexicons;

/**
 * The bundled knowledge files and those a user adds. A file's kind is the last part of its name: {@code people.tsv} and
 * {@code sahel.people.tsv} are both read as people. Added lines come after the bundled ones and win over them.
 */
final class KnowledgeFiles {
    /** The bundled files alone. */
    static final KnowledgeFiles BUNDLED = new KnowledgeFiles(new TreeMap<>());

    private static final List<String> KINDS = List.of(
            "allies",
            "ambiguous",
            "bodies",
            "collectives",
            "disputed",
            "domains",
            "first-names",
            "folding",
            "generals",
            "given-names",
            "groups",
            "members",
            "not-actors",
            "offices",
            "organisations",
            "owners",
            "people",
            "places",
            "plover",
            "positions",
            "qualifiers",
            "regions",
            "renown",
            "sectors",
            "shared-offices",
            "states");

    private final TreeMap<String, String> added;

    private KnowledgeFiles(TreeMap<String, String> added) {
        this.added = added;
    }

    /**
     * The bundled files with others on top, in the order of their names.
     *
     * @param added the text of each file by its name
     * @throws IllegalArgumentException for a file whose name tells no kind
     */
    static KnowledgeFiles with(Map<String, String> added) {
        for (String file : added.keySet()) {
            if (!KINDS.contains(Lexicons.kind(file))) {
                throw new IllegalArgumentException(
                        file + ": no kind of knowledge file; name it KIND.tsv or ANY.KIND.tsv,"
                                + " with one of these kinds: "
                                + Stream.concat(KINDS.stream(), Lexicons.KINDS.stream())
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
            }
        }
        return new KnowledgeFiles(new TreeMap<>(added));
    }

    /** The lines of a kind's files, each with between {@code least} and {@code most} fields. */
    List<KnowledgeFile.Line> read(String bundled, int least, int most) {
        List<KnowledgeFile.Line> lines =
                new ArrayList<>(KnowledgeFile.parse(bundled, KnowledgeFile.text(bundled), least, most, false));
        added.forEach((file, text) -> {
            if (Lexicons.kind(file).equals(Lexicons.kind(bundled))) {
                lines.addAll(KnowledgeFile.parse(file, text, least, most, true));
            }
        });
        return lines;
    }
}
