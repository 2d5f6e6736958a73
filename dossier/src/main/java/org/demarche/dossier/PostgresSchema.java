package org.demarche.dossier;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;

/** Brings a schema of a PostgreSQL database to the newest schema of a dossier, by Flyway, in one transaction. */
final class PostgresSchema {
    private static final String HISTORY = "flyway_schema_history";

    private PostgresSchema() {}

    /** Flyway is loaded only where there is something to do, because it must not slow down every start. */
    static void bringUpToDate(Handle handle, DataSource source, boolean create) {
        int version = version(handle);
        if (version > Schema.NEWEST) {
            throw Schema.newer(version);
        }
        if (version < Schema.NEWEST && (create || version > 0)) {
            migrate(source, schema(handle));
        }
    }

    /** The newest migration that the schema has; 0 where it is no dossier. */
    static int version(Handle handle) {
        boolean known = handle.createQuery("SELECT to_regclass('" + HISTORY + "') IS NOT NULL")
                .mapTo(Boolean.class)
                .one();
        return known
                ? handle.createQuery("SELECT coalesce(max(CAST(version AS INTEGER)), 0) FROM " + HISTORY
                                + " WHERE success AND type <> 'SCHEMA' AND version IS NOT NULL")
                        .mapTo(Integer.class)
                        .one()
                : 0;
    }

    /** The schema in use: the first of the search path, though it may not be there yet. */
    private static String schema(Handle handle) {
        return handle.createQuery("SELECT coalesce(current_schema(),"
                        + " trim(BOTH '\"' FROM trim(split_part(current_setting('search_path'), ',', 1))))")
                .mapTo(String.class)
                .one();
    }

    private static void migrate(DataSource source, String schema) {
        try {
            Flyway.configure(PostgresSchema.class.getClassLoader())
                    .dataSource(source)
                    .defaultSchema(schema)
                    .locations("classpath:org/demarche/dossier/schema/postgresql")
                    .loggers("slf4j")
                    .group(true)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new DossierException(
                    "cannot bring the dossier to schema " + Schema.NEWEST + ": " + DatabaseErrors.reason(e), e);
        }
    }
}
