package org.demarche.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Brings a dossier's file to the newest schema, in one transaction: a process that dies in between leaves the file as
 * it was, and one that comes at the same time waits and finds it done.
 */
final class Schema {
    /** The migrations under {@code schema/}, in their order; the file's {@code user_version} counts those it has. */
    private static final List<String> MIGRATIONS = List.of(
            "V1__record",
            "V2__ledger",
            "V3__versions",
            "V4__workspace",
            "V5__review",
            "V6__keeping",
            "V7__users",
            "V8__watch",
            "V9__matters",
            "V10__notes",
            "V11__standing",
            "V12__newsroom",
            "V13__touched",
            "V14__settings",
            "V15__superseded",
            "V16__search");

    /** The newest schema. */
    static final int NEWEST = MIGRATIONS.size();

    private static final int WAIT_MILLIS = 600_000;

    private Schema() {}

    /** Migrates only where the file is older, because the check alone must not slow down every start. */
    static void bringUpToDate(Handle handle) {
        int version = userVersion(handle);
        if (version > NEWEST) {
            throw newer(version);
        }
        if (version < NEWEST) {
            int wait = handle.createQuery("PRAGMA busy_timeout")
                    .mapTo(Integer.class)
                    .one();
            handle.execute("PRAGMA busy_timeout = " + WAIT_MILLIS);
            handle.useTransaction(transaction -> migrate(transaction, NEWEST));
            handle.execute("PRAGMA busy_timeout = " + wait);
        }
    }

    static DossierException newer(int version) {
        return new DossierException("the dossier was written by a newer Demarche (schema " + version
                + ", this one knows " + NEWEST + "); use that one");
    }

    /** Inside a transaction, as the check must hold until the change is made. */
    static void migrate(Handle handle, int target) {
        int version = version(handle);
        for (String migration : MIGRATIONS.subList(Math.min(version, target), target)) {
            run(handle.getConnection(), migration);
        }
        handle.execute("PRAGMA user_version = " + target);
    }

    /** Dossiers up to schema 9 were migrated step by step by Flyway; one that died noted its steps in its own table. */
    private static int version(Handle handle) {
        boolean noted = handle.createQuery("SELECT count(*) FROM sqlite_master WHERE name = 'flyway_schema_history'")
                        .mapTo(Integer.class)
                        .one()
                > 0;
        int steps = noted
                ? handle.createQuery("SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM flyway_schema_history"
                                + " WHERE success = 1")
                        .mapTo(Integer.class)
                        .one()
                : 0;
        return Math.max(userVersion(handle), steps);
    }

    /** How many migrations a file has. */
    static int userVersion(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    /** {@code executeUpdate} runs all statements of a script; a trigger holds semicolons, so that it cannot be cut. */
    private static void run(Connection connection, String migration) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(script(migration));
        } catch (SQLException e) {
            throw new DossierException("cannot bring the dossier to schema " + migration + ": " + e.getMessage(), e);
        }
    }

    private static String script(String migration) {
        try (InputStream script = Schema.class.getResourceAsStream("schema/" + migration + ".sql")) {
            if (script == null) {
                throw new IllegalStateException("no migration " + migration);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
