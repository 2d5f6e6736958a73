package org.demarche.dossier;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Numbers that databases give: after a copy they go on where the original's would. */
final class CopiedSequences {
    /** Columns that are numbered. */
    private static final Map<String, String> NUMBERED = Map.of(
            "document", "rowid",
            "statement", "rowid",
            "correction", "id",
            "sketch", "number",
            "arrival", "number",
            "saved_search", "number");

    /** Of which no number is ever given twice, though the last row may have gone. */
    private static final List<String> ONCE = List.of("sketch", "arrival");

    private CopiedSequences() {}

    static void set(Handle from, Handle to) {
        NUMBERED.forEach((table, column) -> {
            long last = to.createQuery("SELECT coalesce(max(" + column + "), 0) FROM " + table)
                    .mapTo(Long.class)
                    .one();
            set(to, table, column, ONCE.contains(table) ? Math.max(last, given(from, table, column)) : last);
        });
    }

    private static boolean isFile(Handle handle) {
        return Database.of(handle) instanceof SqliteFile;
    }

    private static long given(Handle handle, String table, String column) {
        String sql = isFile(handle)
                ? "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = '" + table + "'"
                : "SELECT coalesce(pg_sequence_last_value(CAST(pg_get_serial_sequence('" + table + "', '" + column
                        + "') AS regclass)), 0)";
        return handle.createQuery(sql).mapTo(Long.class).one();
    }

    private static void set(Handle handle, String table, String column, long last) {
        if (!isFile(handle)) {
            handle.createQuery("SELECT setval(CAST(pg_get_serial_sequence('" + table + "', '" + column
                            + "') AS regclass), greatest(?, 1), ?)")
                    .bind(0, last)
                    .bind(1, last > 0)
                    .mapTo(Long.class)
                    .one();
        } else if (ONCE.contains(table)) {
            handle.execute("DELETE FROM sqlite_sequence WHERE name = ?", table);
            handle.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", table, last);
        }
    }

    /** Takes out all that is in a dossier on a server: a half copy is nobody's yet, and so may its log go. */
    static void empty(Handle handle) {
        handle.useTransaction(transaction -> {
            transaction.execute("ALTER TABLE log DISABLE TRIGGER USER");
            transaction.execute("TRUNCATE " + CopiedTable.names() + " CASCADE");
            transaction.execute("ALTER TABLE log ENABLE TRIGGER USER");
            transaction.execute("UPDATE text_total SET texts = 0, tokens = 0");
            transaction.execute("UPDATE ledger_state SET moves = moves + 1, folded = 0");
        });
    }
}
