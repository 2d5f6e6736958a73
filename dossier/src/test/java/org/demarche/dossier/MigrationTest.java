package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.reader.Reader;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A dossier of any earlier Demarche is brought to the newest schema, with all that it holds. */
class MigrationTest {
    private static final int CORRECTIONS = 2;
    private static final int REVIEW = 5;
    private static final int KEEPING = 6;
    private static final int USERS = 7;

    private static final String MANILA = """
            MANILA, May 4, 2023 (Demarche test) -- The Philippines protested to China over an incident in the South China
            Sea, the foreign ministry said on Thursday.
            """;

    @org.junit.jupiter.api.BeforeEach
    void ofFiles() {
        Dossiers.aboutFiles();
    }

    @TempDir
    private Path folder;

    static IntStream earlier() {
        return IntStream.rangeClosed(1, Schema.NEWEST);
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void whatWasReadIsThereAndFound(int schema) throws SQLException {
        Path file = EarlierDossier.make(folder, schema);
        try (var dossier = Dossier.open(file)) {
            var story = dossier.stories().story(EarlierDossier.STORY).orElseThrow();
            assertThat(story.document().text()).contains("We propose Geneva as a venue");
            assertThat(story.lines()).hasSize(12);
            assertThat(dossier.failures()).containsExactly("lost.txt");
            assertThat(dossier.actors().persons("RUS", 9))
                    .extracting(StoredActors.Count::name)
                    .containsAnyOf("Sergei Lavrov", "Sergei Ryabkov");
            assertThat(dossier.search().hits(asked("venue", Search.In.STORIES))).hasSize(1);
            assertThat(dossier.search().hits(asked("asked", Search.In.MOVES))).hasSize(1);
            assertThat(dossier.quotations().closest("We propose Geneva as a venue", 0.5, 5))
                    .hasSize(1);
        }
        assertThat(one(file, "PRAGMA integrity_check")).isEqualTo("ok");
        assertThat(one(file, "SELECT count(*) FROM pragma_foreign_key_check")).isEqualTo("0");
        assertThat(one(file, "PRAGMA user_version")).isEqualTo(Integer.toString(Schema.NEWEST));
    }

    private static Search.Ask asked(String words, Search.In in) {
        return new Search.Ask(
                words,
                in,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                9,
                Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void whatAnAnalystDidHolds(int schema) {
        try (var dossier = Dossier.open(EarlierDossier.make(folder, schema))) {
            assertThat(dossier.ledger().links().history()).hasSize(schema >= CORRECTIONS ? 1 : 0);
            if (schema >= REVIEW) {
                assertThat(dossier.reviews().verdicts(EarlierDossier.STORY)).hasSize(2);
                assertThat(edited(dossier)).isEqualTo(Verdict.EDIT);
            }
            assertThat(dossier.log().verify())
                    .satisfies(log -> assertThat(log.broken()).isEmpty())
                    .satisfies(log -> assertThat(log.entries())
                            .isEqualTo(schema >= USERS ? 4 : schema >= KEEPING ? 3 : schema >= REVIEW ? 2 : 0));
            assertThat(dossier.savedSearches().all()).hasSize(schema >= KEEPING ? 1 : 0);
            assertThat(dossier.accounts().isEmpty()).isEqualTo(schema < USERS);
        }
    }

    private static Verdict edited(Dossier dossier) {
        var item = dossier.reviews()
                .item(EarlierDossier.STORY, EarlierDossier.EDITED)
                .orElseThrow();
        assertThat(((Statement) item.finding()).speaker().flatMap(Actor::person))
                .contains("Sergei Lavrov");
        return item.verdict().orElseThrow();
    }

    /** Schemas 10 to 16 were made without Flyway; of earlier dossiers its table then told of schema 9, or less. */
    @ParameterizedTest
    @MethodSource("earlier")
    void migrationsThatWereMadeWithoutFlywayAreNotMadeTwice(int schema) throws SQLException {
        Path file = EarlierDossier.make(folder, schema);
        execute(
                file,
                schema % 2 == 0
                        ? "DROP TABLE flyway_schema_history"
                        : "DELETE FROM flyway_schema_history WHERE CAST(version AS INTEGER) > 9");
        try (var dossier = Dossier.open(file)) {
            assertThat(dossier.stories().story(EarlierDossier.STORY)).isPresent();
            assertThat(dossier.search().hits(asked("venue", Search.In.STORIES))).hasSize(1);
        }
        assertThat(one(file, "PRAGMA user_version")).isEqualTo(Integer.toString(Schema.NEWEST));
    }

    @Test
    void bothDatabasesHaveTheSameNumbers() throws IOException {
        for (String database : List.of("sqlite", "postgresql")) {
            Path scripts = Path.of("src/main/resources/org/demarche/dossier/schema", database);
            try (var files = Files.list(scripts)) {
                assertThat(files.mapToInt(file -> Integer.parseInt(
                                        file.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1")))
                                .max())
                        .as(database)
                        .hasValue(Schema.NEWEST);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("earlier")
    void workGoesOn(int schema) {
        try (var dossier = Dossier.open(EarlierDossier.make(folder, schema))) {
            dossier.store(List.of(Reader.load().read(Document.of("manila.txt", MANILA))));
            assertThat(dossier.size()).isEqualTo(2);
            dossier.reviews()
                    .decide("ben", EarlierDossier.STORY, EarlierDossier.REQUEST, Verdict.REJECT, java.util.Map.of());
            assertThat(dossier.log().verify().broken()).isEmpty();
            assertThat(dossier.copyOf(Document.of(
                            "again.txt",
                            dossier.document(EarlierDossier.STORY).orElseThrow().text() + " More to follow.")))
                    .contains(EarlierDossier.STORY);
        }
    }

    @Test
    void stepsThatFlywayMadeAreNotMadeTwice() throws SQLException {
        Path file = EarlierDossier.make(folder, 5);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 3");
        }
        try (var dossier = Dossier.open(file)) {
            assertThat(dossier.reviews().verdicts(EarlierDossier.STORY)).hasSize(2);
        }
        assertThat(one(file, "PRAGMA user_version")).isEqualTo(Integer.toString(Schema.NEWEST));
    }

    @Test
    void aMigrationThatFailsLeavesTheDossierAsItWas() throws SQLException {
        Path file = EarlierDossier.make(folder, 4);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE saved_search (stands TEXT)");
        }
        assertThatThrownBy(() -> Dossier.open(file))
                .isInstanceOf(DossierException.class)
                .hasMessageContaining("V6__keeping");
        assertThat(one(file, "PRAGMA user_version")).isEqualTo("4");
        assertThat(one(file, "SELECT count(*) FROM sqlite_master WHERE name = 'log'"))
                .isEqualTo("0");
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

    private static void execute(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String one(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var result = connection.createStatement().executeQuery(sql)) {
            return result.getString(1);
        }
    }
}
