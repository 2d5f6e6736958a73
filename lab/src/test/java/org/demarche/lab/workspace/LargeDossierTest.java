package org.demarche.lab.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.StoredDocument;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.ledger.ToldMove;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeDossierTest {
    @Test
    void otherWordsAndWhereThePlacesWent() {
        var disguise = new Disguise(Map.of("Moscow", "Oslo", "US", "Chilean"), Map.of("RUS", "NOR"), 366);

        Disguise.Cut cut = disguise.text("Moscow’s reply of 2021 to US envoys");

        assertThat(cut.text()).isEqualTo("Oslo’s reply of 2022 to Chilean envoys");
        assertThat(cut.text().substring(cut.moved()[29], cut.moved()[35])).isEqualTo("envoys");
        assertThat(cut.text().substring(cut.moved()[26], cut.moved()[28])).isEqualTo("Chilean");
        assertThat(disguise.value("RUS.GOV")).isEqualTo("NOR.GOV");
        assertThat(disguise.value("2021-12-31")).isEqualTo("2023-01-01");
        assertThat(disguise.value("2021-W50")).isEqualTo("2022-W50");
    }

    @Test
    void aLargeDossierHoldsVariationsWhoseWordsAreVerbatim(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("large.db");
        LargeDossier.make(file, 60, new PrintWriter(new StringWriter()));

        try (var dossier = Dossier.openExisting(file)) {
            assertThat(dossier.size()).isEqualTo(60);
            assertThat(dossier.ledger()
                            .demarches(
                                    new org.demarche.dossier.DossierLedger.Query(
                                            LocalDate.MAX.withYear(9999), false, Optional.empty(), 0),
                                    any -> true))
                    .hasSizeGreaterThan(5);
            for (StoredDocument listed : dossier.stories().latest(60, 0)) {
                StoredDocument story = dossier.document(listed.id()).orElseThrow();
                dossier.stories().story(story.id()).orElseThrow().lines().stream()
                        .filter(FindingsJson.FindingLine.class::isInstance)
                        .map(line -> ((FindingsJson.FindingLine) line).finding().anchor())
                        .forEach(anchor ->
                                assertThat(verbatim(story.text(), anchor)).isEqualTo(anchor.text()));
            }
            assertThat(dossier.moves().stream().map(ToldMove::published).distinct())
                    .hasSizeGreaterThan(10);
        }
    }

    private static String verbatim(String text, Stretch anchor) {
        int[] points = text.codePoints().toArray();
        return String.join(
                Stretch.GAP,
                anchor.spans().stream()
                        .map(span -> new String(points, span.start(), span.end() - span.start()))
                        .toList());
    }
}
