package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.app.Program;
import org.demarche.app.Sound;
import org.demarche.dossier.Dossiers;
import org.demarche.dossier.Reviews;
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
    private static final Pattern STORED = Pattern.compile("href=\"/stories/([0-9a-f]{8,})\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger sent = new AtomicInteger();
    /** Ids of the stories, and of the findings decided on, that the server has said yes to. */
    private final Set<String> stories = ConcurrentHashMap.newKeySet();

    private final Set<String> decisions = ConcurrentHashMap.newKeySet();
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
        assertThat(stories).hasSizeGreaterThanOrEqualTo(KILLS);
        assertThat(decisions).hasSizeGreaterThanOrEqualTo(KILLS);
        System.out.println("serve: " + KILLS + " kills, " + stories.size() + " stories and " + decisions.size()
                + " decisions acknowledged, none of them lost, the dossier sound after each");
    }

    private void killed(Path file) throws Exception {
        try (var program = Program.start("serve", file.toString(), "--port", "0")) {
            String site = program.site();
            take(site);
            decide(site);
            var analyst = new Thread(() -> work(site));
            analyst.start();
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
            program.kill();
            analyst.join();
        }
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
                + sent.incrementAndGet()
                + " in the South China Sea, the foreign ministry said on Thursday.";
        var answer = post(site + "/intake", "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        Matcher stored = STORED.matcher(answer.body());
        if (answer.statusCode() == 200 && answer.body().contains("Read and stored") && stored.find()) {
            stories.add(stored.group(1));
        }
    }

    private void decide(String site) throws IOException, InterruptedException {
        var queue = client.send(
                HttpRequest.newBuilder(URI.create(site + "/api/v1/review?limit=1"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        JsonNode open = JsonMapper.shared().readTree(queue.body()).get("findings");
        if (!open.isEmpty()) {
            String finding = open.get(0).get("document").asString() + "/"
                    + open.get(0).get("id").asString();
            if (post(site + "/review/" + finding, "verdict=accept").statusCode() == 303) {
                decisions.add(finding);
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
        try (var dossier = Dossiers.openExisting(file)) {
            assertThat(stories).allMatch(story -> dossier.document(story).isPresent());
            assertThat(decisions).allMatch(decided -> {
                String[] ids = decided.split("/", 2);
                return dossier.reviews().verdicts(ids[0]).get(ids[1]) == Reviews.Verdict.ACCEPT;
            });
        }
        Sound.check(file);
        assertThat(Run.of("audit", file.toString()).code()).isEqualTo(ExitCode.OK);
    }
}
