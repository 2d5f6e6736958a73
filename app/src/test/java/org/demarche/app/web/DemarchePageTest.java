package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * A demarche's page: what was due and what became of it, who leads, what one side says the other does, what is related.
 */
class DemarchePageTest {
    @TempDir
    private Path folder;

    private static String page(Served served, String matter, String day) {
        String id = JsonMapper.shared()
                .readTree(served.get("/api/v1/demarches?matter=" + matter).body())
                .get("demarches")
                .get(0)
                .get("id")
                .asString();
        return served.get("/demarches/" + id + "?as-of=" + day).body();
    }

    @Test
    void whatWasDueAndWhatBecameOfIt() {
        try (var served = Served.onDemo(folder)) {
            String early = page(served, "guarantees", "2021-12-24");
            assertThat(early).contains("Due, and what became of it", "open, 38 days left");
            assertThat(page(served, "guarantees", "2022-01-28")).contains("answered on 2022-01-26, in time");
            assertThat(page(served, "export", "2023-07-17")).contains("extended on 2023-05-17, to 2023-07-1");
        }
    }

    @Test
    void whoLeadsAndWhatIsRelated() {
        try (var served = Served.onDemo(folder)) {
            assertThat(page(served, "guarantees", "2022-01-28")).contains("Who leads", "Sergei Ryabkov");
            assertThat(page(served, "disarm", "2023-01-31")).contains("Related", "between the same parties");
        }
    }

    @Test
    void whatOneSideSaysTheOtherDoesStandsBesideWhatIsToldOtherwise() {
        var story = Document.of("one.txt", """
                MOSCOW, March 3, 2023 (Demarche test) -- Russia proposed to Ukraine on Friday a ceasefire at the power plant,
                Foreign Minister Sergei Lavrov said. "Ukraine attacked the power plant," Lavrov said.

                Ukraine has not attacked the power plant, Ukrainian Foreign Minister Dmytro Kuleba said.
                """);
        try (var served = Served.on(folder, story)) {
            String page = page(served, "ceasefire", "2023-03-03");
            assertThat(page).contains("What Russia says that Ukraine does", "Told by others, and Ukraine itself");
        }
    }
}
