package org.demarche.formats.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.formats.article.PageDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The entries of a feed: RSS 0.9 to 2.0 and Atom (RFC 4287). Read by jsoup's XML parser, which knows no external
 * entities and no document type, and reads what is broken as far as it goes.
 *
 * @param title of the feed
 */
public record Feed(Optional<String> title, List<Entry> entries) {
    private static final int MOST = 500;

    /** Copies. */
    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * One entry.
     *
     * @param link absolute address of the story, http or https
     * @param published the day, as it stands there
     */
    public record Entry(String link, Optional<String> title, Optional<LocalDate> published) {}

    /**
     * Reads a feed; one without entries where it is none.
     *
     * @param base where it was fetched
     */
    public static Feed parse(byte[] bytes, Optional<String> charset, String base) {
        Document xml = document(bytes, charset, base);
        var entries = new ArrayList<Entry>();
        for (Element item : xml.select("item, entry")) {
            link(item, base)
                    .filter(link -> link.matches("(?i)https?://.+") && entries.size() < MOST)
                    .ifPresent(link -> entries.add(new Entry(
                            link,
                            child(item, "title"),
                            child(item, "pubDate")
                                    .or(() -> child(item, "published"))
                                    .or(() -> child(item, "dc:date"))
                                    .or(() -> child(item, "updated"))
                                    .flatMap(PageDate::parse))));
        }
        Optional<String> title = xml.select("channel, feed").stream()
                .flatMap(feed -> child(feed, "title").stream())
                .findFirst();
        return new Feed(title, entries);
    }

    private static Document document(byte[] bytes, Optional<String> charset, String base) {
        try {
            String known = charset.filter(Feed::isCharset).orElse(null);
            return Jsoup.parse(new ByteArrayInputStream(bytes), known, base, Parser.xmlParser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isCharset(String name) {
        try {
            return java.nio.charset.Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<String> link(Element item, String base) {
        for (Element link : item.children()) {
            boolean named = link.tagName().equalsIgnoreCase("link");
            String rel = link.attr("rel");
            if (named && link.hasAttr("href") && (rel.isEmpty() || rel.equals("alternate"))) {
                return Optional.of(absolute(base, link.attr("href")));
            }
            if (named && !link.text().isBlank()) {
                return Optional.of(absolute(base, link.text().strip()));
            }
        }
        return child(item, "guid").filter(guid -> guid.matches("(?i)https?://.+"));
    }

    private static String absolute(String base, String link) {
        return org.jsoup.internal.StringUtil.resolve(base, link);
    }

    private static Optional<String> child(Element item, String name) {
        return item.children().stream()
                .filter(one -> one.tagName().equalsIgnoreCase(name))
                .map(one -> Parser.unescapeEntities(one.text(), false).strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }
}
