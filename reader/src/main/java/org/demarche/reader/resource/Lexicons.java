package org.demarche.reader.resource;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Lexicons of a user's own, read on top of the bundled ones. What a file tells is said by the last part of its name:
 * {@code speech.tsv} and {@code sahel.speech.tsv} both hold words that attribute. Immutable.
 */
public final class Lexicons {
    /** None: what is bundled alone. */
    public static final Lexicons NONE = new Lexicons(new TreeMap<>());

    /** The bundled files that a user may add to: see docs/knowledge.md. */
    public static final List<String> KINDS = List.of("agencies", "classes", "publishers", "speech");

    private static final String ENDING = ".tsv";

    private final TreeMap<String, String> added;

    private Lexicons(TreeMap<String, String> added) {
        this.added = added;
    }

    /**
     * Those of a user's files that are lexicons.
     *
     * @param files the text of each file by its name
     */
    public static Lexicons among(Map<String, String> files) {
        var lexicons = new TreeMap<String, String>();
        files.forEach((file, text) -> {
            if (KINDS.contains(kind(file))) {
                lexicons.put(file, text);
            }
        });
        return new Lexicons(lexicons);
    }

    /** Those of the files that are none of these lexicons. */
    public Map<String, String> others(Map<String, String> files) {
        var others = new TreeMap<>(files);
        others.keySet().removeAll(added.keySet());
        return others;
    }

    /** What a file tells, by its name. */
    public static String kind(String file) {
        String name = file.endsWith(ENDING) ? file.substring(0, file.length() - ENDING.length()) : file;
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /**
     * Gives each row that was added to a bundled file to {@code use}, in the order of the files' names.
     *
     * @throws IllegalArgumentException with file and line where {@code use} refuses a row
     */
    public void read(String bundled, Consumer<Table.Row> use) {
        added.forEach((file, text) -> {
            if (kind(file).equals(kind(bundled))) {
                Table.read(text, file, use);
            }
        });
    }
}
