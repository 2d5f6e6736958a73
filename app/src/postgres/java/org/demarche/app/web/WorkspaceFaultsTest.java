package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.demarche.app.demo.DemoStories;
import org.demarche.dossier.AuditLog;
import org.demarche.dossier.DossierPlace;
import org.demarche.dossier.OwnServer;
import org.demarche.reader.text.Document;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace on a server that fails: its pages say so, and come back by themselves; no decision is lost or made twice. */
class WorkspaceFaultsTest {
    private static final int CUTS = 8;
    private static final long DOWN_MILLIS = 2500;

    @TempDir
    private Path folder;

    private Served served(OwnServer server) {
        return Served.at(
                DossierPlace.of(server.url() + "&currentSchema=affair"),
                DemoStories.all().subList(0, 3).toArray(Document[]::new));
    }

    /** Accepts what the page of decisions asks next, as a person would; says what was told. */
    private static HttpResponse<String> accept(Served served, Set<String> acknowledged) {
        HttpResponse<String> page = served.get("/review");
        if (page.statusCode() != 200) {
            return page;
        }
        PostForm form = PostForm.of(page, "/review/");
        HttpResponse<String> answer = form.with("verdict", "accept").send(served);
        if (answer.statusCode() == 303) {
            assertThat(acknowledged.add(form.action())).as("asked twice: " + form.action()).isTrue();
        }
        return answer;
    }

    private static void isTold(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(Jsoup.parse(answer.body()).text())
                .contains("The dossier cannot be used", "server")
                .doesNotContain("Exception", "\tat ");
    }

    private static void isWhole(Served served, Set<String> acknowledged) {
        AuditLog.Verified log = served.workspace().read(dossier -> dossier.log().verify());
        Set<String> logged = new HashSet<>();
        served.workspace()
                .read(dossier -> dossier.log().last(1000))
                .forEach(entry -> assertThat(logged.add("/review/" + entry.document() + "/" + entry.subject()))
                        .as("decided twice: " + entry)
                        .isTrue());
        assertThat(log.broken()).isEmpty();
        assertThat(logged).containsAll(acknowledged);
    }

    @Test
    void aServerThatIsKilledIsSaidAndComesBack() throws Exception {
        try (var server = new OwnServer(folder.resolve("data"));
                var served = served(server)) {
            var acknowledged = new HashSet<String>();
            accept(served, acknowledged);
            var restart = new Thread(() -> {
                try {
                    server.killAndRestart(DOWN_MILLIS);
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            restart.start();
            int told = 0;
            while (restart.isAlive()) {
                HttpResponse<String> answer = accept(served, acknowledged);
                if (answer.statusCode() != 303) {
                    isTold(answer);
                    told++;
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            }
            assertThat(told).isPositive();
            assertThat(accept(served, acknowledged).statusCode()).isEqualTo(303);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2);
            isWhole(served, acknowledged);
        }
    }

    @Test
    void aConnectionThatIsCutIsNotNoticedByWhoReads() throws Exception {
        try (var server = new OwnServer(folder.resolve("data"));
                var served = served(server)) {
            var acknowledged = new HashSet<String>();
            for (int i = 0; i < CUTS; i++) {
                assertThat(server.cut()).isPositive();
                assertThat(served.get("/").statusCode()).isEqualTo(200);
                assertThat(served.get("/stories").statusCode()).isEqualTo(200);
                HttpResponse<String> answer = accept(served, acknowledged);
                if (answer.statusCode() != 303) {
                    isTold(answer);
                    accept(served, acknowledged);
                }
            }
            assertThat(acknowledged).hasSizeGreaterThan(CUTS / 2);
            isWhole(served, acknowledged);
        }
    }
}
