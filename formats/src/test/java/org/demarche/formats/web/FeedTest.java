package org.demarche.formats.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.formats.web.Feed.Entry;
import org.junit.jupiter.api.Test;

/** Feeds in, links to stories out. */
class FeedTest {
    private static Feed feed(String xml) {
        return Feed.parse(xml.getBytes(StandardCharsets.UTF_8), Optional.empty(), "https://news.example/feed.xml");
    }

    @Test
    void rssGivesLinksTitlesAndDays() {
        Feed feed = feed("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>Harbour Post</title>
                <item><title><![CDATA[Talks &amp; tea]]></title><link>https://news.example/1</link>
                  <pubDate>Mon, 06 May 2024 22:00:00 +0000</pubDate></item>
                <item><title>Second</title><link>/2</link></item>
                <item><guid>https://news.example/3</guid></item>
                <item><link>javascript:alert(1)</link></item>
                </channel></rss>""");
        assertThat(feed.title()).contains("Harbour Post");
        assertThat(feed.entries())
                .isEqualTo(List.of(
                        new Entry(
                                "https://news.example/1",
                                Optional.of("Talks & tea"),
                                Optional.of(LocalDate.of(2024, 5, 6))),
                        new Entry("https://news.example/2", Optional.of("Second"), Optional.empty()),
                        new Entry("https://news.example/3", Optional.empty(), Optional.empty())));
    }

    @Test
    void atomGivesTheAlternateLink() {
        Feed feed = feed("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><entry><title>One</title>
                <link rel="self" href="https://news.example/self"/><link rel="alternate" href="one"/>
                <updated>2024-05-07T01:00:00Z</updated></entry></feed>""");
        assertThat(feed.entries())
                .containsExactly(new Entry(
                        "https://news.example/one", Optional.of("One"), Optional.of(LocalDate.of(2024, 5, 7))));
    }

    @Test
    void externalEntitiesAreNotRead() {
        Feed feed = feed("""
                <!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>
                <rss><channel><item><title>&x;&b;</title><link>https://news.example/1</link></item></channel></rss>""");
        assertThat(feed.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.title().orElse(""))
                        .doesNotContain("root:")
                        .doesNotContain("aaaa"));
    }

    @Test
    void whatIsNoFeedHasNoEntries() {
        assertThat(feed("<html><body>No feed</body></html>").entries()).isEmpty();
        assertThat(feed("").entries()).isEmpty();
        assertThat(feed("<rss><channel><item><link>https://news.example/1</link><title>cut o")
                        .entries())
                .hasSize(1);
    }
}
