package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.demarche.app.demo.DemoStories;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of the workspace, asked as a browser asks them. */
class WorkspacePagesTest {
    private static final int LARGEST = 150_000;

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

    private static String page(String path) {
        HttpResponse<String> response = served.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private static JsonNode json(String path) {
        return JsonMapper.shared().readTree(page(path));
    }

    private static String story(String title) {
        for (JsonNode story : json("/api/v1/stories").get("stories")) {
            if (story.path("title").asString("").equals(title)) {
                return story.get("id").asString();
            }
        }
        throw new AssertionError("no story " + title);
    }

    @Test
    void knowledgeOfOnesOwnReadsWhatIsPasted(@TempDir Path other) throws java.io.IOException {
        Path knowledge = java.nio.file.Files.createDirectory(other.resolve("knowledge"));
        java.nio.file.Files.writeString(
                knowledge.resolve("sahel.groups.tsv"), "GRP.riverfront\tMLI\tgroup|front\tRiver Front\n");
        try (var own =
                Served.knowing(other.resolve("own.db"), org.demarche.formats.KnowledgeFolder.reader(knowledge))) {
            own.post("/intake", "label=a&text=The+River+Front+rejected+the+proposal+of+Mali+on+Friday.");
            assertThat(own.get("/api/v1/actors/GRP.riverfront").statusCode()).isEqualTo(200);
            assertThat(own.get("/api/v1/events").body()).contains("GRP.riverfront");
        }
    }

    @Test
    void aStoryShowsItsFindingsOnItsWords() {
        String page = page("/stories/" + story("Russia publishes two draft documents on security guarantees"));
        assertThat(page).contains("We propose Geneva as a venue", "PROPOSE", "NATO (IGO.NATO)");
        Pattern.compile("id=\"f-([^\"]+)\"")
                .matcher(page)
                .results()
                .forEach(card -> assertThat(page).contains("id=\"w-" + card.group(1)));
    }

    @Test
    void theMarkedTextIsTheOriginalText() {
        String id = story("Russia publishes two draft documents on security guarantees");
        String page = page("/stories/" + id);
        String text = page.substring(page.indexOf(">", page.indexOf("<article")) + 1, page.indexOf("</article>"));
        String plain = text.replaceAll("<[^>]+>", "")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        assertThat(plain.strip()).isEqualTo(page("/stories/" + id + "/original").strip());
    }

    @Test
    void aFindingSaysWhyItWasReadSo() {
        String id = story("Russia publishes two draft documents on security guarantees");
        String move = json("/api/v1/stories/" + id)
                .get("findings")
                .valueStream()
                .filter(line -> line.get("type").asString().equals("move"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
        assertThat(page("/stories/" + id + "/why/" + move)).contains("pattern");
    }

    @Test
    void anActorHasItsOfficesWordsAndPartners() {
        assertThat(page("/actors/RUS"))
                .contains("Sergei Lavrov", "Foreign Minister", "Moves of its own", "/dyads/RUS/USA");
        assertThat(page("/persons/Sergei%20Ryabkov")).contains("We propose Geneva as a venue");
        assertThat(served.get("/actors/XYZ").statusCode()).isEqualTo(404);
    }

    @Test
    void groupsAreFoundByTheirCodeHoweverItIsTyped() {
        for (String code : List.of("GRP.tplf", "grp.TPLF")) {
            assertThat(page("/?as-of=2023-01-31&actor=" + code)).as(code).contains("/actors/GRP.tplf");
            assertThat(page("/actors/" + code)).as(code).contains("Moves of its own");
        }
        assertThat(page("/?as-of=2022-01-31&actor=rus.gov")).contains("security guarantees");
    }

    @Test
    void aPairOfActorsIsSeenOverTime() {
        assertThat(page("/dyads/RUS/USA")).contains("<svg", "PROPOSE", "/stories/");
        assertThat(json("/api/v1/dyads/RUS/USA").get("findings").size()).isGreaterThan(5);
    }

    @Test
    void searchFindsWordsInStatementsMovesAndStories() {
        assertThat(page("/search?q=venue")).contains("<mark>venue</mark>", "Sergei Ryabkov");
        assertThat(page("/search?q=guarantees&in=moves&actor=RUS")).contains("<mark>guarantees</mark>", "PROPOSE");
        assertThat(page("/search?q=grain&in=stories&since=2023-01-01")).doesNotContain("2022-");
        assertThat(json("/api/v1/search?q=%22security+guarantees%22")
                        .get("hits")
                        .size())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "AND OR (", "a:b", "*", "-", "NEAR(", "talks\"", "\u0000x", "'; DROP TABLE move;--"})
    void noSignInASearchIsAnOperator(String words) {
        page("/search?q=" + Links.part(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?view=board",
                "/stories",
                "/actors",
                "/actors/RUS",
                "/dyads/RUS/USA",
                "/matters",
                "/matters/security%20guarantees",
                "/search?q=the&in=stories"
            })
    void pagesAreSmallAndWhole(String path) {
        String page = page(path);
        assertThat(page.length()).isLessThan(LARGEST);
        assertThat(page).startsWith("<!DOCTYPE html>").contains("<title>", "</html>");
    }

    @Test
    void wordsHalfRememberedLeadToWhoSaidThem() {
        assertThat(page("/quote?q=we+propose+geneva+as+venue"))
                .contains("Sergei Ryabkov (RUS.GOV)", "We propose Geneva as a venue", "first: ");
        assertThat(json("/api/v1/quote?q=we+propose+geneva")
                        .get("found")
                        .get(0)
                        .get("tellings")
                        .size())
                .isPositive();
    }

    @Test
    void aSavedSearchIsAFeed() {
        assertThat(served.post("/searches", "name=Venues&query=q%3Dvenue%26in%3DSTATEMENTS")
                        .statusCode())
                .isEqualTo(303);
        String list = page("/searches");
        String feed = list.replaceAll("(?s).*href=\"(/searches/\\d+/feed)\".*", "$1");
        assertThat(page(feed)).contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"", "Venues", "<entry>", "Geneva");
        assertThat(served.post(feed.replace("/feed", "/drop"), "").statusCode()).isEqualTo(303);
        assertThat(page("/searches")).doesNotContain("Venues");
    }

    @Test
    void aPastedStoryIsReadAtOnce(@TempDir Path other) {
        try (var fresh = Served.on(other)) {
            String text = DemoStories.all().get(1).text();
            String report =
                    fresh.post("/intake", "label=desk&text=" + Links.part(text)).body();
            assertThat(report).contains("Read and stored", "two draft documents");
            assertThat(fresh.get("/?as-of=2021-12-24").body()).contains("security guarantees");
            assertThat(fresh.post("/intake", "label=desk&text=" + Links.part(text))
                            .body())
                    .contains("Already there");
            assertThat(fresh.post("/intake", "text=").body()).contains("holds no story");
        }
    }

    @Test
    void nothingOfAStoryReachesAPageUnescaped(@TempDir Path other) {
        String bad = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>";
        String text = DemoStories.all()
                .get(0)
                .text()
                .replaceFirst("\n", " " + bad.replace("$", "") + "\n")
                .replace("security guarantees", "security " + bad + " guarantees");
        try (var hostile = Served.on(other, Document.of(bad + ".txt", text))) {
            String id = JsonMapper.shared()
                    .readTree(hostile.get("/api/v1/stories").body())
                    .get("stories")
                    .get(0)
                    .get("id")
                    .asString();
            for (String path : List.of(
                    "/",
                    "/stories",
                    "/stories/" + id,
                    "/search?q=alert&in=stories",
                    "/search?q=" + Links.part(bad),
                    "/persons/" + Links.part(bad),
                    "/?matter=" + Links.part(bad),
                    "/actors")) {
                String page = hostile.get(path).body();
                assertThat(page).as(path).doesNotContain("<script>alert").doesNotContain("<img src=x");
            }
        }
    }
}
