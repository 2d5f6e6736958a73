package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.demarche.app.Program;
import org.demarche.app.Sound;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Dossiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several programs on one dossier wait for each other, and none of them fails. */
class TwoProcessesTest {
    private static final int FILLING = 700;

    @TempDir
    private Path folder;

    private Path stories(String name, int count) throws IOException {
        Path input = Files.createDirectory(folder.resolve(name));
        for (int i = 0; i < count; i++) {
            Files.writeString(input.resolve("story-" + i + ".txt"), story(name + " " + i));
        }
        return input;
    }

    private static String story(String what) {
        return "MANILA, May 4, 2023 (Demarche test) -- The Philippines protested to China over incident " + what
                + " in the South China Sea, the foreign ministry said on Thursday. Manila asked Beijing to withdraw two ships"
                + " within a week, and offered talks in Hanoi.\n";
    }

    @Test
    void twoIntakesIntoADossierThatNeitherHasMade() throws Exception {
        Path file = folder.resolve("two.db");
        Path one = stories("north", 150);
        Path other = stories("south", 150);
        try (var first = Program.start("read", one.toString(), "--into", file.toString());
                var second = Program.start("read", other.toString(), "--into", file.toString())) {
            for (Program program : List.of(first, second)) {
                Program.Ended ended = program.end();
                assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.OK);
                assertThat(ended.err()).contains("150 stored, 0 already there, 0 failed");
            }
        }
        try (var dossier = Dossiers.open(file)) {
            assertThat(dossier.size()).isEqualTo(300);
        }
        Sound.check(file);
    }

    @Test
    void aWorkspaceAnIntakeAndAWatchAtOnce() throws Exception {
        Path file = folder.resolve("three.db");
        Path input = stories("north", 200);
        HttpServer site = site();
        try (var served = Program.start("serve", file.toString(), "--port", "0")) {
            String address = served.site();
            try (var read = Program.start("read", input.toString(), "--into", file.toString());
                    var watch = Program.start(
                            "watch",
                            file.toString(),
                            "--once",
                            "--allow-private",
                            "--page",
                            "http://127.0.0.1:" + site.getAddress().getPort() + "/story")) {
                int pasted = 0;
                for (; pasted < 5 || read.isRunning() || watch.isRunning(); pasted++) {
                    assertThat(paste(address, story("pasted " + pasted))).contains("Read and stored");
                }
                assertThat(read.end())
                        .satisfies(ended ->
                                assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.OK));
                assertThat(watch.end())
                        .satisfies(
                                ended -> assertThat(ended.out()).as(ended.err()).contains("1 new"));
                assertThat(Integer.parseInt(Sound.one(file, "SELECT count(*) FROM document")))
                        .isEqualTo(200 + 1 + pasted);
            }
        } finally {
            site.stop(0);
        }
        Sound.check(file);
    }

    private static HttpServer site() throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        site.createContext("/", exchange -> {
            byte[] page = ("<html><head><title>Shelf</title></head><body><article><p>ATHENS, May 7 (Wire) -- Turkey and"
                            + " Greece agreed on Tuesday to reopen the talks on the continental shelf that they broke off three"
                            + " years ago, the two foreign ministries said.</p><p>Diplomats in both capitals expect a first"
                            + " round in Izmir before the end of the summer, and hope that it will be quiet.</p></article></body></html>")
                    .getBytes(StandardCharsets.UTF_8);
            boolean there = exchange.getRequestURI().getPath().equals("/story");
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(there ? 200 : 404, there ? page.length : -1);
            if (there) {
                exchange.getResponseBody().write(page);
            }
            exchange.close();
        });
        site.start();
        return site;
    }

    private static String paste(String site, String text) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(site + "/intake"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "text=" + java.net.URLEncoder.encode(text, StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void whoeverComesWhileAnotherWritesWaits() throws Exception {
        Path file = folder.resolve("busy.db");
        try (var dossier = Dossiers.open(file)) {
            dossier.ledger();
        }
        Path input = stories("north", 3);
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            try (var read = Program.start("read", input.toString(), "--into", file.toString())) {
                TimeUnit.SECONDS.sleep(6);
                assertThat(read.isRunning()).isTrue();
                assertThat(Run.of("ledger", file.toString(), "--as-of", "2023-06-01")
                                .code())
                        .isEqualTo(ExitCode.OK);
                statement.execute("COMMIT");
                assertThat(read.end().err()).contains("3 stored");
            }
        }
    }

    @Test
    void severalThatFindAnEarlierSchemaMigrateItOnce() throws Exception {
        Path file = folder.resolve("old.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var script = Dossier.class.getResourceAsStream("schema/sqlite/V1__record.sql")) {
            statement.executeUpdate(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            statement.executeUpdate("PRAGMA user_version = 1");
            statement.executeUpdate("INSERT INTO document (id, label, version, text, reader, problems)"
                    + " VALUES ('ab', 'old.txt', 'ORIGINAL', 'Russia asked for talks.', '0', '')");
        }
        var programs = new ArrayList<Program>();
        for (int i = 0; i < 4; i++) {
            programs.add(Program.start("ledger", file.toString()));
        }
        for (Program program : programs) {
            Program.Ended ended = program.end();
            assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.OK);
            program.close();
        }
        assertThat(Sound.one(file, "SELECT text FROM document")).isEqualTo("Russia asked for talks.");
        Sound.check(file);
    }

    @Test
    void aDiskThatTakesNoMoreIsSaidAndTheNextRunGoesOn() throws Exception {
        Path file = folder.resolve("full.db");
        Path input = stories("north", FILLING);
        Files.writeString(input.resolve("a-empty.txt"), "");
        // A limit on the size of files, in blocks of 512 or 1024 bytes, is what a test may set without being root.
        try (var read = Program.start(
                List.of("sh", "-c", "ulimit -f 6000; exec \"$@\"", "sh"),
                "read",
                input.toString(),
                "--into",
                file.toString())) {
            Program.Ended ended = read.end();
            assertThat(ended.code()).as(ended.err()).isEqualTo(ExitCode.USAGE);
            assertThat(ended.err())
                    .contains("a-empty.txt is empty", "It had to stop.", "run the same command again")
                    .contains("demarche: cannot write to " + file, "what was stored before is safe")
                    .doesNotContain("\tat ");
        }
        int kept = Integer.parseInt(Sound.one(file, "SELECT count(*) FROM document"));
        assertThat(kept).isBetween(1, FILLING - 1);
        Sound.check(file);
        assertThat(Run.of("read", input.toString(), "--into", file.toString()).err())
                .contains(FILLING - kept + " stored, " + kept + " already there, 1 failed");
    }
}
