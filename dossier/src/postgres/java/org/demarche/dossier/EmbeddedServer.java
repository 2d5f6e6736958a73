package org.demarche.dossier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A PostgreSQL server that lives as long as the tests do. */
public final class EmbeddedServer {
    private static final EmbeddedPostgres SERVER = start();

    private EmbeddedServer() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its URL, with the user in it. */
    public static String url() {
        return SERVER.getJdbcUrl("postgres", "postgres");
    }
}
