package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.demarche.app.demo.DemoStories;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that was said about a matter, on one page. */
class MatterPagesTest {
    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() {
        served = Served.onDemo(folder);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static JsonNode json(String path) {
        return JsonMapper.shared().readTree(served.get(path).body());
    }

    @Test
    void theMattersNamedMostStandFirst() {
        assertThat(served.get("/matters").body()).contains("/matters/security%20guarantee\"");
        assertThat(served.get("/matters?q=grain%20export").headers().firstValue("Location"))
                .contains("/matters/grain%20export");
    }

    @Test
    void aMatterHasItsDemarchesMovesPositionsStatementsAndStories() {
        String page = served.get("/matters/security%20guarantees").body();
        assertThat(page).contains("/demarches/", "ANSWERED", "MOVE PROPOSE", "STATEMENT", "/stories/");
        JsonNode found = json("/api/v1/matters/security%20guarantees");
        assertThat(found.get("demarches").size()).isPositive();
        assertThat(found.get("findings").findValuesAsString("type")).contains("move", "statement");
    }

    @Test
    void aMatterHasAPictureOverTimeWhoseDotsLeadToTheWords() {
        String page = served.get("/matters/security%20guarantees").body();
        assertThat(page).contains("over time: a row for each party", ">Russia</text>", "2021-12-15 Russia: ");
        String dot = page.substring(page.indexOf("href=\"#p-") + "href=\"#".length());
        assertThat(page).contains("<figure id=\"" + dot.substring(0, dot.indexOf('"')) + "\">");
    }

    @Test
    void singularAndPluralAreTheSameWord() {
        assertThat(json("/api/v1/matters/security%20guarantee").get("demarches"))
                .isEqualTo(json("/api/v1/matters/security%20guarantees").get("demarches"));
    }

    @Test
    void aDemarcheLeadsToAllThatIsSaidAboutItsMatter() {
        JsonNode demarche =
                json("/api/v1/demarches?matter=grain").get("demarches").get(0);
        JsonNode about = json("/api/v1/matters/" + demarche.get("id").asString());
        assertThat(about.get("demarches").findValuesAsString("id"))
                .contains(demarche.get("id").asString());
        assertThat(served.get("/demarches/" + demarche.get("id").asString()).body())
                .contains("/matters/" + demarche.get("id").asString());
    }

    @Test
    void itIsShownAsItWasKnownThen() {
        assertThat(served.get("/matters/security%20guarantees?as-of=2021-12-24").body())
                .contains("TABLED")
                .doesNotContain("2022-01-26");
        assertThat(served.get("/matters/unicorns").statusCode()).isEqualTo(404);
    }

    @Test
    void whoStandsWhereAndHowThatChanged(@TempDir Path other) {
        var one = Document.of("one.txt", """
                MOSCOW, March 3, 2023 (Demarche test) -- Russia supports the grain corridor, Russian Foreign
                Minister Sergei Lavrov said on Friday.
                """);
        var two = Document.of("two.txt", """
                MOSCOW, April 7, 2023 (Demarche test) -- Russia opposes the grain corridor, Russian Foreign
                Minister Sergei Lavrov said on Friday.
                """);
        try (var fresh = Served.on(other, one, two)) {
            String page = fresh.get("/matters/grain%20corridor").body();
            assertThat(page).contains("Who stands where", "FOR", "AGAINST", "changed");
        }
    }

    @Test
    void markupInAMatterStaysText(@TempDir Path other) {
        String bad = "<img src=x onerror=alert(1)>";
        String text = DemoStories.all().get(1).text().replace("security guarantees", "security " + bad + " guarantees");
        try (var hostile = Served.on(other, Document.of(bad, text))) {
            for (String path : new String[] {"/matters", "/matters/guarantees", "/matters/" + Links.part(bad)}) {
                assertThat(hostile.get(path).body()).as(path).doesNotContain("<img src=x");
            }
        }
    }
}
