package org.demarche.formats;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.formats.Item.Failure;
import org.demarche.formats.Item.Note;
import org.demarche.formats.Item.Story;
import org.demarche.formats.TextDecoder.Decoded;
import org.demarche.formats.article.Article;
import org.demarche.formats.article.ArticleExtractor;
import org.demarche.reader.text.Metadata;
import org.jsoup.Jsoup;

/** The story of a web page's bytes. Immutable, safe to share. */
final class WebPage {
    /** What a page without a story is told to be. */
    static final String NO_STORY = "is a page without a story";

    private static final int HEAD = 4096;
    private static final Pattern DECLARED = Pattern.compile(
            "(?i)<(?:meta|\\?xml)\\b[^>]*?(?:charset|encoding)\\s*=\\s*" + "[\"']?\\s*(?<name>[\\w:.-]+)");
    private static final Pattern MARKUP =
            Pattern.compile("(?is)\\uFEFF?\\s*(<!--.*?-->\\s*)*<(!doctype\\s+html|html)\\b.*");

    private final StoryCheck check;
    private final ArticleExtractor extractor = new ArticleExtractor();

    WebPage(StoryCheck check) {
        this.check = check;
    }

    /** Whether a text begins as a web page does. */
    static boolean isMarkup(String start) {
        return MARKUP.matcher(start).matches();
    }

    /**
     * The story, or why there is none, and remarks.
     *
     * @param label what messages call the page
     * @param url where it was found, if it is known
     * @param charset what whoever sent it said about its encoding
     */
    List<Item> items(String label, byte[] bytes, Optional<String> url, Optional<String> charset) {
        if (bytes.length == 0) {
            return List.of(new Failure(label, "is empty", "nothing to read there"));
        }
        return decode(bytes, charset)
                .map(decoded -> items(label, decoded, url))
                .orElseGet(() -> List.of(new Failure(
                        label, "is no page in a known encoding", "save it as a web page or as plain text in UTF-8")));
    }

    private List<Item> items(String label, Decoded decoded, Optional<String> url) {
        Article article = extractor.extract(Jsoup.parse(decoded.text(), url.orElse("")));
        if (article.paragraphs().isEmpty()) {
            return List.of(new Failure(label, NO_STORY, "name the page of one story, or save its text"));
        }
        Item item = check.check(label, article.text(), metadata(article, url));
        return item instanceof Story && decoded.remark().isPresent()
                ? List.of(item, new Note(label, decoded.remark().get()))
                : List.of(item);
    }

    private static Metadata metadata(Article article, Optional<String> url) {
        return new Metadata(
                article.publisher(),
                article.title(),
                article.url().or(() -> url),
                article.published(),
                Optional.empty(),
                article.byline(),
                Metadata.Version.ORIGINAL);
    }

    /**
     * A byte order mark goes before what the sender says, that before what the page says, that before what is guessed.
     */
    private static Optional<Decoded> decode(byte[] bytes, Optional<String> sent) {
        boolean zeros = false;
        for (byte one : bytes) {
            zeros |= one == 0;
        }
        boolean marked = bytes.length > 1 && ((bytes[0] & 0xFF) >= 0xEF);
        Optional<Charset> charset = sent.flatMap(WebPage::charset)
                .or(() -> declared(bytes))
                .filter(known -> !known.equals(StandardCharsets.UTF_8));
        if (zeros || marked || charset.isEmpty()) {
            return TextDecoder.decode(bytes);
        }
        return charset.map(known -> new Decoded(new String(bytes, known), Optional.empty()));
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher name = DECLARED.matcher(head);
        return name.find() ? charset(name.group("name")) : Optional.empty();
    }

    /** As browsers do, Latin-1 is read as windows-1252, and what says UTF-16 in ASCII is none. */
    private static Optional<Charset> charset(String name) {
        try {
            Charset charset = Charset.forName(name);
            boolean latin = charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII);
            if (charset.name().startsWith("UTF-16")) {
                return Optional.empty();
            }
            return Optional.of(latin ? Charset.forName("windows-1252") : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }
}
