package org.demarche.dossier;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The dossiers of tests. A test names a file; in the profile {@code postgres} the dossier is a schema of its own on a
 * real server instead, so that the same test is asked of both.
 */
public final class Dossiers {
    private static final Optional<String> SERVER = server();

    private Dossiers() {}

    private static Optional<String> server() {
        try {
            return Optional.of((String) Class.forName("org.demarche.dossier.EmbeddedServer")
                    .getMethod("url")
                    .invoke(null));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the tests run on a server. */
    public static boolean onServer() {
        return SERVER.isPresent();
    }

    /** What is told of files alone. */
    public static void aboutFiles() {
        assumeTrue(!onServer(), "about a file");
    }

    /** What is told of a server alone. */
    public static void aboutServers() {
        assumeTrue(onServer(), "about a server: ./mvnw -Ppostgres");
    }

    /** Where the dossier of a file lives. */
    public static DossierPlace place(Path file) {
        return SERVER.map(
                        url -> DossierPlace.of(url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema(file)))
                .orElseGet(() -> DossierPlace.of(file));
    }

    private static String schema(Path file) {
        return "d" + AuditLog.hash(file.toAbsolutePath().toString()).substring(0, 20);
    }

    /** Opens one, and makes it where there is none. */
    public static Dossier open(Path file) {
        return Dossier.open(place(file));
    }

    /** Opens one that must be there. */
    public static Dossier openExisting(Path file) {
        return Dossier.openExisting(place(file));
    }

    /** A connection past Demarche. */
    static Connection connection(Path file) throws SQLException {
        DossierPlace place = place(file);
        return DriverManager.getConnection(onServer() ? place.url() : "jdbc:sqlite:" + file);
    }
}
