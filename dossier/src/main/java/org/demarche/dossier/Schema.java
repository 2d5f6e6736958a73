package org.demarche.dossier;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;

/**
 * Brings a dossier's file to the newest schema by Flyway, all that is missing in one transaction: a process that dies
 * in between leaves the file as it was, and one that comes at the same time waits and finds it done. The file's
 * {@code user_version} counts the migrations too, so that Flyway is loaded only where one is missing.
 */
final class Schema {
    /** The newest migration under {@code schema/}, and under {@code schema/postgresql/}. */
    static final int NEWEST = 16;

    private static final String HISTORY = "flyway_schema_history";
    private static final Object TURN = new Object();

    private Schema() {}

    /** Migrates only where the file is older, because the check alone must not slow down every start. */
    static void bringUpToDate(Path file, Handle handle) {
        int version = userVersion(handle);
        if (version > NEWEST) {
            throw newer(version);
        }
        if (version < NEWEST) {
            inTurn(file, handle, NEWEST);
        }
    }

    static DossierException newer(int version) {
        return new DossierException("the dossier was written by a newer Demarche (schema " + version
                + ", this one knows " + NEWEST + "); use that one");
    }

    /**
     * SQLite has no lock that Flyway could hold from its first look to its last, so a file beside the dossier is
     * locked.
     */
    static void inTurn(Path file, Handle handle, int target) {
        Path turn = file.resolveSibling(file.getFileName() + "-migrating");
        synchronized (TURN) {
            try (var channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (held.isValid() && userVersion(handle) < target) {
                    migrate(SqliteFile.migrating(file), handle, target);
                }
                // Whoever waits for the file that goes finds the newest schema, as does whoever makes another.
                Files.deleteIfExists(turn);
            } catch (IOException e) {
                throw new DossierException(
                        "cannot bring " + file + " to the newest schema: " + e.getMessage()
                                + "; check the permissions of its folder",
                        e);
            }
        }
    }

    private static void migrate(DataSource source, Handle handle, int target) {
        int version = handle.inTransaction(Schema::settled);
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:org/demarche/dossier/schema/sqlite")
                    .loggers("slf4j")
                    .group(true)
                    .validateOnMigrate(false)
                    .baselineOnMigrate(version > 0)
                    .baselineVersion(Integer.toString(version))
                    .target(Integer.toString(target))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DossierException("cannot bring the dossier to schema " + target + ": " + reason(e), e);
        }
        handle.execute("PRAGMA user_version = " + target);
    }

    /**
     * The migrations that the file has. Dossiers of schemas 10 to 16 were migrated without Flyway, and some of them
     * have what it noted up to schema 9: that is dropped, and it begins anew from where the file is.
     */
    private static int settled(Handle handle) {
        int version = userVersion(handle);
        if (hasHistory(handle)) {
            int noted = handle.createQuery(
                            "SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM " + HISTORY + " WHERE success = 1")
                    .mapTo(Integer.class)
                    .one();
            if (noted != version) {
                version = Math.max(version, noted);
                handle.execute("DROP TABLE " + HISTORY);
                handle.execute("PRAGMA user_version = " + version);
            }
        }
        return version;
    }

    private static boolean hasHistory(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM sqlite_master WHERE name = '" + HISTORY + "'")
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Which migration failed, and what the database says of it. */
    private static String reason(FlywayException error) {
        String script = String.valueOf(error.getMessage())
                .lines()
                .filter(line -> line.contains(".sql"))
                .findFirst()
                .map(String::strip)
                .orElse("");
        return (script + " " + DatabaseErrors.reason(error)).strip();
    }

    static int userVersion(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }
}
