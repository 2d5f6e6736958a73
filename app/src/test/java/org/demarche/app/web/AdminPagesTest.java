package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.app.access.Passwords;
import org.demarche.app.demo.DemoStories;
import org.demarche.dossier.Accounts.Role;
import org.demarche.dossier.Dossiers;
import org.demarche.dossier.StoredDocument;
import org.demarche.reader.Reader;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What an admin sees to in the browser, and that nobody else does. */
class AdminPagesTest {
    private static final String BAD = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>";
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path folder;

    private Served served;

    @BeforeEach
    void serve() {
        served = Served.on(folder, DemoStories.all().get(0), DemoStories.all().get(1));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private static String form(String... fields) {
        var form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(i == 0 ? "" : "&").append(fields[i]).append('=').append(Links.part(fields[i + 1]));
        }
        return form.toString();
    }

    private String story() {
        return JsonMapper.shared()
                .readTree(served.get("/api/v1/stories").body())
                .get("stories")
                .get(0)
                .get("id")
                .asString();
    }

    @Test
    void theFirstUserIsAnAdminAndFromThenOnOneLogsIn() {
        assertThat(served.get("/admin").body()).contains("open to whoever sits at this machine");
        assertThat(served.post("/admin/users", form("name", "ana", "role", "reader", "password", PASSWORD))
                        .body())
                .contains("the first user must be an admin");
        assertThat(served.post("/admin/users", form("name", "ana", "role", "admin", "password", "short"))
                        .body())
                .contains("at least 12");
        HttpResponse<String> added =
                served.post("/admin/users", form("name", "ana", "role", "admin", "password", PASSWORD));
        assertThat(added.headers().firstValue("Location")).contains("/login?to=/admin");
        assertThat(served.get("/admin").statusCode()).isEqualTo(303);
    }

    /** A session of somebody: the cookie to show, and the token of its forms. */
    private record Session(Served served, String cookie, String token) {
        String body(String... fields) {
            return form(fields) + (fields.length == 0 ? "" : "&") + "csrf=" + Links.part(token) + "&seen="
                    + served.workspace().read(dossier -> dossier.log().seen().text());
        }
    }

    private Session login(String name) {
        HttpResponse<String> page = served.get("/login");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        HttpResponse<String> in = served.post(
                "/login",
                form(
                        "name",
                        name,
                        "password",
                        PASSWORD,
                        "csrf",
                        found("name=\"csrf\" value=\"([^\"]+)\"", page.body())),
                "Cookie",
                cookie);
        assertThat(in.statusCode()).as(in.body()).isEqualTo(303);
        String session = in.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith(Access.COOKIE))
                .findFirst()
                .orElseThrow()
                .split(";")[0];
        String token = found(
                "name=\"csrf\" value=\"([^\"]+)\"",
                served.get("/stories", "Cookie", session).body());
        return new Session(served, session, token);
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private void users() {
        served.workspace().change(dossier -> {
            dossier.accounts().add("test", "ana", Role.ADMIN, Passwords.hash(PASSWORD.toCharArray()));
            dossier.accounts().add("test", "ben", Role.REVIEWER, Passwords.hash(PASSWORD.toCharArray()));
            return true;
        });
    }

    @Test
    void onlyAnAdminGetsThere() {
        users();
        Session ben = login("ben");
        for (String path : List.of("/admin", "/admin/log", "/admin/forget?story=" + "x", "/admin/users/ana/remove")) {
            assertThat(served.get(path, "Cookie", ben.cookie()).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        for (String path : List.of(
                "/admin/users",
                "/admin/users/ana/role",
                "/admin/users/ana/password",
                "/admin/users/ana/disable",
                "/admin/users/ana/remove",
                "/admin/forget",
                "/admin/merge",
                "/admin/backup")) {
            assertThat(served.post(path, ben.body(), "Cookie", ben.cookie()).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(served.get("/", "Cookie", ben.cookie()).body()).doesNotContain("href=\"/admin\"");
    }

    @Test
    void usersAreEnteredChangedShutOutAndRemoved() {
        users();
        Session ana = login("ana");
        Session ben = login("ben");
        String cookie = ana.cookie();
        assertThat(served.get("/admin", "Cookie", cookie).body()).contains("ben", "you");
        served.post("/admin/users/ben/role", ana.body("role", "reader"), "Cookie", cookie);
        assertThat(served.post("/notes", ben.body("on", "actor"), "Cookie", ben.cookie())
                        .statusCode())
                .isEqualTo(403);
        served.post("/admin/users/ben/disable", ana.body(), "Cookie", cookie);
        assertThat(served.get("/", "Cookie", ben.cookie()).statusCode()).isEqualTo(303);
        assertThat(served.get("/admin", "Cookie", cookie).body()).contains("disabled", "Enable");
        served.post("/admin/users/ben/enable", ana.body(), "Cookie", cookie);
        login("ben");
        served.post("/admin/users/ben/password", ana.body("password", "another long password"), "Cookie", cookie);
        assertThat(served.workspace()
                        .<Boolean>read(dossier -> Passwords.matches(
                                "another long password".toCharArray(),
                                dossier.accounts().find("ben").orElseThrow().password())))
                .isTrue();
        assertThat(served.get("/admin/users/ben/remove", "Cookie", cookie).body())
                .contains("Decisions and notes stay");
        served.post("/admin/users/ben/remove", ana.body(), "Cookie", cookie);
        assertThat(served.get("/admin", "Cookie", cookie).body()).doesNotContain(">ben");
        assertThat(served.post("/admin/users/ana/disable", ana.body(), "Cookie", cookie)
                        .body())
                .contains("your own role");
        assertThat(served.get("/admin/log", "Cookie", cookie).body()).contains("USER", "all fit together");
    }

    @Test
    void aStoryIsForgottenAfterALookAndATombstoneStays() {
        String id = story();
        assertThat(served.get("/admin/forget?story=http://localhost/stories/" + id)
                        .body())
                .contains("What will change", "tombstone");
        assertThat(served.post("/admin/forget", form("story", id)).statusCode()).isEqualTo(422);
        assertThat(served.post("/admin/forget", form("story", id, "reason", "withdrawn " + BAD))
                        .statusCode())
                .isEqualTo(303);
        assertThat(served.get("/stories/" + id).statusCode()).isEqualTo(404);
        assertThat(served.get("/admin").body())
                .contains(id, "withdrawn &lt;script&gt;")
                .doesNotContain("<img src=x");
        assertThat(served.get("/admin/log").body()).contains("FORGET").doesNotContain("<img src=x");
        assertThat(served.get("/admin/forget?story=none").statusCode()).isEqualTo(404);
    }

    @Test
    void anotherDossierIsLookedAtThenTakenIn() throws IOException {
        Dossiers.aboutFiles();
        Path other = folder.resolve("other.db");
        try (var dossier = Dossiers.open(other)) {
            dossier.store(List.of(Reader.load().read(DemoStories.all().get(2))));
        }
        String path = other.toAbsolutePath().toString();
        assertThat(served.post("/admin/merge", form("path", path)).body()).contains("holds 1 stories", "Take it in");
        assertThat(served.post("/admin/merge", form("path", path, "sure", "yes"))
                        .body())
                .contains("1 stories taken in");
        Path text = Files.writeString(folder.resolve("no.db"), "no dossier");
        for (String wrong : List.of(
                "",
                "other.db",
                folder.toString(),
                text.toString(),
                folder.resolve("none.db").toString(),
                served.workspace().place().file().orElseThrow().toAbsolutePath().toString(),
                BAD,
                "\u0000")) {
            HttpResponse<String> response = served.post("/admin/merge", form("path", wrong, "sure", "yes"));
            assertThat(response.statusCode()).as(wrong).isEqualTo(400);
            assertThat(response.body()).doesNotContain("<img src=x");
        }
    }

    @Test
    void aBackupIsAWholeDossierAndFindsWhatItHolds() throws IOException, InterruptedException {
        Dossiers.aboutFiles();
        served.post("/admin/forget", form("story", story(), "reason", "test"));
        var request = served.request("/admin/backup", "Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(""))
                .build();
        HttpResponse<byte[]> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
                .contains("affair-", ".db");
        Path copy = Files.write(folder.resolve("copy.db"), response.body());
        try (var dossier = Dossiers.openExisting(copy)) {
            assertThat(dossier.size()).isEqualTo(1);
            StoredDocument story = dossier.stories().latest(1, 0).get(0);
            String word = story.title().orElse(story.label()).split(" ")[0];
            assertThat(dossier.search().hits(SearchPages.ask(Parameters.of("q=" + word + "&in=stories"), 5, true)))
                    .isNotEmpty();
        }
    }

    @Test
    void aSavedSearchSaysWhatIsNewUntilItIsSeen() {
        served.post("/searches", form("name", "Talks " + BAD, "query", "q=guarantees&in=STORIES"));
        assertThat(served.get("/").body()).doesNotContain("class=\"badge\"");
        served.workspace().change(dossier -> {
            Document story = DemoStories.all().get(3);
            dossier.store(
                    List.of(Reader.load().read(Document.of("new.txt", story.text() + "\nSecurity guarantees.\n"))));
            return true;
        });
        assertThat(served.get("/searches").body())
                .contains("1 new", "Mark as seen")
                .doesNotContain("<img src=x");
        assertThat(served.get("/").body()).contains("class=\"badge\"", "1 new in saved searches");
        assertThat(served.get("/api/v1/alerts").body()).contains("\"fresh\":1");
        String seen = found(
                "action=\"(/searches/\\d+/seen)\"", served.get("/searches").body());
        assertThat(served.post(seen, "").statusCode()).isEqualTo(303);
        assertThat(served.get("/").body()).doesNotContain("class=\"badge\"");
        assertThat(served.get("/api/v1/alerts").body()).contains("\"fresh\":0");
    }
}
