package org.demarche.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * A table that a copy of a dossier takes over row by row.
 *
 * @param key in whose order it is copied; it is unique
 * @param clears whether the database itself puts rows in, while others are copied, which must go first
 */
record CopiedTable(String name, List<String> key, boolean clears) {
    /** In this order: a row comes after those it refers to. */
    static final List<CopiedTable> ALL = List.of(
            of("setting", "name"),
            of("document", "rowid"),
            of("document_label", "document", "label"),
            of("mention", "document", "id"),
            of("time", "document", "id"),
            of("statement", "rowid"),
            of("event", "document", "id"),
            of("move", "document", "id"),
            of("position", "document", "id"),
            of("role", "document", "id"),
            of("as_read", "document", "finding"),
            of("failure", "label"),
            of("correction", "id"),
            of("log", "number"),
            of("review", "document", "finding"),
            of("forgotten", "document"),
            of("note", "id"),
            of("sketch", "number"),
            of("band", "band", "sketch"),
            of("watched", "url"),
            new CopiedTable("arrival", List.of("number"), true),
            of("saved_search", "number"),
            new CopiedTable("search_seen", List.of("search", "who"), true),
            of("user", "name"),
            of("user_token", "hash"));

    /** What is made again from what was copied: full text aside, which is made with them. */
    static final List<String> REBUILT = List.of(
            "party",
            "party_count",
            "dealing",
            "move_words",
            "matter",
            "ledger_state",
            "ledger_change",
            "demarche",
            "demarche_party",
            "step",
            "evidence",
            "standing");

    private static final String STORIES = "document";
    private static final String ROW = "rowid";
    private static final String LATER = "superseded_by";

    private static CopiedTable of(String name, String... key) {
        return new CopiedTable(name, List.of(key), false);
    }

    /** The name as SQL wants it. */
    String quoted() {
        return quoted(name);
    }

    private static String quoted(String word) {
        return word.equals(ROW) ? word : '"' + word + '"';
    }

    /** Its columns; the number of a story's row too, though SQLite does not list it. */
    List<String> columns(Handle handle) {
        var columns = new ArrayList<>(handle.createQuery("SELECT * FROM " + quoted() + " WHERE 1 = 0")
                .scanResultSet((rows, context) -> {
                    try (var result = rows.get()) {
                        var names = new ArrayList<String>();
                        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                            names.add(result.getMetaData().getColumnName(i));
                        }
                        return names;
                    }
                }));
        if (name.equals(STORIES) && !columns.contains(ROW)) {
            columns.add(ROW);
        }
        columns.sort(null);
        return columns;
    }

    /** The rows of which a copy consists: the mark of a half copy is none. */
    private String where() {
        return name.equals("setting") ? " WHERE name <> '" + HalfCopy.NAME + "'" : " WHERE 1 = 1";
    }

    String count() {
        return "SELECT count(*) FROM " + quoted() + where();
    }

    String all(List<String> columns) {
        return "SELECT " + list(columns) + " FROM " + quoted() + where();
    }

    /** The next rows after a key; the first where there is none. */
    String next(List<String> columns, boolean first, int rows) {
        String after = first
                ? ""
                : " AND (" + list(key) + ") > (" + key.stream().map(one -> "?").collect(Collectors.joining(", ")) + ")";
        return all(columns) + after + " ORDER BY " + list(key) + " LIMIT " + rows;
    }

    /** Puts a row in. */
    String insert(List<String> columns) {
        return "INSERT INTO " + quoted() + " (" + list(columns) + ") VALUES ("
                + columns.stream().map(one -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /** Whether a column is filled only at the end, when all that it may refer to is there. */
    boolean comesLater(String column) {
        return name.equals(STORIES) && column.equals(LATER);
    }

    /** What the database has put in on its own instead of nothing. */
    Optional<String> unfilled() {
        return name.equals("document_label") ? Optional.of("seen") : Optional.empty();
    }

    /** All tables of a dossier that hold rows of it, parted by commas. */
    static String names() {
        return Stream.concat(
                        ALL.stream().map(CopiedTable::quoted),
                        REBUILT.stream().filter(table -> !table.equals("ledger_state")))
                .collect(Collectors.joining(", "));
    }

    private static String list(List<String> columns) {
        return columns.stream().map(CopiedTable::quoted).collect(Collectors.joining(", "));
    }
}
