package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.demarche.app.demo.DemoStories;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger in the browser: what is open between whom, each demarche with its words. */
class LedgerPagesTest {
    @TempDir
    private Path folder;

    @Test
    void showsWhatWasAskedOfWhomAndByWhen() {
        try (var served = Served.onDemo(folder)) {
            String page = served.get("/?as-of=2021-12-24&actor=RUS").body();
            assertThat(page).contains("TABLED", "/actors/RUS", "/actors/USA", "security guarantees");
        }
    }

    @Test
    void isTheLedgerAsItWasKnownThen() {
        try (var served = Served.onDemo(folder)) {
            assertThat(served.get("/?as-of=2021-12-01").body()).contains("No demarche fits");
            assertThat(served.get("/?as-of=2021-12-24").body()).contains("security guarantees");
        }
    }

    @Test
    void leadsToTheWordsOfTheStory() {
        try (var served = Served.onDemo(folder)) {
            String page = served.get(first(served.get("/?as-of=2021-12-24&matter=guarantees")))
                    .body();
            assertThat(page).contains("two draft documents on security guarantees", "<blockquote>", "/stories/");
        }
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        try (var served = Served.onDemo(folder)) {
            var response = served.get("/api/v1/demarches?as-of=yesterday");
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(response.body()).contains("as-of wants a day such as 2022-01-15");
            assertThat(served.get("/nowhere").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aPageOfAnotherSiteMayNotUseIt() {
        try (var served = Served.onDemo(folder)) {
            assertThat(served.get("/", "Origin", "https://elsewhere.example").statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void markupInAStoryStaysText() {
        String text = DemoStories.all().get(0).text().replaceFirst("envoy", "envoy <script>alert(1)</script>");
        var hostile = Document.of("<img src=x onerror=alert(1)>.txt", text);
        try (var served = Served.on(folder, hostile)) {
            String page = served.get(first(served.get("/"))).body();
            assertThat(page).contains("&lt;script").doesNotContain("<img src=x").doesNotContain("<script>alert");
        }
    }

    /** Where the first demarche of a ledger is shown. */
    private static String first(HttpResponse<String> ledger) {
        return Pattern.compile("href=\"(/demarches/[^\"]+)\"")
                .matcher(ledger.body())
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow();
    }
}
