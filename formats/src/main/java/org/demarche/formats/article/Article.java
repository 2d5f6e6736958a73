package org.demarche.formats.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The story of a web page.
 *
 * @param paragraphs of plain text, in their order; none where the page holds no story
 * @param title headline
 * @param byline who wrote it
 * @param published the day it gives, as it stands there
 * @param publisher the site's name
 * @param url the address that the page gives for itself
 */
public record Article(
        List<String> paragraphs,
        Optional<String> title,
        Optional<String> byline,
        Optional<LocalDate> published,
        Optional<String> publisher,
        Optional<String> url) {

    /** Checks and copies. */
    public Article {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The paragraphs, parted by blank lines. */
    public String text() {
        return String.join("\n\n", paragraphs);
    }
}
