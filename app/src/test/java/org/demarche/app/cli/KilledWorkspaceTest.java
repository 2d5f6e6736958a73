package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.dossier.Dossier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that is killed while it takes stories in and decisions: what it has said yes to is there, and the file is
 * whole. {@code -Ddemarche.kills=100} does it a hundred times.
 */
class KilledWorkspaceTest {
    private static final int KILLS = Integer.getInteger("demarche.kills", 2);
    private static final long SEED = 20230504;
    private static final int LONGEST_MILLIS = 900;

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger stories = new AtomicInteger();
    private final AtomicInteger decisions = new AtomicInteger();
    private final Random random = new Random(SEED);

    @TempDir
    private Path folder;

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        Path file = folder.resolve("killed.db");
        for (int kill = 1; kill <= KILLS; kill++) {
            killed(file);
            whole(file);
        }
        assertThat(stories.get()).isGreaterThanOrEqualTo(KILLS);
        assertThat(decisions.get()).isGreaterThanOrEqualTo(KILLS);
    }

    private void killed(Path file) throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        file.toString(),
                        "--port",
                        "0"))
                .redirectErrorStream(true)
                .start();
        try {
            String site = site(process);
            take(site);
            decide(site);
            var analyst = new Thread(() -> work(site));
            analyst.start();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
            process.destroyForcibly();
            analyst.join();
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private static String site(Process process) throws IOException {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        // Newer Javas warn of native code before the server says where it is.
        String line = String.valueOf(out.readLine());
        while (line.isBlank() || line.startsWith("WARNING")) {
            line = String.valueOf(out.readLine());
        }
        assertThat(line).contains("http://127.0.0.1:");
        return line.replaceFirst(".*(http://[\\d.:]+)/.*", "$1");
    }

    /** Goes on until the server is gone. */
    private void work(String site) {
        try {
            while (true) {
                take(site);
                decide(site);
                decide(site);
            }
        } catch (IOException e) {
            // It is gone: what it has said before counts.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(String site) throws IOException, InterruptedException {
        String text = "MANILA, May 4, 2023 (Demarche test) -- The Philippines protested to China over incident "
                + (stories.get() + 1)
                + " in the South China Sea, the foreign ministry said on Thursday.";
        var answer = post(site + "/intake", "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        if (answer.statusCode() == 200
                && (answer.body().contains("Read and stored") || answer.body().contains("Already"))) {
            stories.incrementAndGet();
        }
    }

    private void decide(String site) throws IOException, InterruptedException {
        var queue = client.send(
                HttpRequest.newBuilder(URI.create(site + "/api/v1/review?limit=1"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        JsonNode open = JsonMapper.shared().readTree(queue.body()).get("findings");
        if (!open.isEmpty()) {
            String path = "/review/" + open.get(0).get("document").asString() + "/"
                    + open.get(0).get("id").asString();
            if (post(site + path, "verdict=accept").statusCode() == 303) {
                decisions.incrementAndGet();
            }
        }
    }

    private HttpResponse<String> post(String address, String form) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private void whole(Path file) throws SQLException {
        try (var dossier = Dossier.openExisting(file)) {
            assertThat(dossier.size()).isGreaterThanOrEqualTo(stories.get());
            assertThat(dossier.log().last(1).get(0).number()).isGreaterThanOrEqualTo(decisions.get());
            assertThat(dossier.log().verify().broken()).isEmpty();
        }
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var result = connection.createStatement().executeQuery("PRAGMA integrity_check")) {
            assertThat(result.getString(1)).isEqualTo("ok");
        }
        assertThat(Run.of("audit", file.toString()).code()).isEqualTo(ExitCode.OK);
    }
}
