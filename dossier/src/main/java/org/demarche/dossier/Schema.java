package org.demarche.dossier;

import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteDataSource;

/** Brings a dossier's file to the newest schema. */
final class Schema {
    /** The newest migration under {@code schema/}; kept in the file's {@code user_version}. */
    static final int NEWEST = 9;

    private Schema() {}

    /** Migrates only where the file is older, because the check alone must not slow down every start. */
    static void bringUpToDate(SQLiteDataSource source, Jdbi jdbi) {
        int version = jdbi.withHandle(Schema::version);
        if (version > NEWEST) {
            throw new DossierException("the dossier was written by a newer Demarche (schema " + version
                    + ", this one knows " + NEWEST + "); use that one");
        }
        if (version < NEWEST) {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:org/demarche/dossier/schema")
                    .load()
                    .migrate();
            jdbi.useHandle(handle -> handle.execute("PRAGMA user_version = " + NEWEST));
        }
    }

    private static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }
}
