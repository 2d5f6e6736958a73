package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.demarche.dossier.Dossiers;
import org.demarche.dossier.StoredDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that changes, watched round by round. */
class WatchCommandTest {
    private static final String LEAD =
            "Turkey and Greece agreed on Tuesday to reopen the talks on the continental shelf"
                    + " that they broke off three years ago, the two foreign ministries said.";
    private static final String REST =
            "The Greek minister called on Ankara to withdraw the survey ship from the disputed"
                    + " waters, and his Turkish counterpart said that the vessel would return to port when its work was done."
                    + " Diplomats in both capitals expect a first round in Izmir before the end of the summer.";

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String body = pages.getOrDefault(path, "");
            String tag = '"' + Integer.toHexString(body.hashCode()) + '"';
            boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            int status = body.isEmpty() ? 404 : body.equals("busy") ? 503 : same ? 304 : 200;
            asked.add(path + ' ' + status);
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.getResponseHeaders().set("Content-Type", path.endsWith(".rss") ? "text/xml" : "text/html");
            byte[] bytes = status == 200 ? body.getBytes(StandardCharsets.UTF_8) : new byte[0];
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static String page(String... paragraphs) {
        return "<html><head><title>Shelf</title></head><body><article><p>" + String.join("</p><p>", paragraphs)
                + "</p></article></body></html>";
    }

    private Run watch(String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "watch";
        all[1] = folder.resolve("d.db").toString();
        all[2] = "--once";
        all[3] = "--allow-private";
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return Run.of(all);
    }

    @Test
    void aFeedIsFollowedRoundByRound() {
        pages.put("/robots.txt", "User-agent: *\nDisallow: /private/\n");
        pages.put(
                "/news.rss",
                "<rss><channel><title>News</title><item><link>/a</link></item><item><link>/b</link></item>"
                        + "<item><link>/private/c</link></item></channel></rss>");
        pages.put("/a", page("ATHENS, May 7 (Wire) -- " + LEAD, REST));
        pages.put("/b", page("ANKARA (Post) — " + LEAD, REST, "Reporting by the Athens desk of the Post."));

        Run first = watch("--feed", at("/news.rss"));
        assertThat(first.out()).contains("1 new, 1 copy, 0 unchanged, 1 failed");
        assertThat(first.err()).contains("/private/c is not to be fetched by robots, says the site's robots.txt");
        assertThat(first.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(asked).noneMatch(line -> line.startsWith("/private/"));

        asked.clear();
        Run second = watch("--feed", at("/news.rss"));
        assertThat(second.out()).contains("0 new, 0 copies");
        assertThat(asked).noneMatch(line -> line.startsWith("/a") || line.startsWith("/b"));
    }

    @Test
    void knowledgeOfOnesOwnReadsWhatComes() throws IOException {
        Path own = java.nio.file.Files.createDirectory(folder.resolve("own"));
        java.nio.file.Files.writeString(own.resolve("x.groups.tsv"), "GRP.riverfront\tMLI\tfront\tRiver Front\n");
        pages.put("/statement", page(LEAD.replace("Turkey and Greece", "The River Front and Mali"), REST));
        assertThat(watch("--page", at("/statement"), "--knowledge", own.toString())
                        .out())
                .contains("1 new,");
        try (var dossier = Dossiers.openExisting(folder.resolve("d.db"))) {
            assertThat(dossier.moves().toString()).contains("GRP.riverfront");
        }
    }

    /** Addresses hold words of stories: the log names the host alone. */
    @Test
    void aRoundIsALineOfTheLogAndWritesItsMetrics() throws IOException {
        pages.put("/statement", page(LEAD, REST));
        Path metrics = folder.resolve("demarche.prom");
        Run run = watch(
                "--page",
                at("/statement"),
                "--page",
                at("/words-of-a-story"),
                "--log",
                "json",
                "--metrics-file",
                metrics.toString());

        List<String> log =
                run.err().lines().filter(line -> line.startsWith("{\"time\"")).toList();
        assertThat(log).hasSize(2);
        assertThat(log.get(0)).contains("\"level\":\"warn\",\"event\":\"fetch-failed\",\"host\":\"127.0.0.1\"}");
        assertThat(log.get(1))
                .contains("\"event\":\"round\",\"new\":1,\"copies\":0,\"unchanged\":0,\"failed\":1,\"millis\":");
        assertThat(String.join("\n", log)).doesNotContain("words-of-a-story");
        String text = java.nio.file.Files.readString(metrics);
        assertThat(text)
                .contains(
                        "demarche_stories_total{outcome=\"stored\"} 1.0",
                        "demarche_stories_total{outcome=\"failed\"} 1.0",
                        "demarche_dossier_stories 1.0",
                        "demarche_watch_rounds_total 1.0",
                        "demarche_watch_last_round_seconds 1.")
                .doesNotContain("words-of-a-story");
        assertThat(java.nio.file.Files.readString(Path.of("../docs/operations.md")))
                .contains("`demarche_watch_rounds_total`", "`demarche_watch_last_round_seconds`");
    }

    @Test
    void aPageThatChangesBecomesANewVersion() {
        pages.put("/statement", page(LEAD, REST));
        assertThat(watch("--page", at("/statement")).out()).contains("1 new,");
        assertThat(watch("--page", at("/statement")).out()).contains("0 new, 0 copies, 1 unchanged, 0 failed");
        pages.put("/statement", page(LEAD.replace("agreed", "refused"), REST));
        assertThat(watch("--page", at("/statement")).out()).contains("1 new,");

        try (var dossier = Dossiers.openExisting(folder.resolve("d.db"))) {
            List<StoredDocument> stories = dossier.stories().latest(10, 0);
            assertThat(stories)
                    .hasSize(2)
                    .allMatch(story -> story.url().orElse("").endsWith("/statement"));
            assertThat(stories)
                    .filteredOn(story -> dossier.stories()
                            .story(story.id())
                            .orElseThrow()
                            .supersededBy()
                            .isPresent())
                    .singleElement()
                    .satisfies(old -> assertThat(
                                    dossier.document(old.id()).orElseThrow().text())
                            .contains("agreed"));
        }
    }

    @Test
    void whatFailsIsLeftAloneForAWhile() {
        pages.put("/a", "busy");
        assertThat(watch("--page", at("/a")).err()).contains("/a is answered with 503; try it again later");
        asked.clear();
        assertThat(watch("--page", at("/a")).out()).contains("0 new, 0 copies, 0 unchanged, 0 failed");
        assertThat(asked).isEmpty();
    }

    @Test
    void theOwnMachineIsRefusedUnlessItIsAllowed() {
        Run run = Run.of("watch", folder.resolve("e.db").toString(), "--once", "--page", at("/a"));
        assertThat(run.err()).contains("leads to 127.0.0.1, which is loopback");
        assertThat(asked).isEmpty();
    }

    @Test
    void wrongOptionsAreTold() {
        assertThat(Run.of("watch", folder.resolve("f.db").toString()).err()).contains("name what to watch");
    }
}
