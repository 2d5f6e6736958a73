package org.demarche.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Opens the file of a dossier as a database of the newest schema, and words what goes wrong with it. */
final class SqliteFile implements Database {
    /** For handles that nothing is known of. */
    static final SqliteFile SOME = new SqliteFile(Path.of(""));

    private static final int WAIT_MILLIS = 60_000;
    private static final int MIGRATION_WAIT_MILLIS = 600_000;
    /** Of pages that a connection keeps in memory: the upper levels of what a question looks up in a large dossier. */
    private static final int CACHE_KIB = 32_768;
    /** The codes of SQLite that have more to say keep the plain one in their last byte. */
    private static final int PLAIN = 0xFF;

    private static final Set<Integer> PASSING = Set.of(
            SQLiteErrorCode.SQLITE_BUSY.code, SQLiteErrorCode.SQLITE_FULL.code, SQLiteErrorCode.SQLITE_IOERR.code);

    private final Path file;

    SqliteFile(Path file) {
        this.file = file;
    }

    @Override
    public Handle connect() {
        return Database.opened(file, () -> plain(file), handle -> Schema.bringUpToDate(file, handle));
    }

    /** A connection to the file whatever its schema is. */
    static Handle plain(Path file) {
        SQLiteConfig config = config(WAIT_MILLIS);
        config.setCacheSize(-CACHE_KIB);
        var jdbi = Jdbi.create(source(file, config));
        jdbi.setTransactionHandler(new Transactions());
        return jdbi.open();
    }

    /** Connections whose transactions take the write lock when they begin, and wait long for it: to migrate. */
    static SQLiteDataSource migrating(Path file) {
        SQLiteConfig config = config(MIGRATION_WAIT_MILLIS);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return source(file, config);
    }

    private static SQLiteDataSource source(Path file, SQLiteConfig config) {
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    private static SQLiteConfig config(int waitMillis) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(waitMillis);
        return config;
    }

    @Override
    public int schema(Handle handle) {
        return Schema.userVersion(handle);
    }

    /** With the journal beside it. */
    @Override
    public long bytes(Handle handle) {
        try {
            Path journal = file.resolveSibling(file.getFileName() + "-wal");
            return Files.size(file) + (Files.exists(journal) ? Files.size(journal) : 0);
        } catch (IOException e) {
            throw new DossierException("cannot look at " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public long changes(Handle handle) {
        return handle.createQuery("PRAGMA data_version").mapTo(Long.class).one();
    }

    @Override
    public void reading(Handle handle, Runnable question) {
        handle.execute("BEGIN");
        try {
            question.run();
        } finally {
            handle.execute("COMMIT");
        }
    }

    /** Reads all of the file. */
    @Override
    public List<String> faults(Handle handle) {
        List<String> faults = new ArrayList<>(handle.createQuery("PRAGMA integrity_check(20)")
                .mapTo(String.class)
                .list());
        faults.removeIf("ok"::equals);
        faults.addAll(handle.createQuery("PRAGMA foreign_key_check")
                .map((row, context) ->
                        "a row of " + row.getString("table") + " belongs to nothing in " + row.getString("parent"))
                .list());
        return faults;
    }

    @Override
    public long arrived(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'arrival'")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public String matches(String index, String parameter) {
        return index + " MATCH :" + parameter;
    }

    @Override
    public String question(String index, String fts5) {
        return fts5;
    }

    @Override
    public boolean ranks() {
        return true;
    }

    @Override
    public List<Long> best(
            Handle handle, String index, String from, Consumer<Query> bind, String fts5, int passed, int limit) {
        Query query = handle.createQuery(
                        "SELECT " + index + ".rowid" + from + " ORDER BY rank LIMIT :limit OFFSET :passed")
                .bind("limit", limit)
                .bind("passed", passed);
        bind.accept(query);
        return query.mapTo(Long.class).list();
    }

    /** The triggers of the schema do. */
    @Override
    public void index(Handle handle, String document) {}

    @Override
    public String confidence(String table) {
        return WITHIN.contains(table) ? "coalesce(json_extract(f.json, '$.confidence'), 0.5)" : "f.confidence";
    }

    @Override
    public String joinInOrder() {
        return " CROSS JOIN ";
    }

    @Override
    public String replace(String table, List<String> columns, int key) {
        return "INSERT OR REPLACE INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    @Override
    public boolean isFar() {
        return false;
    }

    @Override
    public String storable(String text) {
        return text;
    }

    /** Whether the database itself has failed. */
    static boolean isOfDatabase(Throwable error) {
        return failure(error).isPresent();
    }

    /** Whether it may go by itself. */
    static boolean isPassing(Throwable error) {
        return failure(error)
                .map(SqliteFile::plainCode)
                .filter(PASSING::contains)
                .isPresent();
    }

    /** What the database says, in one line, with what to do about it where that is known. */
    static String reason(Throwable error) {
        Optional<String> known = failure(error).flatMap(sqlite -> advice(plainCode(sqlite)));
        Throwable cause = error;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return known.orElse(
                String.valueOf(cause.getMessage()).lines().findFirst().orElse("unknown error"));
    }

    private static Optional<SQLiteException> failure(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return Optional.of(sqlite);
            }
        }
        return Optional.empty();
    }

    private static int plainCode(SQLiteException error) {
        return error.getResultCode().code & PLAIN;
    }

    private static Optional<String> advice(int code) {
        if (code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return Optional.of("another program has been writing to it for more than " + WAIT_MILLIS / 1000
                    + " seconds; let that one finish, and try again");
        }
        if (code == SQLiteErrorCode.SQLITE_FULL.code) {
            return Optional.of("the disk is full; make room, and try again");
        }
        if (code == SQLiteErrorCode.SQLITE_IOERR.code) {
            return Optional.of(
                    "the disk cannot be read or written; check that it is there and has room, and try again");
        }
        if (code == SQLiteErrorCode.SQLITE_READONLY.code || code == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return Optional.of("it may not be written; check the permissions of the file and of its folder");
        }
        if (code == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return Optional.of("it is no SQLite file; name a dossier made by demarche read --into");
        }
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code
                ? Optional.of("the file is damaged; go back to a backup")
                : Optional.empty();
    }
}
