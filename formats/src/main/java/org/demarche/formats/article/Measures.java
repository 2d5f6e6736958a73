package org.demarche.formats.article;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What is measured of an element: its text, its commas, how much of it is links. */
final class Measures {
    /** Elements that begin a line of their own. */
    static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figure",
            "figcaption",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "td",
            "th",
            "thead",
            "tr",
            "ul");

    private static final String COMMAS = ",\u060C\uFE50\uFE10\uFE11\u2E41\u2E34\u2E32\uFF0C";

    private Measures() {}

    static String text(Element element) {
        return element.text().strip();
    }

    static int commas(String text) {
        return (int) text.chars().filter(c -> COMMAS.indexOf(c) >= 0).count();
    }

    /** The part of the text that is links: 0 to 1. Links into the same page count little. */
    static double linkDensity(Element element) {
        int all = text(element).length();
        if (all == 0) {
            return 0;
        }
        double linked = 0;
        for (Element link : element.getElementsByTag("a")) {
            double share = link.attr("href").startsWith("#") ? 0.3 : 1;
            linked += text(link).length() * share;
        }
        return Math.min(1, linked / all);
    }

    static boolean hasBlocks(Element element) {
        return element.children().stream().anyMatch(child -> BLOCKS.contains(child.normalName()) || hasBlocks(child));
    }

    /** Whether text stands in the element itself, beside its children. */
    static boolean hasOwnText(Element element) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text && !text.isBlank()) {
                return true;
            }
        }
        return false;
    }
}
