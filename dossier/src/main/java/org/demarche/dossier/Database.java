package org.demarche.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jdbi.v3.core.statement.Query;

/** What differs between the databases that hold dossiers: the rest of the SQL is one text for both. */
sealed interface Database permits SqliteFile, PostgresServer {
    /** Tables that have no column for how sure a reader was: it stands within the finding's line. */
    Set<String> WITHIN = Set.of("position", "role");

    /** The database beneath a handle. */
    static Database of(Handle handle) {
        return handle.getConfig(Beneath.class).database;
    }

    /** Opens a connection to a dossier of the newest schema. */
    Handle connect();

    /** A connection that is ready, or a word on why it cannot be: then it is closed. */
    static Handle opened(Object place, Supplier<Handle> connection, Consumer<Handle> makeReady) {
        Optional<Handle> handle = Optional.empty();
        try {
            handle = Optional.of(connection.get());
            makeReady.accept(handle.get());
            return handle.get();
        } catch (JdbiException e) {
            handle.ifPresent(Handle::close);
            throw new DossierException("cannot open " + place + " as a dossier: " + DatabaseErrors.reason(e), e);
        } catch (DossierException e) {
            handle.ifPresent(Handle::close);
            throw e;
        }
    }

    /** How many migrations the dossier has. */
    int schema(Handle handle);

    /** How many bytes it takes on its disk. */
    long bytes(Handle handle);

    /** Differs from the answer before, on this connection, where another has changed the dossier meanwhile. */
    long changes(Handle handle);

    /** Does something that only reads, on one state of the dossier. */
    void reading(Handle handle, Runnable question);

    /** What is wrong with the store itself, a line each. */
    List<String> faults(Handle handle);

    /** The number of the story that came in last, though it may have gone since. */
    long arrived(Handle handle);

    /** A condition: that a row of a full text holds what a question that is bound asks for. */
    String matches(String index, String parameter);

    /** What is bound for a question to a full text, which is in FTS5's language. */
    String question(String index, String fts5);

    /** Whether rows of a full text come in the order of their rank where a query asks for that. */
    boolean ranks();

    /** The rows of a full text that a query finds, the best first: see {@link PostgresText#best}. */
    List<Long> best(Handle handle, String index, String from, Consumer<Query> bind, String fts5, int passed, int limit);

    /** After a story's rows were written: puts their words where they are found. */
    void index(Handle handle, String document);

    /** How sure a reader was of the finding {@code f} of a table, as the schema has an index on it. */
    String confidence(String table);

    /** Joins tables in the order in which they are written, where the database would choose a slower one. */
    String joinInOrder();

    /**
     * Inserts a row; an older one of the same key gives way.
     *
     * @param columns the key's first
     */
    String replace(String table, List<String> columns, int key);

    /** Whether each statement may have a way to go, so that many should go together. */
    boolean isFar();

    /** A text as it can be stored. */
    String storable(String text);

    /** Lets objects that are given a handle know the database beneath it. */
    final class Beneath implements JdbiConfig<Beneath> {
        private Database database;

        /** SQLite, unless told. */
        public Beneath() {
            this(SqliteFile.SOME);
        }

        Beneath(Database database) {
            this.database = database;
        }

        void set(Database beneath) {
            database = beneath;
        }

        @Override
        public Beneath createCopy() {
            return new Beneath(database);
        }
    }
}
