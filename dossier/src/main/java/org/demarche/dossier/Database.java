package org.demarche.dossier;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;

/** What differs between the databases that hold dossiers: the rest of the SQL is one text for both. */
sealed interface Database permits SqliteFile, PostgresServer {
    /** The database beneath a handle. */
    static Database of(Handle handle) {
        return handle.getConfig(Beneath.class).database;
    }

    /** Opens a connection to a dossier of the newest schema. */
    Handle connect();

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
