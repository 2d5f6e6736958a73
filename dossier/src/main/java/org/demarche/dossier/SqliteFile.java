package org.demarche.dossier;

import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens the file of a dossier as a database of the newest schema, and words what goes wrong with it. */
final class SqliteFile {
    private static final int WAIT_MILLIS = 20_000;

    private SqliteFile() {}

    static Handle connect(Path file) {
        try {
            var config = new SQLiteConfig();
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.enforceForeignKeys(true);
            config.setBusyTimeout(WAIT_MILLIS);
            var source = new SQLiteDataSource(config);
            source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
            var jdbi = Jdbi.create(source);
            Schema.bringUpToDate(source, jdbi);
            return jdbi.open();
        } catch (JdbiException | FlywayException e) {
            throw new DossierException("cannot open " + file + " as a dossier: " + reason(e), e);
        }
    }

    /** The first line of what the database says. */
    static String reason(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("unknown error");
    }
}
