package org.demarche.formats.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.formats.article.PageWords.Kind;
import org.jsoup.nodes.Element;

/** Takes out what cannot be story: before anything is scored, and once more from what was chosen. */
final class Pruning {
    private static final String NEVER =
            "script, style, noscript, template, iframe, object, embed, canvas, svg, button, input, select, textarea,"
                    + " link, meta, nav, figure, figcaption, picture, video, audio, dialog, [hidden], [aria-hidden=true],"
                    + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";
    private static final Set<String> KEPT = Set.of("html", "body", "article", "main", "a", "table", "td", "tr");
    private static final String IN_QUESTION = "form, fieldset, table, ul, ol, div, section";
    private static final int MANY_COMMAS = 10;
    private static final int SHORT = 25;
    private static final int LONGEST_BYLINE = 100;
    private static final double LIST_SHARE = 0.9;

    private final PageWords words;

    Pruning(PageWords words) {
        this.words = words;
    }

    /** What no page's story is in. */
    void never(Element body) {
        body.select(NEVER).remove();
    }

    /** Takes off nameless shells around a single element, so that depth says something. */
    void shells(Element body) {
        for (Element element : body.select("div, section")) {
            boolean bare = element.className().isEmpty() && element.id().isEmpty();
            if (bare && element.parent() != null && element.childrenSize() == 1 && !Measures.hasOwnText(element)) {
                element.unwrap();
            }
        }
    }

    /** Who wrote it is told beside the story. */
    void bylines(Element body) {
        body.select("[rel=author], [itemprop~=author], [class], [id]").stream()
                .filter(one -> one.parent() != null && isByline(one))
                .forEach(Element::remove);
    }

    private boolean isByline(Element one) {
        String names = one.className() + ' ' + one.id() + ' ' + one.attr("itemprop");
        boolean named = one.attr("rel").equals("author") || words.in(Kind.BYLINE, names);
        return named && Measures.text(one).length() < LONGEST_BYLINE;
    }

    /** What its class, id or role makes unlikely. */
    void unlikely(Element body) {
        for (Element element : body.getAllElements()) {
            if (element != body && element.parent() != null && isUnlikely(element)) {
                element.remove();
            }
        }
    }

    private boolean isUnlikely(Element element) {
        if (KEPT.contains(element.normalName())) {
            return false;
        }
        String names = element.className() + ' ' + element.id();
        boolean named = !names.isBlank() && words.in(Kind.UNLIKELY, names) && !words.in(Kind.MAYBE, names);
        return named || !element.attr("role").isEmpty() && words.is(Kind.ROLE, element.attr("role"));
    }

    /** What stands between the paragraphs of the story and is none of it. */
    void clean(Element story, boolean conditionally) {
        story.select("footer, aside, h1").remove();
        for (Element element : story.getAllElements()) {
            String names = element.className() + ' ' + element.id();
            boolean aside = !names.isBlank() && (words.in(Kind.CAPTION, names) || isShare(element, names));
            if (element != story && element.parent() != null && aside) {
                element.remove();
            }
        }
        if (conditionally) {
            List<Element> inner = new ArrayList<>(story.select(IN_QUESTION));
            java.util.Collections.reverse(inner);
            inner.stream()
                    .filter(element -> element != story && isNoStory(element))
                    .forEach(Element::remove);
        }
    }

    private boolean isShare(Element element, String names) {
        return words.in(Kind.SHARE, names) && Measures.text(element).length() < 500;
    }

    /** Readability's conditions under which a part of the chosen element is cleaned away. */
    private boolean isNoStory(Element element) {
        double weight = words.weight(element);
        if (weight < 0) {
            return true;
        }
        String text = Measures.text(element);
        if (Measures.commas(text) >= MANY_COMMAS) {
            return false;
        }
        int paragraphs = element.select("p").size();
        int items = element.select("li").size();
        boolean list = isList(element, text);
        double links = Measures.linkDensity(element);
        return !list && items > paragraphs + 1
                || !list && text.length() < SHORT
                || !list && weight < SHORT && links > 0.2
                || weight >= SHORT && links > 0.5
                || list && links > 0.5;
    }

    private static boolean isList(Element element, String text) {
        if (element.normalName().equals("ul") || element.normalName().equals("ol")) {
            return true;
        }
        int listed = element.select("ul, ol").stream()
                .mapToInt(one -> Measures.text(one).length())
                .sum();
        return !text.isEmpty() && (double) listed / text.length() > LIST_SHARE;
    }
}
