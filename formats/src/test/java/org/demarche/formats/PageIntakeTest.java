package org.demarche.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.demarche.formats.Item.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web pages and web archives in, stories out. */
class PageIntakeTest {
    private static final String PAGE = """
            <!doctype html><html><head><meta charset="utf-8"><title>Ministers meet in Muscat | The Harbour Post</title>
            <meta property="og:site_name" content="The Harbour Post">
            <meta property="article:published_time" content="2024-05-06T21:30:00+04:00">
            <link rel="canonical" href="https://harbour.example/muscat">
            </head><body>
            <nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/world">World news of today</a></li></ul></nav>
            <article><h1>Ministers meet in Muscat</h1><p class="byline">By Lina Haddad</p>
            <figure><img src="a.jpg"><figcaption>The ministers shake hands. Photo: Someone</figcaption></figure>
            <p>MUSCAT, May 6 — The foreign ministers of Iran and Oman met on Monday, officials said, and agreed to meet
               again in June, when a draft is to be ready.</p>
            <p>“We gave our guests a paper with four points, and we expect an answer,” the Omani minister told reporters.
               “It is now up to them, and to nobody else.”</p>
            <div class="related"><h3>Read more</h3><ul><li><a href="/x">An older story about the strait</a></li></ul></div>
            <p>Washington, which has no embassy in Tehran, said it welcomed the talks, but it would not comment on their
               content.</p>
            </article>
            <footer>© 2024 The Harbour Post. All rights reserved.</footer></body></html>
            """;

    @TempDir
    private Path folder = Path.of("");

    private List<Item> read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        var items = new ArrayList<Item>();
        try (Items found = new Intake().read(Intake.sources(List.of(file.toString())), InputStream.nullInputStream())) {
            found.forEachRemaining(items::add);
        }
        return items;
    }

    private List<String> lines(String name, byte[] bytes) throws IOException {
        return read(name, bytes).stream()
                .map(item -> item instanceof Item.Failure failure
                        ? failure.line()
                        : item instanceof Item.Note note ? note.line() : "story " + item.label())
                .map(line -> line.replace(folder + "/", ""))
                .toList();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aPageIsItsStoryWithoutWhatStandsAroundIt() throws IOException {
        assertThat(read("muscat.html", utf8(PAGE))).singleElement().isInstanceOfSatisfying(Story.class, story -> {
            var document = story.document();
            assertThat(document.text().split("\n\n"))
                    .hasSize(3)
                    .satisfies(all -> assertThat(all[0]).startsWith("MUSCAT, May 6 — The foreign"))
                    .satisfies(all -> assertThat(all[2]).endsWith("on their content."));
            assertThat(document.text())
                    .doesNotContain("Photo", "Read more", "older story", "rights", "Home", "By Lina");
            var metadata = document.metadata();
            assertThat(metadata.title()).contains("Ministers meet in Muscat");
            assertThat(metadata.publisher()).contains("The Harbour Post");
            assertThat(metadata.byline()).contains("Lina Haddad");
            assertThat(metadata.url()).contains("https://harbour.example/muscat");
            assertThat(metadata.published()).contains(LocalDate.of(2024, 5, 6));
        });
    }

    @Test
    void aPageIsKnownByItsBeginningToo() throws IOException {
        assertThat(lines("muscat", utf8("\n<!-- saved -->\n" + PAGE))).containsExactly("story muscat");
        assertThat(lines("muscat.htm.gz", packed(utf8(PAGE)))).containsExactly("story muscat.htm.gz");
    }

    @Test
    void anOldEncodingIsReadAsThePageSays() throws IOException {
        String old = PAGE.replace("utf-8", "iso-8859-1");
        Charset charset = Charset.forName("windows-1252");
        assertThat(read("old.html", old.getBytes(charset)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Story.class,
                        story -> assertThat(story.document().text()).contains("“We gave our guests"));
        assertThat(new Intake()
                        .page(
                                "http://a.example/",
                                PAGE.replace("utf-8", "x-none").getBytes(charset),
                                Optional.of("windows-1252")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Story.class,
                        story -> assertThat(story.document().text()).contains("“We gave our guests"));
    }

    @Test
    void whatHoldsNoStoryFailsInOneLine() throws IOException {
        assertThat(lines("empty.html", new byte[0])).containsExactly("empty.html is empty; nothing to read there");
        assertThat(lines("menu.html", utf8("<html><body><ul><li><a href='/a'>News</a></ul></body></html>")))
                .containsExactly("menu.html is a page without a story; name the page of one story, or save its text");
        byte[] binary = new byte[3000];
        new java.util.Random(3).nextBytes(binary);
        assertThat(lines("picture.html", binary))
                .containsExactly("picture.html is no page in a known encoding;"
                        + " save it as a web page or as plain text in UTF-8");
        Path large = Files.write(folder.resolve("large.html"), utf8(PAGE));
        try (Items items =
                new Intake(100).read(Intake.sources(List.of(large.toString())), InputStream.nullInputStream())) {
            assertThat(items.next()).isInstanceOf(Item.Failure.class);
        }
    }

    @Test
    void brokenMarkupAndDeepNestingAreReadAllTheSame() throws IOException {
        String broken = PAGE.replace("</p>", "").replace("</article>", "").replace("</body></html>", "");
        assertThat(read("broken.html", utf8(broken)))
                .singleElement()
                .isInstanceOfSatisfying(
                        Story.class,
                        story -> assertThat(story.document().text()).contains("up to them", "Washington"));
        String deep = "<html><body>" + "<div>".repeat(50_000) + "<p>"
                + "The envoy, who left on Friday, came back. ".repeat(20);
        assertThat(lines("deep.html", utf8(deep))).hasSize(1);
    }

    @Test
    void anArchiveGivesItsPages() throws IOException {
        String archive = record("http://a.example/muscat", "200 OK", "text/html; charset=utf-8", PAGE)
                + record("http://a.example/logo", "200 OK", "image/png", "no page")
                + record("http://a.example/gone", "404 Not Found", "text/html", "<html>gone</html>");
        List<String> expected = List.of("story http://a.example/muscat", "a.warc has 2 records that hold no story");
        assertThat(lines("a.warc", utf8(archive))).isEqualTo(expected);
        assertThat(lines("b.warc.gz", packed(utf8(archive)))).contains(expected.get(0));
        assertThat(lines("c.warc", utf8("this is no archive at all")))
                .containsExactly(
                        "c.warc is damaged WARC, and is read only so far; fetch the archive again, or mend it");
        assertThat(lines("d.warc", utf8(archive.substring(0, archive.length() / 2))))
                .isNotEmpty();
    }

    private static String record(String url, String status, String type, String body) {
        String http = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + utf8(body).length
                + "\r\n\r\n" + body;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2024-05-07T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>"
                + "\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + utf8(http).length
                + "\r\n\r\n" + http + "\r\n\r\n";
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
