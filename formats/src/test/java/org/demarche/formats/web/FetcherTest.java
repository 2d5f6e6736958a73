package org.demarche.formats.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.demarche.formats.web.Answer.Failed;
import org.demarche.formats.web.Answer.Page;
import org.demarche.formats.web.Answer.Tags;
import org.demarche.formats.web.Answer.Unchanged;
import org.demarche.formats.web.Fetcher.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses in, documents or one clear line out. */
class FetcherTest {
    private static final Fetcher.Limits SMALL =
            new Fetcher.Limits(10_000, Duration.ofMillis(700), Duration.ofSeconds(3));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-06T10:00:00Z"), ZoneOffset.UTC);

    private HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void serve(String path, int status, String body, String... headers) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Host"));
            answer(exchange, status, body.getBytes(StandardCharsets.UTF_8), headers);
        });
    }

    private static void answer(HttpExchange exchange, int status, byte[] body, String... headers) throws IOException {
        for (int i = 0; i + 1 < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static Answer fetch(String address) {
        return new Fetcher(Resolver.SYSTEM, true, SMALL, CLOCK).fetch(address, Kind.PAGE, Tags.NONE);
    }

    private static String problem(Answer answer) {
        return answer instanceof Failed failed ? failed.reason() + "; " + failed.advice() : answer.toString();
    }

    private static Fetcher publicOnly(String... addresses) {
        return new Fetcher(
                name -> {
                    var found = new ArrayList<InetAddress>();
                    for (String address : addresses) {
                        found.add(InetAddress.getByName(address));
                    }
                    return found;
                },
                false,
                SMALL,
                CLOCK);
    }

    @Test
    void aPageComesWithItsEncodingAndTags() {
        serve("/a", 200, "<p>Hello</p>", "Content-Type", "Text/HTML; charset=\"utf-8\"", "ETag", "\"v1\"");

        assertThat(fetch(at("/a"))).isInstanceOfSatisfying(Page.class, page -> {
            assertThat(new String(page.body(), StandardCharsets.UTF_8)).isEqualTo("<p>Hello</p>");
            assertThat(page.type()).isEqualTo("text/html");
            assertThat(page.charset()).contains("utf-8");
            assertThat(page.tags()).isEqualTo(new Tags(Optional.of("\"v1\""), Optional.empty()));
        });
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        server.createContext("/feed", exchange -> {
            boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            answer(exchange, same ? 304 : 200, same ? new byte[0] : new byte[] {'x'}, "Content-Type", "text/xml");
        });

        var fetcher = new Fetcher(Resolver.SYSTEM, true, SMALL, CLOCK);
        assertThat(fetcher.fetch(at("/feed"), Kind.FEED, new Tags(Optional.of("\"v1\""), Optional.empty())))
                .isInstanceOf(Unchanged.class);
        assertThat(fetcher.fetch(at("/feed"), Kind.FEED, Tags.NONE)).isInstanceOf(Page.class);
    }

    @Test
    void packedAndChunkedBodiesAreUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("A story.".repeat(100).getBytes(StandardCharsets.UTF_8));
        }
        server.createContext("/gz", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(packed.toByteArray());
            exchange.close();
        });

        assertThat(fetch(at("/gz")))
                .isInstanceOfSatisfying(
                        Page.class, page -> assertThat(page.body()).hasSize(800));
    }

    @Test
    void whatIsTooLargeIsRefusedPackedOrNot() throws IOException {
        serve("/large", 200, "x".repeat(10_001), "Content-Type", "text/html");
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[1_000_000]);
        }
        server.createContext(
                "/bomb",
                exchange -> answer(
                        exchange, 200, bomb.toByteArray(), "Content-Type", "text/html", "Content-Encoding", "gzip"));

        assertThat(problem(fetch(at("/large")))).startsWith("is larger than");
        assertThat(problem(fetch(at("/bomb")))).startsWith("is larger than");
    }

    @Test
    void redirectsAreFollowedFiveTimes() {
        serve("/to/", 302, "", "Location", "/end");
        serve("/end", 200, "there", "Content-Type", "text/html");
        serve("/loop", 301, "", "Location", "/loop");

        assertThat(fetch(at("/to/")))
                .isInstanceOfSatisfying(
                        Page.class, page -> assertThat(page.uri().getPath()).isEqualTo("/end"));
        assertThat(problem(fetch(at("/loop")))).isEqualTo("redirects more than 5 times; give the address it leads to");
    }

    @Test
    void errorsTellWhetherToComeBack() {
        serve("/busy", 503, "", "Retry-After", "120");
        serve("/later", 429, "", "Retry-After", "Mon, 6 May 2024 10:05:00 GMT");
        serve("/gone", 404, "");
        serve("/pdf", 200, "%PDF", "Content-Type", "application/pdf");

        assertThat(fetch(at("/busy")))
                .isEqualTo(new Failed(
                        503, "is answered with 503", "try it again later", true, Optional.of(Duration.ofSeconds(120))));
        assertThat(fetch(at("/later")))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.retryAfter()).contains(Duration.ofMinutes(5)));
        assertThat(problem(fetch(at("/gone")))).isEqualTo("is answered with 404; check the address");
        assertThat(problem(fetch(at("/pdf")))).startsWith("is application/pdf, which is not read");
    }

    @Test
    void aSilentServerIsNotWaitedFor() {
        server.createContext("/silent", exchange -> {
            try {
                Thread.sleep(1_500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });

        assertThat(problem(fetch(at("/silent")))).isEqualTo("does not answer in time; try it again later");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "017700000001",
                "0",
                "127.0.0.1.",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "[2001:0:4136:e378:8000:63bf:3fff:fdd2]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[fe80::1]",
                "[ff02::1]",
                "10.0.0.1",
                "172.16.5.4",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "0xa9fea9fe",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "0.0.0.0"
            })
    void addressesThatAreNotPublicAreRefusedInEveryNotation(String host) {
        assertThat(problem(publicOnly("93.184.216.34").fetch("http://" + host + "/", Kind.PAGE, Tags.NONE)))
                .startsWith("leads to ")
                .contains("which is ")
                .endsWith("unless --allow-private is given");
    }

    @Test
    void aNameIsRefusedIfAnyOfItsAddressesIsNotPublic() {
        assertThat(problem(publicOnly("127.0.0.1").fetch("https://news.example/", Kind.PAGE, Tags.NONE)))
                .startsWith("leads to 127.0.0.1, which is loopback");
        assertThat(problem(publicOnly("93.184.216.34", "10.1.1.1").fetch("http://news.example/", Kind.PAGE, Tags.NONE)))
                .startsWith("leads to 10.1.1.1, which is private");
    }

    @Test
    void aRedirectIntoThePrivateNetIsRefused() throws UnknownHostException {
        serve("/", 302, "", "Location", "http://169.254.169.254/latest/meta-data/");
        InetAddress local = InetAddress.getByName("127.0.0.1");
        var guard = new AddressGuard(name -> List.of(local), false);
        assertThat(problem(fetch("ftp://news.example/"))).startsWith("is no http or https address");
        assertThat(problem(fetch("file:///etc/passwd"))).startsWith("is no http or https address");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> guard.check(java.net.URI.create("http://rebound.example/"))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void theNameIsLookedUpOnceAndTheCheckedAddressIsUsed() {
        serve("/", 200, "story", "Content-Type", "text/html");
        var lookups = new ArrayList<String>();
        var fetcher = new Fetcher(
                name -> {
                    lookups.add(name);
                    // A second look-up would lead elsewhere.
                    return List.of(InetAddress.getByName(lookups.size() == 1 ? "127.0.0.1" : "192.0.2.1"));
                },
                true,
                SMALL,
                CLOCK);
        int port = server.getAddress().getPort();

        assertThat(fetcher.fetch("http://news.example:" + port + "/", Kind.PAGE, Tags.NONE))
                .isInstanceOf(Page.class);
        assertThat(lookups).containsExactly("news.example");
        assertThat(asked).containsExactly("news.example:" + port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user:secret@news.example/",
                "http://news.example:22/",
                "http:///x",
                "no address",
                "http://1.2.3.4.5/",
                "http://999.1.1.1/",
                "javascript:alert(1)",
                "http://news.example/%zz"
            })
    void oddAddressesAreRefused(String address) {
        assertThat(publicOnly("93.184.216.34").fetch(address, Kind.PAGE, Tags.NONE))
                .isInstanceOfSatisfying(
                        Failed.class, failed -> assertThat(failed.passing()).isFalse());
    }
}
