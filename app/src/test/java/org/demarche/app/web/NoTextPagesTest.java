package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.demarche.app.demo.DemoStories;
import org.demarche.dossier.Dossiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The workspace on a dossier that keeps no texts: every page is there, and says so. */
class NoTextPagesTest {
    @TempDir
    private Path folder;

    @Test
    void pagesShowWhereFindingsStand() {
        Path file = folder.resolve("bare.db");
        try (var dossier = Dossiers.open(file)) {
            dossier.keepNoTexts();
        }
        try (var bare = Served.with(file, WebServer.Settings.local(0), java.time.InstantSource.system())) {
            String text = DemoStories.all().get(1).text();
            assertThat(bare.post("/intake", "text=" + Links.part(text) + "&published=2021-12-17")
                            .body())
                    .contains("Read and stored");
            String id = JsonMapper.shared()
                    .readTree(bare.get("/api/v1/stories").body())
                    .get("stories")
                    .get(0)
                    .get("id")
                    .asString();
            assertThat(bare.get("/stories/" + id).body())
                    .contains("The text is not kept", "characters ")
                    .doesNotContain("original text");
            assertThat(bare.get("/stories/" + id + "/original").statusCode()).isEqualTo(404);
            assertThat(bare.get("/api/v1/stories/" + id).body())
                    .contains("\"textKept\":false")
                    .doesNotContain("\"text\":\"MOSCOW");
            for (String page : List.of(
                    "/",
                    "/stories",
                    "/review",
                    "/search?q=talks",
                    "/quote?q=talks",
                    "/actors/RUS",
                    "/dyads/RUS/USA",
                    "/api/v1/demarches",
                    "/api/v1/review",
                    "/feeds/due.atom")) {
                assertThat(bare.get(page).statusCode()).as(page).isIn(200, 404);
            }
            String demarches = bare.get("/").body();
            java.util.regex.Pattern.compile("href=\"(/demarches/[0-9a-f]+)")
                    .matcher(demarches)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .forEach(page ->
                            assertThat(bare.get(page).statusCode()).as(page).isEqualTo(200));
        }
    }
}
