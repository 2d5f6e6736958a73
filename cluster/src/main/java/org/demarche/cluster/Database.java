package org.demarche.cluster;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;

/** Carries out deeds in a PostgreSQL database, some in one transaction: all of them or none. For one thread. */
final class Database implements AutoCloseable {
    /** Held while the tables are made, so that tasks side by side do not make them at once. */
    private static final long LOCK = 0x64656D6172636865L;

    private static final String TABLES = """
            CREATE TABLE IF NOT EXISTS record_finding (
                story text NOT NULL, number integer NOT NULL, line json NOT NULL, PRIMARY KEY (story, number));
            CREATE TABLE IF NOT EXISTS record_demarche (key text PRIMARY KEY, pair text NOT NULL, line json NOT NULL);
            CREATE TABLE IF NOT EXISTS record_alert (key text PRIMARY KEY, pair text NOT NULL, line json NOT NULL);
            CREATE TABLE IF NOT EXISTS record_failure (key text PRIMARY KEY, pair text NOT NULL, line json NOT NULL);
            """;

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** Opens it and makes its tables where there are none. */
    static Database open(Settings.Database settings) throws IOException {
        try {
            Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
                statement.execute(TABLES);
            }
            connection.commit();
            return new Database(connection);
        } catch (SQLException e) {
            throw new IOException("cannot open " + plain(settings.url()) + ": " + e.getMessage(), e);
        }
    }

    /** A URL without what may be a secret in it: its parameters, and a password before the host. */
    private static String plain(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }

    void carryOut(List<Deed> deeds) throws IOException {
        try {
            for (Deed deed : deeds) {
                carryOut(deed);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IOException("cannot write to the database: " + e.getMessage(), e);
        }
    }

    private void carryOut(Deed deed) throws SQLException {
        if (deed.table() == Deed.Table.FINDING) {
            remove("record_finding", "story", deed.key());
            findings(deed);
        } else if (deed.stands()) {
            put(table(deed), deed);
        } else {
            remove(table(deed), "key", deed.key());
        }
    }

    private static String table(Deed deed) {
        return "record_" + deed.table().name().toLowerCase(Locale.ROOT);
    }

    private void remove(String table, String column, String key) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("DELETE FROM " + table + " WHERE " + column + " = ?")) {
            statement.setString(1, key);
            statement.executeUpdate();
        }
    }

    private void findings(Deed deed) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO record_finding (story, number, line) VALUES (?, ?, ?::json)")) {
            for (int number = 0; number < deed.lines().size(); number++) {
                statement.setString(1, deed.key());
                statement.setInt(2, number);
                statement.setString(3, text(deed.lines().get(number)));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private void put(String table, Deed deed) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + table
                + " (key, pair, line) VALUES (?, ?, ?::json)"
                + " ON CONFLICT (key) DO UPDATE SET pair = excluded.pair, line = excluded.line")) {
            statement.setString(1, deed.key());
            statement.setString(2, deed.pair());
            statement.setString(3, text(deed.lines().get(0)));
            statement.executeUpdate();
        }
    }

    /** PostgreSQL holds no zero character, not even in JSON it is asked to look into. */
    private static String text(String json) {
        return json.replace("\\u0000", "");
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException("cannot close the database: " + e.getMessage(), e);
        }
    }
}
