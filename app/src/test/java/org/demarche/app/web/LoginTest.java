package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.app.access.Hands;
import org.demarche.app.access.Passwords;
import org.demarche.app.access.Secrets;
import org.demarche.app.access.Sessions;
import org.demarche.app.demo.DemoStories;
import org.demarche.dossier.Accounts.Role;
import org.demarche.dossier.Dossiers;
import org.demarche.reader.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With users, everybody logs in, and does what their role may. */
class LoginTest {
    private static final String PASSWORD = "a word and three more";
    private static final String HASH = Passwords.hash(PASSWORD.toCharArray());
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([\\w-]{43})\"");

    private static final List<String> OPEN = List.of("/login", "/health", "/ready");

    private final Hands clock = new Hands();

    @TempDir
    private Path folder;

    private Path file;
    private Served served;

    @BeforeEach
    void serve() {
        file = folder.resolve("affair.db");
        try (var dossier = Dossiers.open(file)) {
            dossier.store(List.of(Reader.load().read(DemoStories.all().get(1))));
            dossier.accounts().add("test", "ana", Role.ADMIN, HASH);
            dossier.accounts().add("test", "rita", Role.READER, HASH);
            dossier.accounts().add("test", "vic", Role.REVIEWER, HASH);
        }
        served = Served.with(file, WebServer.Settings.at("127.0.0.1", 0, true, true), clock);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String cookie(HttpResponse<String> response, String name) {
        return response.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> attempt(String name, String password, String... headers) {
        HttpResponse<String> form = served.get("/login");
        String cookie = cookie(form, "demarche-login").split(";")[0];
        var all = new java.util.ArrayList<>(List.of(headers));
        all.addAll(List.of("Cookie", cookie));
        return served.post(
                "/login",
                "name=" + name + "&password=" + Links.part(password) + "&to=%2Freview&csrf=" + token(form.body()),
                all.toArray(String[]::new));
    }

    private String session(String name) {
        HttpResponse<String> response = attempt(name, PASSWORD);
        assertThat(response.statusCode()).isEqualTo(303);
        return cookie(response, Access.COOKIE).split(";")[0];
    }

    @Test
    void aStrangerIsLedToTheLoginAndBack() {
        HttpResponse<String> response = served.get("/stories?from=0");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).contains("/login?to=%2Fstories%3Ffrom%3D0");
        HttpResponse<String> in = attempt("ana", PASSWORD);
        assertThat(in.headers().firstValue("Location")).contains("/review");
    }

    @Test
    void nothingButTheLoginAnswersAStranger() {
        for (String route : served.routes()) {
            String[] parts = route.split(" ");
            String path = parts[1].replaceAll("\\{[^}]+}", "1").replace("*", "x");
            if (parts[0].equals("GET") && !path.startsWith("/assets") && !path.equals("/favicon.ico")) {
                int status = served.get(path).statusCode();
                assertThat(status)
                        .as(route)
                        .isEqualTo(OPEN.contains(path) ? 200 : Problem.forPrograms(path) ? 401 : 303);
            } else if (parts[0].equals("POST")) {
                assertThat(served.post(path, "a=b").statusCode()).as(route).isIn(401, 403);
            }
        }
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        HttpResponse<String> plain = attempt("ana", PASSWORD);
        assertThat(cookie(plain, Access.COOKIE))
                .contains("HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Secure");
        assertThat(cookie(attempt("ana", PASSWORD, "X-Forwarded-Proto", "https"), Access.COOKIE))
                .contains("Secure");
        assertThat(served.get("/", "Cookie", session("ana")).headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void aWrongPasswordTellsNothingAndHasToWait() {
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> wrong = attempt("ana", "a word and three less");
            assertThat(wrong.statusCode()).isEqualTo(401);
            HttpResponse<String> nobody = attempt("nobody", "a word and three less");
            assertThat(nobody.body().replaceAll("value=\"[^\"]*\"", ""))
                    .isEqualTo(wrong.body().replaceAll("value=\"[^\"]*\"", ""));
        }
        HttpResponse<String> waits = attempt("ana", PASSWORD);
        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(waits.headers().firstValue("Retry-After")).contains("2");
        clock.forward(Duration.ofSeconds(3));
        assertThat(attempt("ana", PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void theLoginLeadsNowhereElse() {
        for (String to :
                List.of("//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "javascript:1")) {
            assertThat(served.get("/login?to=" + Links.part(to)).body()).contains("name=\"to\" value=\"/\"");
        }
    }

    @Test
    void theLoginsFormIsOfItsBrowser() {
        String form = served.get("/login").body();
        assertThat(served.post("/login", "name=ana&password=" + Links.part(PASSWORD) + "&csrf=" + token(form))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aReaderOnlyReads() {
        String rita = session("rita");
        HttpResponse<String> page = served.get("/review", "Cookie", rita);
        assertThat(page.statusCode()).isEqualTo(200);
        HttpResponse<String> refused = served.post("/intake", "text=x&csrf=" + token(page.body()), "Cookie", rita);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("needs the role reviewer", "rita is reader");
    }

    @Test
    void aReviewerDecidesUnderTheirName() {
        String vic = session("vic");
        String page = served.get("/review", "Cookie", vic).body();
        Matcher form =
                Pattern.compile("action=\"(/review/[0-9a-f]+/[0-9a-f]+)\"").matcher(page);
        assertThat(form.find()).isTrue();
        assertThat(served.post(form.group(1), "verdict=accept", "Cookie", vic).statusCode())
                .as("without the token of the session")
                .isEqualTo(403);
        assertThat(served.post(form.group(1), "verdict=accept&csrf=" + "x".repeat(43), "Cookie", vic)
                        .statusCode())
                .isEqualTo(403);
        assertThat(served.post(form.group(1), "verdict=accept&csrf=" + token(page), "Cookie", vic)
                        .statusCode())
                .isEqualTo(303);
        assertThat(served.get("/api/v1/log", "Cookie", vic).body()).contains("\"who\":\"vic\",\"act\":\"accept\"");
    }

    @Test
    void everyFormThatPostsIsSigned() {
        String ana = session("ana");
        for (String path : List.of("/review", "/intake", "/search?q=the", "/searches")) {
            String page = served.get(path, "Cookie", ana).body();
            assertThat(Pattern.compile("<form[^>]*method=\"post\"")
                            .matcher(page)
                            .results()
                            .count())
                    .as(path)
                    .isPositive()
                    .isEqualTo(TOKEN.matcher(page).results().count());
        }
    }

    @Test
    void loggingOutEndsTheSession() {
        String ana = session("ana");
        String page = served.get("/stories", "Cookie", ana).body();
        assertThat(page).contains("Log out ana");
        served.post("/logout", "csrf=" + token(page), "Cookie", ana);
        assertThat(served.get("/stories", "Cookie", ana).statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionEndsWithTimeAndWithItsUser() {
        String ana = session("ana");
        String vic = session("vic");
        clock.forward(Sessions.IDLE.minusSeconds(1));
        assertThat(served.get("/stories", "Cookie", ana).statusCode()).isEqualTo(200);
        clock.forward(Duration.ofSeconds(2));
        assertThat(served.get("/stories", "Cookie", vic).statusCode()).isEqualTo(303);
        try (var dossier = Dossiers.open(file)) {
            dossier.accounts().remove("test", "ana");
        }
        assertThat(served.get("/stories", "Cookie", ana).statusCode()).isEqualTo(303);
    }

    @Test
    void aProgramShowsAToken() {
        String token = Secrets.make();
        try (var dossier = Dossiers.open(file)) {
            dossier.accounts().token("test", "rita", Secrets.hash(token));
        }
        assertThat(served.get("/api/v1/stories").statusCode()).isEqualTo(401);
        assertThat(served.get("/api/v1/stories", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);
        assertThat(served.get("/api/v1/stories", "Authorization", "Bearer wrong")
                        .statusCode())
                .isEqualTo(401);
        assertThat(served.post("/intake", "text=x", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void beyondTheMachineNobodyPassesWithoutUsers() {
        Path open = folder.resolve("open.db");
        try (var other = Served.with(open, WebServer.Settings.at("127.0.0.1", 0, false, false), clock)) {
            assertThat(other.get("/api/v1/stories").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void anAddressThatAsksTooOftenIsAskedToWait() {
        var few = new WebServer.Settings("127.0.0.1", 0, true, false, 3, 1, false);
        try (var other = Served.with(file, few, clock)) {
            for (int i = 0; i < 3; i++) {
                assertThat(other.get("/api/v1/stories").statusCode()).isEqualTo(401);
            }
            assertThat(other.get("/api/v1/stories").statusCode()).isEqualTo(429);
            clock.forward(Duration.ofSeconds(1));
            assertThat(other.get("/api/v1/stories").statusCode()).isEqualTo(401);
        }
    }
}
