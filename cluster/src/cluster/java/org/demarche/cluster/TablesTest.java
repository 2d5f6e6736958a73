package org.demarche.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.demarche.reader.Reading;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The record in a real PostgreSQL. */
class TablesTest {
    private static final LocalDate END = LocalDate.of(2024, 12, 31);

    private static EmbeddedPostgres postgres;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        }
    }

    @Test
    void aBatchWritesTheRecordAndWritingItAgainChangesNothing() throws Exception {
        List<Document> stories = Wire.stories(60);
        Path in = Wire.write(stories, folder.resolve("in.jsonl"));
        List<Reading> readings = Wire.read(stories);
        for (int times = 0; times < 2; times++) {
            var settings = Settings.batch(List.of(in.toString(), "nowhere.txt"), "", END).with(database());
            new LocalRun(folder.resolve("out"), 2, new Configuration()).run(settings);

            assertThat(rows("SELECT line FROM record_demarche ORDER BY line->>'opened', line->>'id'"))
                    .isEqualTo(Wire.ledger(readings, END));
            assertThat(rows("SELECT line FROM record_finding"))
                    .containsExactlyInAnyOrderElementsOf(Stories.findings(readings));
            assertThat(rows("SELECT line->>'document' FROM record_failure")).containsExactly("nowhere.txt");
        }
    }

    @Test
    void aStreamWhoseTaskManagerIsKilledWritesTheSame() throws Exception {
        List<Document> stories = Wire.stories(300);
        Path in = Files.createDirectory(folder.resolve("in"));
        for (int part = 0; part < 5; part++) {
            Wire.write(stories.subList(part * 60, part * 60 + 60), in.resolve("part" + part + ".jsonl"));
        }
        var pace = new Settings.Pace(0, Duration.ofMillis(200), false);
        String out = folder.resolve("out").toUri().toString();
        try (var cluster = new SmallCluster()) {
            var job = cluster.start(Settings.batch(List.of(in.toString()), out, END)
                    .with(database())
                    .asStream(false, pace));
            SmallCluster.until("some findings", () -> !count("record_finding").equals("0"));
            cluster.killOne();
            cluster.await(job);
        }
        List<Reading> readings = Wire.read(stories);
        List<String> demarches = rows("SELECT line FROM record_demarche");
        assertThat(Changes.settled(demarches, END)).isEqualTo(Wire.ledger(readings, END));
        assertThat(demarches).hasSameSizeAs(Wire.ledger(readings, END));
        assertThat(rows("SELECT line FROM record_finding"))
                .containsExactlyInAnyOrderElementsOf(Stories.findings(readings));
    }

    private static Settings.Database database() {
        return new Settings.Database(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    private static String count(String table) {
        try {
            return rows("SELECT count(*) FROM " + table).get(0);
        } catch (SQLException e) {
            return "0";
        }
    }

    private static List<String> rows(String query) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
