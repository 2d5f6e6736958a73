package org.demarche.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The JSON Schemas (draft 2020-12) of all that is written as JSON: findings, demarches, the lines of an export, the
 * answers of the API. They are closed: a field that its schema does not name is a fault. They refer to each other by
 * their files' names, so they hold wherever they stand side by side.
 */
public final class Schemas {
    private static final List<String> NAMES = List.of(
            "actor",
            "appearance",
            "change",
            "correction",
            "count",
            "decision",
            "demarche",
            "document",
            "entry",
            "event",
            "failure",
            "finding",
            "flag",
            "hit",
            "leg",
            "log",
            "matter",
            "mention",
            "modality",
            "move",
            "move-kind",
            "name-rule",
            "named",
            "note",
            "original",
            "polarity",
            "position",
            "problem",
            "quotation",
            "record",
            "review",
            "reviewed",
            "reviewed-story",
            "role",
            "saved-search",
            "search",
            "setting",
            "spans",
            "statement",
            "status",
            "step",
            "story",
            "story-in-full",
            "stretch",
            "telling",
            "time",
            "tombstone",
            "when");

    private Schemas() {}

    /** The names of all, without the ending {@code .json} of their files. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * A schema's text.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no schema " + name);
        }
        try (InputStream stream = Schemas.class.getResourceAsStream("schema/" + name + ".json")) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
