package org.demarche.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.demarche.formats.Item.Failure;
import org.demarche.formats.Item.Story;
import org.demarche.formats.web.Feed;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that mean harm: one clear line each or a story, in bounded time and memory. */
class HostileFilesTest {
    private static final Duration BOUND = Duration.ofMinutes(3);
    private static final int MEGABYTE = 1 << 20;
    private static final String SENTENCE =
            "The envoys of both sides said on Monday that the talks on the border would go on next week in Vienna. ";

    @TempDir
    private Path folder;

    private List<Item> read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return items(file);
    }

    private static List<Item> items(Path file) {
        return assertTimeoutPreemptively(BOUND, () -> {
            var items = new ArrayList<Item>();
            try (Items read =
                    new Intake().read(Intake.sources(List.of(file.toString())), InputStream.nullInputStream())) {
                read.forEachRemaining(items::add);
            }
            return items;
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** So many megabytes of one sign, packed small. */
    private static byte[] bomb(String before, int megabytes, char sign, String after) throws IOException {
        var packed = new ByteArrayOutputStream();
        byte[] block = new byte[MEGABYTE];
        Arrays.fill(block, (byte) sign);
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes(before));
            for (int i = 0; i < megabytes; i++) {
                out.write(block);
            }
            out.write(bytes(after));
        }
        return packed.toByteArray();
    }

    private static void oneLine(List<Item> items, String words) {
        assertThat(items)
                .singleElement()
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.reason() + "; " + failure.advice())
                                .contains(words)
                                .doesNotContain("\n"));
    }

    @Test
    void whatUnpacksToMuchIsRefused() throws IOException {
        oneLine(read("bomb.txt.gz", bomb("", 200, 'x', "")), "is larger than");
        oneLine(read("bomb.html.gz", bomb("<html><p>", 200, 'x', "")), "is larger than");
        assertThat(read("bomb.jsonl.gz", bomb("{\"text\":\"", 200, 'x', "\"}\n{\"text\":\"" + SENTENCE + "\"}\n")))
                .hasSize(2)
                .anySatisfy(item -> assertThat(item).isInstanceOf(Failure.class))
                .anySatisfy(item -> assertThat(item).isInstanceOf(Story.class));
    }

    @Test
    void aHundredMegabytesOfTextAreRefused() throws IOException {
        Path file = folder.resolve("large.txt");
        byte[] block = bytes(SENTENCE.repeat(10_000));
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
        }
        oneLine(items(file), "is larger than");
    }

    @Test
    void brokenGzipIsSaid() throws IOException {
        byte[] whole = bomb(SENTENCE.repeat(50), 0, 'x', "");
        oneLine(read("cut.txt.gz", Arrays.copyOf(whole, whole.length / 2)), "is damaged gzip");
        whole[20] ^= 0x55;
        assertThat(read("bent.txt.gz", whole)).singleElement().isInstanceOf(Failure.class);
    }

    @Test
    void whatStandsBeforeACutIsReadAndTheCutIsSaid() throws IOException {
        var lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lines.append("{\"id\":\"s")
                    .append(i)
                    .append("\",\"text\":\"")
                    .append(SENTENCE)
                    .append("\"}\n");
        }
        byte[] whole = bomb(lines.toString(), 0, 'x', "");
        List<Item> items = read("cut.jsonl.gz", Arrays.copyOf(whole, whole.length * 2 / 3));
        assertThat(items.stream().filter(Story.class::isInstance)).hasSizeGreaterThan(50);
        oneLine(items.subList(items.size() - 1, items.size()), "is damaged gzip, and is read only so far");

        String page = "<html><body><article><p>" + SENTENCE.repeat(4) + "</p></article></body></html>";
        byte[] archive = bytes(record(page) + record(page));
        List<Item> records = read("cut.warc", Arrays.copyOf(archive, archive.length - 40));
        oneLine(records.subList(records.size() - 1, records.size()), "is damaged WARC, and is read only so far");
    }

    private static String record(String body) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2023-05-04T10:00:00Z\r\n"
                + "WARC-Target-URI: https://news.example/a\r\nContent-Type: application/http; msgtype=response\r\n"
                + "Content-Length: " + bytes(http).length + "\r\n\r\n" + http + "\r\n\r\n";
    }

    @Test
    void brokenArchivesAreReadAsFarAsTheyGo() throws IOException {
        String page = "<html><body><article><p>" + SENTENCE.repeat(4) + "</p></article></body></html>";
        assertThat(read("cut.warc", bytes(record(page) + record(page).substring(0, 150))))
                .anySatisfy(item -> assertThat(item).isInstanceOf(Story.class))
                .anySatisfy(item -> assertThat(item).isInstanceOf(Failure.class));
        assertThat(read(
                        "lie.warc",
                        bytes(record(page).replaceFirst("Content-Length: \\d+", "Content-Length: 99999999999"))))
                .anySatisfy(item -> assertThat(item).isInstanceOf(Failure.class));
        assertThat(read("minus.warc", bytes(record(page).replaceFirst("Content-Length: \\d+", "Content-Length: -7"))))
                .allSatisfy(item -> assertThat(item).isNotInstanceOf(Story.class));
        assertThat(read("noise.warc", bytes("WARC/1.0\r\n" + "\u0000\u0001:::\r\n".repeat(500))))
                .anySatisfy(item -> assertThat(item).isInstanceOf(Failure.class));
    }

    @Test
    void anArchivedPageThatUnpacksToMuchIsRefused() throws IOException {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
        long length = head.length() + 60L * MEGABYTE;
        String warc =
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2023-05-04T10:00:00Z\r\n"
                        + "WARC-Target-URI: https://news.example/a\r\nContent-Type: application/http; msgtype=response\r\n"
                        + "Content-Length: " + length + "\r\n\r\n" + head;
        oneLine(read("bomb.warc.gz", bomb(warc, 60, 'x', "\r\n\r\n")), "is larger than");
    }

    @Test
    void pagesThatNestWithoutEndDoNotOverflow() throws IOException {
        for (String tag : List.of("<div>", "<b>", "<table><tr><td>", "<ul><li>", "<blockquote>", "<svg>")) {
            List<Item> items = read(
                    "deep.html",
                    bytes("<html><body>" + tag.repeat(20_000) + "<p>" + SENTENCE.repeat(5) + "</p></body></html>"));
            assertThat(items).as(tag).isNotEmpty();
        }
    }

    @Test
    void pagesThatAreBrokenGiveAStoryOrOneLine() throws IOException {
        String story = "<p>" + SENTENCE.repeat(5) + "</p>";
        for (String page : List.of(
                "<html><body><article><p>" + SENTENCE.repeat(5),
                "<html>" + story + "</body></body></html><p><<<>>>&&&;&#0;&#xFFFFFFFF;",
                "<!DOCTYPE html [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><html><body>" + story
                        + "&b;</body></html>",
                "<html><head><meta charset=\"utf-99\"></head><body>" + story + "</body></html>",
                "<html><head><meta charset=\"utf-16\"></head><body>" + story + "</body></html>",
                "<html><body>" + story + "<script>while(true){}</script><!-- <p>never closed",
                "<html><body>\u0000" + story + "\u0000</body></html>")) {
            assertThat(read("broken.html", bytes(page)))
                    .as(page.substring(0, 60))
                    .anySatisfy(item -> assertThat(item).isInstanceOfAny(Story.class, Failure.class))
                    .filteredOn(Story.class::isInstance)
                    .allSatisfy(item -> assertThat(((Story) item).document().text())
                            .contains("The envoys of both sides")
                            .doesNotContain("while(true)", "<p>"));
        }
    }

    @Test
    void feedsThatMeanHarmAreFeedsWithFewEntries() {
        assertTimeoutPreemptively(BOUND, () -> {
            String laughs =
                    "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
            Feed feed = Feed.parse(
                    bytes(laughs + "<rss><channel><item><title>&b;&x;</title><link>https://news.example/a</link></item>"
                            + "<item><link>javascript:alert(1)</link></item><item><link>file:///etc/passwd</link></item>"
                            + "</channel></rss>"),
                    Optional.empty(),
                    "https://news.example/feed");
            assertThat(feed.entries().toString()).doesNotContain("root:", "file:", "javascript:");
            assertThat(Feed.parse(
                                    bytes("<rss><channel>" + "<item>".repeat(50_000)),
                                    Optional.empty(),
                                    "https://news.example/feed")
                            .entries())
                    .isEmpty();
        });
    }

    @Test
    void aFolderWithoutRightsIsNamed() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.writeString(closed.resolve("a.txt"), SENTENCE);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            Assumptions.assumeFalse(Files.isReadable(closed), "whoever may read all is let in");
            oneLine(items(closed), "may not be read");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
