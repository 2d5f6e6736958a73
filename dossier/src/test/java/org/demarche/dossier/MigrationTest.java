package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.demarche.reader.Reader;
import org.demarche.reader.text.Document;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

/** A dossier of any earlier Demarche is brought to the newest schema, with all that it holds. */
class MigrationTest {
    /** The schema from which on parties and the words of moves stand in tables of their own. */
    private static final int PARTIES = 4;

    private static final String STORY = """
            MANILA, May 4, 2023 (Demarche test) -- The Philippines protested to China over an incident in the South China
            Sea, the foreign ministry said on Thursday.
            """;

    @TempDir
    private Path folder;

    /** A dossier as an earlier Demarche left it: a story by plain SQL. */
    private Path old(int schema) throws SQLException {
        Path file = folder.resolve("v" + schema + ".db");
        var source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:org/demarche/dossier/schema")
                .target(MigrationVersion.fromVersion(Integer.toString(schema)))
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + schema);
            statement.execute(
                    "INSERT INTO document (id, label, published, version, text, reader, problems)"
                            + " VALUES ('0123456789abcdef', 'old.txt', '2021-12-17', 'ORIGINAL', 'Russia asked for talks.', '0', '')");
            statement.execute("INSERT INTO document_label (document, label) VALUES ('0123456789abcdef', 'old.txt')");
            statement.execute(
                    "INSERT INTO move (id, document, start, kind, trigger, by_actor, to_actor, chain, confidence,"
                            + " json) VALUES ('aa', '0123456789abcdef', 7, 'REQUEST', 'asked', 'RUS', '', '', 0.5, '{\"type\":\"move\",\"by\":[{\"actor\":\"RUS\"}]}')");
            if (schema >= PARTIES) {
                statement.execute("INSERT INTO party (document, kind, finding, side, code, state)"
                        + " VALUES ('0123456789abcdef', 'move', 'aa', 'BY', 'RUS', 'RUS')");
                statement.execute("INSERT INTO move_words VALUES (1, '0123456789abcdef', 'aa', 'asked')");
            }
            statement.execute("INSERT INTO failure VALUES ('lost.txt', 'is empty')");
        }
        return file;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void anEarlierSchemaIsBroughtForwardWithWhatItHolds(int schema) throws SQLException {
        Path file = old(schema);
        try (var dossier = Dossier.open(file)) {
            assertThat(dossier.document("0123456789abcdef").orElseThrow().text())
                    .isEqualTo("Russia asked for talks.");
            assertThat(dossier.failures()).containsExactly("lost.txt");
            dossier.store(List.of(Reader.load().read(Document.of("manila.txt", STORY))));
            assertThat(dossier.size()).isEqualTo(2);
            assertThat(dossier.accounts().isEmpty()).isTrue();
            assertThat(dossier.log().verify().broken()).isEmpty();
        }
        assertThat(one(file, "PRAGMA integrity_check")).isEqualTo("ok");
        assertThat(one(file, "PRAGMA user_version")).isEqualTo(Integer.toString(Schema.NEWEST));
        assertThat(one(file, "SELECT count(*) FROM party WHERE finding = 'aa' AND state = 'RUS'"))
                .isEqualTo("1");
        assertThat(one(file, "SELECT words FROM move_words WHERE move = 'aa'")).isEqualTo("asked");
    }

    @Test
    void aRunThatDiedBeforeItNotedTheSchemaIsMadeGood() throws SQLException {
        Path file = folder.resolve("died.db");
        Dossier.open(file).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 3");
        }
        Dossier.open(file).close();
        assertThat(one(file, "PRAGMA user_version")).isEqualTo(Integer.toString(Schema.NEWEST));
    }

    @Test
    void aDossierOfANewerDemarcheIsLeftAlone() throws SQLException {
        Path file = folder.resolve("new.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        assertThatThrownBy(() -> Dossier.open(file)).hasMessageContaining("newer Demarche (schema 99");
    }

    private static String one(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var result = connection.createStatement().executeQuery(sql)) {
            return result.getString(1);
        }
    }
}
