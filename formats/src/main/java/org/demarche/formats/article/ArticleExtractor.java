package org.demarche.formats.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the story of a web page after the rules that Mozilla Readability publishes (github.com/mozilla/readability):
 * what is unlikely is taken out, paragraphs are scored, the best element is joined with its siblings and cleaned; where
 * that leaves too little, it is tried again with fewer rules. Immutable, safe to share.
 */
public final class ArticleExtractor {
    private static final int ENOUGH = 300;
    private static final int LONGEST_SITE = 40;

    private final PageWords words = PageWords.load();
    private final Pruning pruning = new Pruning(words);
    private final PageFacts facts = new PageFacts(words);

    /** How strictly a page is looked at; tried in this order. */
    private enum Rules {
        ALL(true, true, true),
        WITH_UNLIKELY(false, true, true),
        WITHOUT_NAMES(false, false, true),
        WITHOUT_CLEANING(false, false, false);

        private final boolean strip;
        private final boolean named;
        private final boolean clean;

        Rules(boolean strip, boolean named, boolean clean) {
            this.strip = strip;
            this.named = named;
            this.clean = clean;
        }
    }

    /** The story of a page; without paragraphs where none is found. The page is not changed. */
    public Article extract(Document page) {
        List<String> best = List.of();
        for (Rules rules : Rules.values()) {
            List<String> found = paragraphs(page, rules);
            if (length(found) > length(best)) {
                best = found;
            }
            if (length(best) >= ENOUGH) {
                break;
            }
        }
        return facts.article(page, best);
    }

    private static int length(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(String::length).sum();
    }

    private List<String> paragraphs(Document page, Rules rules) {
        Element body = page.clone().body();
        pruning.never(body);
        pruning.shells(body);
        pruning.bylines(body);
        if (rules.strip) {
            pruning.unlikely(body);
        }
        List<Element> story = new ArrayList<>(new Scoring(words, rules.named).story(body));
        story.forEach(element -> pruning.clean(element, rules.clean));
        return withoutTitle(Paragraphs.of(story, words), facts.title(page).orElse(""));
    }

    /** The headline stands beside the story, also where the page's title goes on with the site's name. */
    private static List<String> withoutTitle(List<String> paragraphs, String title) {
        return paragraphs.stream()
                .filter(line -> !title.regionMatches(true, 0, line, 0, line.length())
                        || title.length() - line.length() > LONGEST_SITE)
                .toList();
    }
}
