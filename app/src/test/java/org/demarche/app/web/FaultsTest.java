package org.demarche.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.app.demo.DemoStories;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever is sent, a page is a page: no script of a stranger in it, no file of the machine, no trace of the program.
 */
class FaultsTest {
    private static final String BAD = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>";
    private static final List<String> PATHS = List.of(
            "../../../../etc/passwd",
            "..%2f..%2f..%2f..%2fetc%2fpasswd",
            "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
            "..;/..;/etc/passwd",
            "%252e%252e%252fetc%252fpasswd",
            "..%5c..%5cetc%5cpasswd",
            "%00",
            "a%00.css");

    @TempDir
    private static Path folder;

    private static Served served;
    private static String story;
    private static String finding;

    @BeforeAll
    static void serve() {
        String text = DemoStories.all()
                .get(1)
                .text()
                .replaceFirst("\n", " " + BAD + "\n")
                .replace("security guarantees", "security " + BAD + " guarantees");
        served = Served.on(
                folder,
                Document.of(
                        BAD + ".txt",
                        text,
                        new Metadata(
                                Optional.of(BAD),
                                Optional.of(BAD),
                                Optional.of("javascript:alert(1)"),
                                Optional.of(LocalDate.of(2021, 12, 17)),
                                Optional.of(BAD),
                                Optional.of(BAD),
                                Metadata.Version.ORIGINAL)));
        served.post("/searches", "name=" + Links.part(BAD) + "&query=q%3Dalert%26in%3Dstories");
        story = first("/api/v1/stories", "stories", "id");
        finding = JsonMapper.shared()
                .readTree(served.get("/api/v1/review").body())
                .get("findings")
                .get(0)
                .get("id")
                .asString();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String first(String path, String list, String field) {
        return JsonMapper.shared()
                .readTree(served.get(path).body())
                .get(list)
                .get(0)
                .get(field)
                .asString();
    }

    /** All that is asked by GET, each with what is in the dossier and with what is hostile. */
    private static Stream<String> addresses(String part) {
        return served.routes().stream()
                .filter(route -> route.startsWith("GET ") && !route.endsWith("*"))
                .map(route -> route.substring(4))
                .map(path -> path.replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(part)))
                .distinct();
    }

    private static Stream<String> filled() {
        return served.routes().stream()
                .filter(route -> route.startsWith("GET ") && !route.endsWith("*"))
                .map(route -> route.substring(4)
                        .replace("/stories/{id}", "/stories/" + story)
                        .replace("{document}", story)
                        .replace("{finding}", finding)
                        .replace("{number}", "1")
                        .replace("{code}", "RUS")
                        .replace("{one}", "RUS")
                        .replace("{other}", "USA")
                        .replace("{about}", "security%20guarantees")
                        .replace("{format}", "jsonld")
                        .replaceAll("\\{[^}]+}", java.util.regex.Matcher.quoteReplacement(Links.part(BAD))));
    }

    private static void harmless(String address, HttpResponse<String> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("text/html") || type.contains("xml")) {
            assertThat(response.body())
                    .as(address)
                    .doesNotContain("<script>alert")
                    .doesNotContain("<img src=x")
                    .doesNotContain("href=\"javascript:")
                    .doesNotContain("<a href=\"javascript")
                    .doesNotContain("root:x:")
                    .doesNotContain("\tat org.");
        }
        assertThat(response.headers().firstValue("X-Content-Type-Options"))
                .as(address)
                .contains("nosniff");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .as(address)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(response.statusCode()).as(address).isLessThan(500);
    }

    @Test
    void nothingHostileInAStoryReachesAnyPageUnescaped() {
        filled().forEach(address -> {
            harmless(address, served.get(address));
            for (String query : List.of("q", "matter", "actor", "publisher", "kind", "to", "flag", "as-of", "from")) {
                String asked = address + "?" + query + "=" + Links.part(BAD);
                harmless(asked, served.get(asked));
            }
        });
    }

    @Test
    void noPathLeadsOutOfTheDossier() throws IOException {
        for (String path : PATHS) {
            for (String address :
                    addresses(path).filter(one -> one.contains(path)).toList()) {
                String answer = raw("GET " + address + " HTTP/1.1");
                assertThat(answer)
                        .as(address)
                        .startsWith("HTTP/1.1 ")
                        .doesNotContain("root:x:")
                        .doesNotContain("\tat ")
                        .doesNotContain("HTTP/1.1 500")
                        .contains("Content-Security-Policy");
            }
        }
    }

    @Test
    void theNameOfAFileIsOnlyALabel() {
        Path aim = folder.resolve("../escaped.txt");
        for (String name : List.of(
                "../escaped.txt", "..\\\\escaped.txt", aim.toAbsolutePath().toString(), BAD.replace("\"", ""))) {
            HttpResponse<String> response =
                    upload(name, "MANILA, May 4, 2023 (Test) -- The ministry of " + name + " said no.");
            harmless("/intake", response);
            assertThat(response.statusCode()).isEqualTo(200);
        }
        assertThat(Files.exists(aim)).isFalse();
    }

    @Test
    void whatIsTooLargeIsOneClearProblem() {
        HttpResponse<String> file = upload("big.txt", "x".repeat((int) WebServer.LARGEST_REQUEST + 1));
        assertThat(file.statusCode()).isEqualTo(413);
        assertThat(file.body()).contains("at most 32 MB", "demarche read").doesNotContain("\tat ");
        HttpResponse<String> text = served.post("/intake", "text=" + "x".repeat((int) WebServer.LARGEST_REQUEST));
        assertThat(text.statusCode()).isEqualTo(413);
        assertThat(text.body()).contains("at most 32 MB");
    }

    private static HttpResponse<String> upload(String name, String content) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\n\r\n"
                + content + "\r\n--b--\r\n";
        return served.send(served.request("/intake", "Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Test
    void aBodyThatIsNoFormIsNotUnderstood() {
        for (String type : List.of("multipart/form-data", "multipart/form-data; boundary=", "application/json", "x")) {
            HttpResponse<String> response = served.send(served.request("/intake", "Content-Type", type)
                    .POST(HttpRequest.BodyPublishers.ofString("%%%\r\n--")));
            harmless(type, response);
        }
        harmless("published", served.post("/intake", "text=a&published=2023-99-99"));
        harmless("escape", served.post("/intake", "text=%zz&label=%"));
    }

    @Test
    void headAndOtherMethodsAreAnswered() throws IOException {
        for (String method : List.of("HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW")) {
            for (String path : List.of("/", "/api/v1/stories", "/review", "/nowhere")) {
                assertThat(raw(method + " " + path + " HTTP/1.1"))
                        .as(method + " " + path)
                        .startsWith("HTTP/1.1 ")
                        .doesNotContain("HTTP/1.1 5")
                        .doesNotContain("\tat ")
                        .contains("Content-Security-Policy");
            }
        }
        assertThat(raw("HEAD / HTTP/1.1")).startsWith("HTTP/1.1 200").doesNotContain("<html");
        assertThat(raw("POST /review/1/2 HTTP/1.1")).startsWith("HTTP/1.1 400");
    }

    @Test
    void addressesThatAreWrongOrTooLongAreRefused() throws IOException {
        for (String address : List.of(
                "/search?q=%ff%fe",
                "/search?q=%",
                "/search?q=%u0041",
                "/search?q=%zz",
                "/search?from=99999999999999999999",
                "/search?since=2023-99-99",
                "/stories?from=-1",
                "/persons/%ff",
                "/actors/%f0%9f%92%a9",
                "/actors/" + "A".repeat(5000),
                "/search?q=" + "a%20".repeat(1500),
                "/quote?q=" + "word+".repeat(1400),
                "/?as-of=" + "9".repeat(3000),
                "/search?q=" + "a".repeat(20_000),
                "/%",
                "//",
                "/./.")) {
            assertThat(raw("GET " + address + " HTTP/1.1"))
                    .as(address.substring(0, Math.min(60, address.length())))
                    .startsWith("HTTP/1.1 ")
                    .doesNotContain("HTTP/1.1 5")
                    .doesNotContain("\tat ")
                    .contains("Content-Security-Policy");
        }
    }

    /** Sends a request as it stands; returns the whole answer. */
    private static String raw(String line) throws IOException {
        int port = java.net.URI.create(served.address()).getPort();
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((line + "\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
