package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.demarche.app.access.Secrets;
import org.demarche.app.operations.LogFormat;
import org.demarche.app.operations.LogLevel;
import org.demarche.app.operations.Logs;
import org.demarche.dossier.Accounts.Role;
import org.demarche.dossier.Dossiers;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What whoever runs the server sees of it: metrics, health, readiness and the log. */
class OperationsTest {
    private static final Document STORY = Document.of(
            "norway",
            "OSLO, May 4, 2023 (Test) -- Norway asked Sweden on Thursday to answer its proposal on reindeer by Friday.");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private Logs logs;
    private Served served;

    @BeforeEach
    void serve() {
        logs = Logs.to(
                new PrintStream(written, true, StandardCharsets.UTF_8),
                LogFormat.JSON,
                LogLevel.INFO,
                InstantSource.system());
        served = Served.on(folder, STORY);
    }

    @AfterEach
    void stop() {
        served.close();
        logs.close();
    }

    private List<JsonNode> events(String name) {
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(event -> event.get("event").asString().equals(name))
                .toList();
    }

    /** The value of a metric with its labels, as it stands in the text; the log may come a moment after the answer. */
    private double value(String metric) {
        return served.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(metric.length() + 1)))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static void soon(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void requestsAreCountedByTheTemplateOfTheirRoute() {
        served.get("/actors/NOR");
        served.get("/actors/SWE");
        served.get("/actors/none/where");
        served.send(served.request("/whatever").method("BREW", java.net.http.HttpRequest.BodyPublishers.noBody()));
        String actors = "demarche_requests_seconds_count{method=\"GET\",route=\"/actors/{code}\",status=\"200\"}";
        soon(() -> value(actors) == 2);
        assertThat(value("demarche_requests_seconds_count{method=\"GET\",route=\"none\",status=\"404\"}"))
                .isEqualTo(1);
        assertThat(served.get("/metrics").body())
                .contains("method=\"OTHER\"")
                .contains(
                        "demarche_requests_seconds_bucket{method=\"GET\",route=\"/actors/{code}\",status=\"200\",le=");
    }

    @Test
    void storiesAreCountedByWhatBecameOfThem() {
        String text = "LIMA, May 5, 2023 (Test) -- Peru rejected the demand of Chile on Friday, the ministry said.";
        served.post("/intake", "label=one&text=" + Links.part(text));
        served.post("/intake", "label=two&text=" + Links.part(text));
        served.post("/intake", "address=" + Links.part("http://127.0.0.1:1/secret-words"));

        assertThat(value("demarche_stories_total{outcome=\"stored\"}")).isEqualTo(1);
        assertThat(value("demarche_stories_total{outcome=\"known\"}")).isEqualTo(1);
        assertThat(value("demarche_stories_total{outcome=\"failed\"}")).isEqualTo(1);
        assertThat(value("demarche_reading_seconds_count")).isEqualTo(1);
        assertThat(value("demarche_ledger_fold_seconds_count")).isGreaterThanOrEqualTo(2);
        assertThat(value("demarche_dossier_stories")).isEqualTo(2);
        assertThat(value("demarche_dossier_failures")).isEqualTo(1);
        assertThat(value("demarche_dossier_bytes")).isGreaterThan(10_000);
    }

    @Test
    void decisionsAreCounted() {
        JsonNode finding = JsonMapper.shared()
                .readTree(served.get("/api/v1/review").body())
                .get("findings")
                .get(0);
        String path = "/api/v1/review/" + finding.get("document").asString() + "/"
                + finding.get("id").asString();
        assertThat(value("demarche_dossier_decisions")).isEqualTo(0);
        String tag = served.get(path).headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> done =
                served.send(served.request(path, "If-Match", tag, "Content-Type", "application/json")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"verdict\":\"accept\"}")));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(value("demarche_dossier_decisions")).isEqualTo(1);
    }

    /** The page for whoever runs it names every metric, and none that is not there. */
    @Test
    void everyMetricStandsInTheGuideAndNoOther() throws IOException {
        System.gc();
        soon(() -> served.get("/metrics").body().contains("jvm_gc_pause_seconds"));
        Set<String> told = names(served.get("/metrics").body(), "(?m)^# TYPE (\\w+) ");
        String guide = Files.readString(Path.of("../docs/operations.md"));
        String table = guide.substring(guide.indexOf("## Metrics"), guide.indexOf("## Scraping"));
        Set<String> documented = names(table, "(?m)^\\| `(\\w+)` \\|");
        documented.removeIf(name -> name.startsWith("demarche_watch_"));
        assertThat(told).containsExactlyInAnyOrderElementsOf(documented);
    }

    private static Set<String> names(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noWordOfAStoryOrAUserIsInMetricsOrTheLog() {
        served.get("/search?q=reindeer+hoof");
        served.get("/persons/Reindeer%20Hoof");
        served.get("/actors/" + "HOOF" + "?as-of=hoof");
        served.get("/hoof/reindeer", "X-Request-Id", "hoof-hoof-hoof");
        served.post("/intake", "label=hoof&text=Norway+said+on+Friday+that+a+reindeer+has+a+hoof.");
        served.post("/intake", "address=" + Links.part("http://hoof.example/reindeer"));
        served.post("/login", "name=hoof&password=reindeer");
        soon(() -> events("request").size() == 7);
        assertThat(served.get("/metrics").body().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("hoof", "reindeer", "norway");
        assertThat(written.toString(StandardCharsets.UTF_8).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("hoof", "reindeer", "norway");
    }

    @Test
    void aRequestIsOneLineOfTheLog() {
        HttpResponse<String> response = served.get("/stories/1?view=x");
        soon(() -> events("request").size() == 1);
        JsonNode line = events("request").get(0);
        assertThat(line.propertyNames())
                .containsExactly("time", "level", "event", "method", "route", "status", "millis", "user", "request");
        assertThat(line.get("level").asString()).isEqualTo("info");
        assertThat(line.get("route").asString()).isEqualTo("/stories/{id}");
        assertThat(line.get("status").asInt()).isEqualTo(response.statusCode());
        assertThat(line.get("request").asString())
                .matches("[0-9a-f]{16}")
                .isEqualTo(response.headers().firstValue(Traffic.HEADER).orElse(""));
    }

    @Test
    void itLivesAndIsReady() {
        assertThat(served.get("/health").body()).isEqualTo("{\"status\":\"live\"}");
        soon(() -> served.get("/ready").statusCode() == 200);
        assertThat(served.get("/ready").body()).isEqualTo("{\"status\":\"ready\"}");
        assertThat(served.get("/ready").headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(value("demarche_ready")).isEqualTo(1);
    }

    private JsonNode notReady() {
        HttpResponse<String> response = served.get("/ready");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(org.demarche.app.Contract.faults("problem", response.body())).isEmpty();
        return JsonMapper.shared().readTree(response.body());
    }

    @Test
    void itIsNotReadyWhenANewerProgramHasTakenTheDossier() throws SQLException {
        soon(() -> served.get("/ready").statusCode() == 200);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("affair.db"));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 999");
        }
        assertThat(notReady().get("detail").asString()).contains("schema 999", "start the newer one");
        assertThat(value("demarche_ready")).isEqualTo(0);
        assertThat(served.get("/health").statusCode()).isEqualTo(200);
    }

    @Test
    void itIsNotReadyWhenTheFileIsGone() throws IOException {
        Files.move(folder.resolve("affair.db"), folder.resolve("elsewhere.db"));
        assertThat(notReady().get("detail").asString()).contains("no longer in its place");
    }

    @Test
    void itIsNotReadyBeforeItsLedgerIsLoaded() {
        assertThat(Readiness.missing(3, 3, false)).get().asString().contains("being loaded");
        assertThat(Readiness.missing(3, 3, true)).isEmpty();
    }

    @Test
    void withUsersMetricsAreForWhoShowsATokenUnlessTheyAreOpened(@TempDir Path other) {
        Path file = other.resolve("closed.db");
        String token = Secrets.make();
        try (var dossier = Dossiers.open(file)) {
            dossier.accounts().add("test", "rita", Role.READER, "none");
            dossier.accounts().token("test", "rita", Secrets.hash(token));
        }
        var settings = WebServer.Settings.local(0);
        try (var closed = Served.with(file, settings, InstantSource.system())) {
            assertThat(closed.get("/metrics").statusCode()).isEqualTo(401);
            assertThat(closed.get("/metrics", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(closed.get("/health").statusCode()).isEqualTo(200);
            soon(() -> closed.get("/ready").statusCode() == 200);
            soon(() -> events("request").stream()
                    .anyMatch(line -> line.get("user").asString().equals("rita")));
        }
        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain(token);
        try (var opened = Served.with(file, settings.withOpenMetrics(), InstantSource.system())) {
            assertThat(opened.get("/metrics").statusCode()).isEqualTo(200);
            assertThat(opened.get("/api/v1/stories").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void behindAProxyItsNameForARequestIsKeptWhereItIsWellMade() {
        Path file = folder.resolve("affair.db");
        var settings = WebServer.Settings.at("127.0.0.1", 0, true, true);
        try (var proxied = Served.with(file, settings, InstantSource.system())) {
            assertThat(proxied.get("/health", Traffic.HEADER, "edge-0001-abc")
                            .headers()
                            .firstValue(Traffic.HEADER))
                    .contains("edge-0001-abc");
            assertThat(proxied.get("/health", Traffic.HEADER, "a b\"}")
                            .headers()
                            .firstValue(Traffic.HEADER))
                    .get()
                    .asString()
                    .matches("[0-9a-f]{16}");
        }
        assertThat(served.get("/health", Traffic.HEADER, "edge-0001-abc")
                        .headers()
                        .firstValue(Traffic.HEADER))
                .get()
                .asString()
                .doesNotContain("edge");
    }
}
