package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.demarche.app.access.Secrets;
import org.demarche.app.demo.DemoStories;
import org.demarche.dossier.Accounts.Role;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Dossiers;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.reader.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who has an answer already gets 304 until something changes, whoever changes it; nothing is overwritten unseen. */
class TagsTest {
    @TempDir
    private Path folder;

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    /** Every address to get. */
    private static List<String> addresses(Served served) {
        var filled = new Filled(served);
        return served.routes().stream()
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.substring("GET ".length()))
                .filter(route -> !route.contains("/assets/")
                        && !route.startsWith("/admin/")
                        && !route.contains("*")
                        && !List.of("/login", "/favicon.ico", "/api/v1/alerts", "/health", "/ready", "/metrics")
                                .contains(route))
                .map(filled::address)
                .toList();
    }

    /** The second answer is the kept one: not a letter, nor what stands beside it, differs. */
    @Test
    void theSameQuestionHasTheSameAnswerUntilSomethingChanges() {
        try (var served = Served.onDemo(folder)) {
            for (String address : List.of("/", "/api/v1/demarches?limit=2", "/search?q=talks")) {
                HttpResponse<String> first = served.get(address);
                HttpResponse<String> again = served.get(address);
                assertThat(again.body()).as(address).isEqualTo(first.body()).isNotEmpty();
                for (String header : List.of("Content-Type", "Link", "ETag", "Cache-Control")) {
                    assertThat(again.headers().allValues(header))
                            .as(address + " " + header)
                            .isEqualTo(first.headers().allValues(header));
                }
            }
            assertThat(served.get("/search").body()).doesNotContain("kept for later");
            served.workspace().change(dossier -> dossier.savedSearches().save("kept for later", "q=talks", "ana"));
            assertThat(served.get("/searches").body()).contains("kept for later");
        }
    }

    @Test
    void everyPageAndAnswerIsTagged() {
        try (var served = Served.onDemo(folder)) {
            served.workspace().change(dossier -> dossier.savedSearches().save("talks", "q=talks", "ana"));
            for (String address : addresses(served)) {
                HttpResponse<String> first = served.get(address);
                assertThat(first.statusCode()).as(address).isEqualTo(200);
                assertThat(tag(first)).as(address).matches("\"[0-9a-f-]+\"");
                HttpResponse<String> again = served.get(address, "If-None-Match", "W/\"x\", " + tag(first));
                assertThat(again.statusCode()).as(address).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(tag(again)).isEqualTo(tag(first));
                assertThat(served.get(address, "If-None-Match", "\"x\"").statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void anyChangeMakesAnotherTagWhoeverMakesIt() {
        try (var served = Served.on(folder, DemoStories.all().get(1));
                var other = Dossiers.openExisting(folder.resolve("affair.db"))) {
            Stream.<Runnable>of(
                            () -> other.store(
                                    List.of(Reader.load().read(DemoStories.all().get(2)))),
                            () -> other.failed("lost.txt", "holds no story"),
                            () -> other.savedSearches().save("talks", "q=talks", "ana"),
                            other::ledger,
                            () -> decide(other, Verdict.SKIP),
                            () -> served.workspace().change(dossier -> decide(dossier, Verdict.REJECT)))
                    .forEach(change -> {
                        List<String> tags = tags(served);
                        assertThat(tags(served)).isEqualTo(tags);
                        change.run();
                        assertThat(tags(served)).doesNotContainAnyElementsOf(tags);
                    });
        }
    }

    private static List<String> tags(Served served) {
        return Stream.of("/", "/api/v1/stories", "/api/v1/log", "/review", "/api/v1/demarches", "/searches")
                .map(address -> tag(served.get(address)))
                .toList();
    }

    private static long decide(Dossier dossier, Verdict verdict) {
        var item = dossier.reviews().queue(1).get(0);
        return dossier.reviews().decide("ana", item.document(), item.finding().id(), verdict, Map.of());
    }

    @Test
    void aTagIsOfOneAddressAndOneReader() {
        Path file = folder.resolve("closed.db");
        try (var dossier = Dossiers.open(file)) {
            for (String name : List.of("ana", "ben")) {
                dossier.accounts().add("test", name, Role.READER, "none");
                dossier.accounts().token("test", name, Secrets.hash(name));
            }
        }
        try (var closed = Served.with(file, WebServer.Settings.local(0), InstantSource.system())) {
            HttpResponse<String> ana = closed.get("/api/v1/stories", "Authorization", "Bearer ana");
            assertThat(closed.get("/api/v1/stories", "Authorization", "Bearer ana", "If-None-Match", tag(ana))
                            .statusCode())
                    .isEqualTo(304);
            assertThat(closed.get("/api/v1/stories", "Authorization", "Bearer ben", "If-None-Match", tag(ana))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(closed.get("/api/v1/stories", "If-None-Match", tag(ana)).statusCode())
                    .isEqualTo(401);
            assertThat(closed.get("/api/v1/moves", "Authorization", "Bearer ana", "If-None-Match", tag(ana))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(ana.headers().firstValue("Cache-Control")).contains("private, no-cache");
            assertThat(closed.get("/stories", "Authorization", "Bearer ana")
                            .headers()
                            .firstValue("Cache-Control"))
                    .contains("no-store");
        }
    }

    @Test
    void ofTwoWhoDecideAtOnceTheSecondIsTold() {
        try (var served = Served.on(folder, DemoStories.all().get(1))) {
            String page = served.get("/review").body();
            String form = page.replaceAll("(?s).*?action=\"(/review/[0-9a-f]+/[0-9a-f]+)\".*", "$1");
            String state = page.replaceAll("(?s).*?name=\"state\" value=\"([0-9a-f-]+)\".*", "$1");
            assertThat(served.post(form, "verdict=accept&state=" + state).statusCode())
                    .isEqualTo(303);
            HttpResponse<String> late =
                    served.post(form, "verdict=edit&polarity=negative&was-polarity=positive&state=" + state);
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body()).contains("Decided meanwhile", "ACCEPT");
            assertThat(served.get("/api/v1/log").body()).doesNotContain("\"edit\"");
        }
    }
}
