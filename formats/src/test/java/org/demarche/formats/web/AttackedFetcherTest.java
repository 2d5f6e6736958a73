package org.demarche.formats.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.formats.web.Answer.Failed;
import org.demarche.formats.web.Answer.Tags;
import org.demarche.formats.web.Fetcher.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that means harm gets nothing of this machine, and not much of its time. */
class AttackedFetcherTest {
    private static final Duration WHOLE = Duration.ofSeconds(2);
    private static final Fetcher.Limits SMALL = new Fetcher.Limits(100_000, Duration.ofMillis(900), WHOLE);
    private static final long BOUND_MILLIS = 6_000;

    private ServerSocket server;
    private final AtomicInteger connections = new AtomicInteger();

    /** What the server does with a connection. */
    private interface Answering {
        void answer(Socket socket, OutputStream out) throws IOException, InterruptedException;
    }

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 20, InetAddress.getByName("127.0.0.1"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private void serve(Answering answering) {
        var thread = new Thread(() -> {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    connections.incrementAndGet();
                    answering.answer(socket, socket.getOutputStream());
                } catch (IOException e) {
                    // The other side has gone, as it should.
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** A public web in which this server's address is a public one, and nothing else has changed. */
    private static Fetcher fetcher(Resolver resolver) {
        return new Fetcher(
                new AddressGuard(resolver, false) {
                    @Override
                    Optional<String> special(InetAddress address) {
                        return address.getHostAddress().equals("127.0.0.1") ? Optional.empty() : super.special(address);
                    }
                },
                SMALL,
                Clock.systemUTC());
    }

    private String problem(Resolver resolver, String scheme) {
        long start = System.nanoTime();
        Answer answer = fetcher(resolver)
                .fetch(scheme + "://news.example:" + server.getLocalPort() + "/", Kind.PAGE, Tags.NONE);
        assertThat(Duration.ofNanos(System.nanoTime() - start).toMillis()).isLessThan(BOUND_MILLIS);
        assertThat(answer).isInstanceOf(Failed.class);
        return ((Failed) answer).reason();
    }

    private static List<InetAddress> here(String name) throws UnknownHostException {
        return List.of(InetAddress.getByName("127.0.0.1"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2/",
                "http://10.0.0.1/admin",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]:8080/",
                "http://[::ffff:10.0.0.1]/",
                "http://[::ffff:7f00:2]/",
                "http://2130706434/",
                "http://0x7f.2/",
                "http://0177.0.0.2/",
                "//192.168.0.1/",
                "file:///etc/passwd",
                "gopher://127.0.0.2:6379/_FLUSHALL",
                "dict://127.0.0.2:11211/stats",
                "ftp://127.0.0.2/",
                "jar:http://127.0.0.2/x.jar!/",
                "data:text/html,hello",
                "javascript:alert(1)",
                "http://user:secret@news.example/",
                "http://news.example:22/"
            })
    void aRedirectIsCheckedAsTheFirstAddressIs(String target) {
        serve((socket, out) ->
                out.write(bytes("HTTP/1.1 302 Found\r\nLocation: " + target + "\r\nContent-Length: 0\r\n\r\n")));
        assertThat(problem(AttackedFetcherTest::here, "http")).doesNotContain("secret");
        assertThat(connections).hasValue(1);
    }

    @Test
    void aNameThatLeadsElsewhereAtTheRedirectIsRefused() {
        serve((socket, out) -> out.write(
                bytes("HTTP/1.1 302 Found\r\nLocation: http://news.example/inside\r\nContent-Length: 0\r\n\r\n")));
        var lookups = new ArrayList<String>();
        assertThat(problem(
                        name -> {
                            lookups.add(name);
                            return List.of(InetAddress.getByName(lookups.size() == 1 ? "127.0.0.1" : "10.0.0.7"));
                        },
                        "http"))
                .startsWith("leads to 10.0.0.7, which is private");
    }

    @Test
    void headersWithoutEndAreCutOff() {
        serve((socket, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n"));
            while (true) {
                out.write(bytes("X-More: more\r\n"));
            }
        });
        assertThat(problem(AttackedFetcherTest::here, "http")).contains("too many headers");
    }

    @Test
    void aHeaderWithoutEndIsCutOff() {
        serve((socket, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nX-Long: "));
            while (true) {
                out.write(bytes("x".repeat(1000)));
            }
        });
        assertThat(problem(AttackedFetcherTest::here, "http")).contains("line that is too long");
    }

    @Test
    void aBodyWithoutEndIsCutOff() {
        serve((socket, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"));
            while (true) {
                out.write(bytes("x".repeat(1000)));
            }
        });
        assertThat(problem(AttackedFetcherTest::here, "http")).startsWith("is larger than");
    }

    @Test
    void answersThatAreNoneDoNotGoOnForEver() {
        serve((socket, out) -> {
            while (true) {
                out.write(bytes("HTTP/1.1 100 Continue\r\n\r\n"));
            }
        });
        assertThat(problem(AttackedFetcherTest::here, "http")).isEqualTo("does not answer in time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void aServerThatDripsByteByByteIsGivenUp(String scheme) {
        serve((socket, out) -> {
            // Over TLS: a handshake record that announces more than ever comes.
            out.write(scheme.equals("https") ? new byte[] {22, 3, 3, 0x3F, 0} : bytes("HTTP/1.1 200 OK\r\nX: "));
            while (true) {
                Thread.sleep(200);
                out.write(2);
                out.flush();
            }
        });
        assertThat(problem(AttackedFetcherTest::here, scheme)).isEqualTo("does not answer in time");
    }

    @Test
    void aSizeThatIsNoneOrALieIsNotBelieved() {
        serve((socket, out) -> out.write(
                bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 999999999999\r\n\r\nx")));
        assertThat(problem(AttackedFetcherTest::here, "http")).startsWith("is larger than");
    }

    @Test
    void aChunkThatIsNoneBreaksOff() {
        serve((socket, out) ->
                out.write(bytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n")));
        assertThat(problem(AttackedFetcherTest::here, "http")).contains("broken chunk");
    }
}
