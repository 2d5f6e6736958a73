package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories in, rows out, and nothing lost. */
class DossierTest {
    private static final Reader READER = Reader.load();
    private static final String STORY = """
            SEOUL, March 3, 2023 (Demarche test) -- South Korea asked Japan on Friday to apologise for wartime labour.

            "We expect a sincere answer within a month," Foreign Minister Park Jin said.
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("affair.db");
    }

    private static Reading reading(String label, String text) {
        return READER.read(Document.of(label, text));
    }

    private List<String> query(String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = Dossiers.connection(file);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }

    @Test
    void rowsAreReadableWithPlainSql() throws SQLException {
        try (var dossier = Dossiers.open(file)) {
            dossier.store(List.of(reading("seoul.txt", STORY)));
        }
        assertThat(query("SELECT speaker_person FROM statement")).contains("Park Jin");
        assertThat(query("SELECT published FROM document")).containsExactly("2023-03-03");
        if (Dossiers.onServer()) {
            assertThat(query("SELECT d.label FROM document_text t JOIN document d ON d.rowid = t.rowid"
                            + " WHERE t.tokens @@ 'wartime & apologise'"))
                    .containsExactly("seoul.txt");
            return;
        }
        assertThat(query("SELECT d.label FROM document_text t JOIN document d ON d.rowid = t.rowid"
                        + " WHERE document_text MATCH 'wartime AND apologise'"))
                .containsExactly("seoul.txt");
        assertThat(query("SELECT s.content FROM statement_text t JOIN statement s ON s.rowid = t.rowid"
                        + " WHERE statement_text MATCH 'sincere'"))
                .hasSize(1);
    }

    @Test
    void storingTwiceChangesNothing() throws SQLException {
        Reading reading = reading("seoul.txt", STORY);
        try (var dossier = Dossiers.open(file)) {
            dossier.store(List.of(reading));
            var before = query("SELECT json FROM statement UNION ALL SELECT json FROM move UNION ALL SELECT json FROM"
                    + " event UNION ALL SELECT json FROM mention ORDER BY 1");
            assertThat(dossier.holds(reading.document())).isTrue();
            dossier.store(List.of(reading, reading("elsewhere/seoul.txt", STORY)));
            assertThat(query("SELECT json FROM statement UNION ALL SELECT json FROM move UNION ALL SELECT json FROM"
                            + " event UNION ALL SELECT json FROM mention ORDER BY 1"))
                    .hasSameSizeAs(before);
            assertThat(dossier.size()).isEqualTo(1);
        }
        assertThat(query("SELECT label FROM document_label ORDER BY label"))
                .containsExactly("elsewhere/seoul.txt", "seoul.txt");
    }

    @Test
    void aCorrectedStorySupersedesTheEarlierOneInAnyOrder() throws SQLException {
        Reading first = reading("first.txt", STORY);
        Reading corrected = reading("corrected.txt", "CORRECTED: " + STORY.replace("wartime", "colonial-era"));
        for (List<Reading> order : List.of(List.of(first, corrected), List.of(corrected, first))) {
            file = folder.resolve("d" + order.get(0).document().label() + ".db");
            try (var dossier = Dossiers.open(file)) {
                dossier.store(order);
                assertThat(dossier.moves())
                        .isNotEmpty()
                        .allMatch(told -> told.label().equals("corrected.txt"));
            }
            assertThat(query("SELECT label FROM document WHERE superseded_by IS NOT NULL"))
                    .containsExactly("first.txt");
        }
    }

    @Test
    void whatIsNoDossierIsNotTouched() throws IOException {
        Dossiers.aboutFiles();
        Files.writeString(file, "a text that is no database, long enough to be looked at as one".repeat(40));
        assertThatThrownBy(() -> Dossiers.open(file))
                .isInstanceOf(DossierException.class)
                .hasMessageContaining(file.toString());
        assertThatThrownBy(() -> Dossiers.openExisting(folder.resolve("none.db")))
                .hasMessageContaining("demarche read STORIES --into");
    }

    @Test
    void failuresAreNotedUntilTheStoryIsRead() {
        try (var dossier = Dossiers.open(file)) {
            dossier.failed("seoul.txt", "no such file");
            assertThat(dossier.failures()).containsExactly("seoul.txt");
            dossier.store(List.of(reading("seoul.txt", STORY)));
            assertThat(dossier.failures()).isEmpty();
        }
    }
}
