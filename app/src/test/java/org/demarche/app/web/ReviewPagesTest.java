package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.app.demo.DemoStories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions in the browser: one at a time, and each taken back. */
class ReviewPagesTest {
    private static final Pattern FORM = Pattern.compile("action=\"(/review/[0-9a-f]+/[0-9a-f]+)\"");
    private static final Pattern UNDO = Pattern.compile("action=\"(/review/undo/\\d+)\"");

    @TempDir
    private Path folder;

    private Served served() {
        return Served.on(folder, DemoStories.all().get(1));
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    @Test
    void oneDecisionAtATimeEachToBeUndone() {
        try (var served = served()) {
            String page = served.get("/review").body();
            String asked = first(FORM, page);
            assertThat(served.post(asked, "verdict=accept").statusCode()).isEqualTo(303);
            String next = served.get("/review").body();
            assertThat(first(FORM, next)).isNotEqualTo(asked);
            assertThat(served.post(first(UNDO, next), "").statusCode()).isEqualTo(303);
            assertThat(first(FORM, served.get("/review").body())).isEqualTo(asked);
        }
    }

    @Test
    void onlyWhatTheAnalystChangedIsChanged() {
        try (var served = served()) {
            String asked = first(FORM, served.get("/review").body());
            assertThat(served.post(asked, "verdict=edit&polarity=negative&was-polarity=negative")
                            .body())
                    .contains("nothing was changed");
            assertThat(served.post(asked, "verdict=edit&polarity=negative&was-polarity=positive")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(served.get(asked).body()).contains("decided: edit");
            assertThat(served.get("/api/v1/log").body()).contains("\"act\":\"edit\"");
        }
    }

    @Test
    void aWrongVerdictOrAnUnknownFindingIsSaid() {
        try (var served = served()) {
            String asked = first(FORM, served.get("/review").body());
            assertThat(served.post(asked, "verdict=perhaps").statusCode()).isEqualTo(400);
            assertThat(served.get("/review/0123/4567").statusCode()).isEqualTo(404);
            assertThat(served.post("/review/undo/99", "").statusCode()).isEqualTo(409);
        }
    }

    @Test
    void aFormOnAnotherSiteDecidesNothing() {
        try (var served = served()) {
            String asked = first(FORM, served.get("/review").body());
            assertThat(served.post(asked, "verdict=reject", "Origin", "https://elsewhere.example")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(first(FORM, served.get("/review").body())).isEqualTo(asked);
        }
    }
}
