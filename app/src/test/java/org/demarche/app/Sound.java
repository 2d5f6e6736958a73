package org.demarche.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.demarche.dossier.Dossiers;

/** Whether a dossier is sound: the file whole, the log unbroken, and all that is derived as if it were made afresh. */
public final class Sound {
    /** A table that is derived, and what it is to hold; the ledger's are compared with a fresh fold. */
    private static final Map<String, String> DERIVED = Map.of(
            "SELECT document, kind, finding, side, code, state, person FROM party",
            "SELECT document, kind, finding, side, code, state, person FROM party_field",
            "SELECT document, move, words FROM move_words",
            "SELECT document, id, coalesce(matter || ' … ', '') || trigger FROM move",
            "SELECT document, kind, finding, words, terms FROM matter",
            "SELECT document, kind, finding, words, terms FROM matter_field");

    /**
     * Each demarche with all that it has; its number is a name of convenience, which a fresh fold may give to another.
     */
    private static final String LEDGER = """
            SELECT d.id, d.openers, d.opened, d.told,
                (SELECT group_concat(party) FROM (SELECT party FROM demarche_party WHERE number = d.number ORDER BY party)),
                (SELECT group_concat(step) FROM (
                    SELECT act || ' ' || id AS step FROM step WHERE number = d.number ORDER BY act)),
                (SELECT group_concat(piece) FROM (
                    SELECT act || ' ' || told || ' ' || document || ' ' || move || ' ' || link AS piece
                    FROM evidence WHERE number = d.number ORDER BY act, told)),
                (SELECT group_concat(stand) FROM (
                    SELECT view || ' ' || what || ' ' || party || ' ' || since || ' ' || until AS stand
                    FROM standing WHERE number = d.number ORDER BY stand))
            FROM demarche d""";

    private static final List<String> INDEXES = List.of("document_text", "statement_text", "move_text", "matter_text");

    private Sound() {}

    /** Fails where a dossier is not. */
    public static void check(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertThat(rows(connection, "PRAGMA integrity_check")).containsExactly("ok");
            assertThat(rows(connection, "PRAGMA foreign_key_check")).isEmpty();
            for (Map.Entry<String, String> derived : DERIVED.entrySet()) {
                assertThat(rows(connection, derived.getKey()))
                        .as(derived.getKey())
                        .containsExactlyInAnyOrderElementsOf(rows(connection, derived.getValue()));
            }
            for (String index : INDEXES) {
                try (var statement = connection.createStatement()) {
                    statement.execute("INSERT INTO " + index + " (" + index + ", rank) VALUES ('integrity-check', 1)");
                }
            }
        }
        folded(file);
    }

    private static void folded(Path file) throws SQLException {
        try (var dossier = Dossiers.openExisting(file)) {
            assertThat(dossier.log().verify().broken()).isEmpty();
            dossier.ledger();
        }
        List<String> kept = ledger(file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("UPDATE ledger_state SET reader = 'none'");
        }
        try (var dossier = Dossiers.openExisting(file)) {
            dossier.ledger();
        }
        assertThat(ledger(file)).isEqualTo(kept);
    }

    private static List<String> ledger(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return rows(connection, LEDGER).stream().sorted().toList();
        }
    }

    /** The rows of a query, each with its columns parted by bars. */
    public static List<String> rows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        }
    }

    /** The first column of the first row. */
    public static String one(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file + "?busy_timeout=60000")) {
            return rows(connection, sql).get(0);
        }
    }
}
