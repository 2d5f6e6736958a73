package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the disk is full it is said, and what was stored before is whole. */
class FullDiskTest {
    private static final Reader READER = Reader.load();

    @org.junit.jupiter.api.BeforeEach
    void ofFiles() {
        Dossiers.aboutFiles();
    }

    @TempDir
    private Path folder;

    private static Reading story(int number) {
        return READER.read(Document.of(
                "story-" + number,
                "MANILA, May 4, 2023 (Demarche test) -- The Philippines protested to" + " China over incident " + number
                        + " in the South China Sea, the foreign ministry said on Thursday.\n"));
    }

    @Test
    void whatDoesNotFitIsSaidAndWhatWasThereIsWhole() throws SQLException {
        Path file = folder.resolve("full.db");
        try (var dossier = Dossier.open(file)) {
            dossier.store(List.of(story(0)));
            dossier.limitPages(1);
            assertThatThrownBy(() -> {
                        for (int i = 1; i < 500; i++) {
                            dossier.store(List.of(story(i)));
                        }
                    })
                    .isInstanceOf(DossierException.class)
                    .hasMessageContaining("full")
                    .hasMessageContaining("what was stored before is safe");
            int kept = dossier.size();
            var item = dossier.reviews().queue(1).get(0);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 5000; i++) {
                            dossier.reviews()
                                    .decide(
                                            "ana",
                                            item.document(),
                                            item.finding().id(),
                                            Verdict.ACCEPT,
                                            Map.of());
                        }
                    })
                    .isInstanceOf(DossierException.class)
                    .hasMessageContaining("full")
                    .hasMessageContaining("what was decided before is safe");
            dossier.limitPages(1 << 20);
            assertThat(dossier.size()).isEqualTo(kept).isPositive();
            assertThat(dossier.log().verify().broken()).isEmpty();
            dossier.store(List.of(story(1000)));
            assertThat(dossier.size()).isEqualTo(kept + 1);
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var result = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
            assertThat(result.getString(1)).isEqualTo("ok");
        }
    }
}
