package org.demarche.dossier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** A server of a test's own, which can be killed and started again on the same data; it acknowledges only what is safe. */
public final class OwnServer implements AutoCloseable {
    private static final String USER = "postgres";

    private final Path data;
    private EmbeddedPostgres server;

    /** Starts one on a folder, which need not be there. */
    public OwnServer(Path data) {
        this.data = data;
        server = start(0);
    }

    private EmbeddedPostgres start(int port) {
        try {
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "60");
            if (port > 0) {
                builder.setPort(port);
            }
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its URL, with the user in it. */
    public String url() {
        return server.getJdbcUrl(USER, USER);
    }

    /** As {@code kill -9} of the postmaster and of all that it has started does; then it comes up again. */
    public void killAndRestart(long downMillis) throws IOException, InterruptedException {
        int port = server.getPort();
        long postmaster =
                Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
        var all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        TimeUnit.MILLISECONDS.sleep(downMillis);
        release();
        server = start(port);
    }

    /** Lets go of the data; there is no server to stop any more. */
    private void release() {
        try {
            server.close();
        } catch (IOException e) {
            // it is gone already, as it should be
        }
    }

    /** Cuts all connections of Demarche. */
    public int cut() throws SQLException {
        return number("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'demarche'");
    }

    int number(String sql) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
