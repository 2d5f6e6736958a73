package org.demarche.formats.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.demarche.formats.article.PageWords.Kind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about its story: in JSON-LD, in meta elements, and in its headings, times and bylines. */
final class PageFacts {
    private static final int LONGEST_BYLINE = 100;
    private static final List<String> TITLES = List.of("og:title", "twitter:title", "dc.title", "parsely-title");
    private static final List<String> DATES = List.of(
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "datePublished",
            "parsely-pub-date",
            "dc.date.issued",
            "dc.date",
            "dcterms.created",
            "pubdate",
            "publish-date",
            "sailthru.date",
            "date");
    private static final List<String> AUTHORS =
            List.of("author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author");
    private static final List<String> SITES = List.of("og:site_name", "application-name", "dc.publisher");

    private final PageWords words;

    PageFacts(PageWords words) {
        this.words = words;
    }

    Article article(Document page, List<String> paragraphs) {
        LinkedFacts linked = LinkedFacts.of(page);
        return new Article(
                paragraphs,
                title(page),
                linked.author()
                        .or(() -> meta(page, AUTHORS))
                        .or(() -> byline(page))
                        .flatMap(PageFacts::name),
                linked.published()
                        .or(() -> meta(page, DATES))
                        .flatMap(PageDate::parse)
                        .or(() -> time(page)),
                meta(page, SITES).or(linked::publisher),
                url(page));
    }

    Optional<String> title(Document page) {
        Optional<String> site = meta(page, SITES);
        return LinkedFacts.of(page)
                .headline()
                .or(() -> meta(page, TITLES))
                .or(() -> first(page, "article h1, main h1, h1[itemprop=headline]"))
                .or(() -> first(page, "h1"))
                .or(() -> Optional.of(page.title()))
                .map(title -> withoutSite(title.strip(), site.orElse("")))
                .filter(title -> !title.isEmpty());
    }

    private static Optional<String> first(Document page, String query) {
        return page.select(query).stream()
                .map(Measures::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** "Headline | Site" without the site. */
    private static String withoutSite(String title, String site) {
        var parted = java.util.regex.Pattern.compile("(?<head>.+)\\s[|–—»\\-]\\s+(?<tail>[^|–—»]+)")
                .matcher(title);
        if (!parted.matches()) {
            return title;
        }
        boolean named = parted.group("tail").strip().equalsIgnoreCase(site);
        boolean barred = title.contains(" | ") && parted.group("head").split("\\s+").length > 3;
        return named || barred ? parted.group("head").strip() : title;
    }

    private static Optional<String> meta(Document page, List<String> names) {
        Function<String, Stream<Element>> found = name -> page.select("meta").stream()
                .filter(meta -> name.equalsIgnoreCase(meta.attr("property"))
                        || name.equalsIgnoreCase(meta.attr("name"))
                        || name.equalsIgnoreCase(meta.attr("itemprop")));
        return names.stream()
                .flatMap(found)
                .map(meta -> meta.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .findFirst();
    }

    private static Optional<LocalDate> time(Document page) {
        return Stream.of("time[itemprop=datePublished], time[pubdate]", "article time, main time, header time", "time")
                .flatMap(query -> page.select(query).stream())
                .map(time -> time.hasAttr("datetime") ? time.attr("datetime") : time.text())
                .flatMap(text -> PageDate.parse(text).stream())
                .findFirst();
    }

    private Optional<String> byline(Document page) {
        return page.select("[rel=author], [itemprop~=author], [class], [id]").stream()
                .filter(one -> one.attr("rel").equals("author")
                        || words.in(Kind.BYLINE, one.className() + ' ' + one.id() + ' ' + one.attr("itemprop")))
                .map(Measures::text)
                .filter(text -> !text.isEmpty() && text.length() < LONGEST_BYLINE)
                .findFirst();
    }

    /** A byline without "By"; an address is no name. */
    private static Optional<String> name(String byline) {
        String name = byline.replaceFirst("(?i)^by:?\\s+", "").strip();
        return name.isEmpty() || name.matches("(?i)https?:.*") ? Optional.empty() : Optional.of(name);
    }

    private static Optional<String> url(Document page) {
        return page.select("link[rel=canonical]").stream()
                .map(link -> link.absUrl("href"))
                .filter(url -> !url.isEmpty())
                .findFirst()
                .or(() -> meta(page, List.of("og:url")))
                .filter(url -> url.matches("(?i)https?://.+"));
    }
}
