package org.demarche.formats.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Finds the elements that hold the story, by Readability's published scores: each paragraph gives points to what it
 * stands in, by its commas and its length; names and links weigh for and against.
 */
final class Scoring {
    private static final int SHORTEST = 25;
    private static final int LEVELS = 5;
    private static final int BEST = 5;
    private static final double NEAR_BEST = 0.75;
    private static final int SHARED_BY = 3;
    private static final int LONG_PARAGRAPH = 80;
    private static final String SCORED = "section, h2, h3, h4, h5, h6, p, td, pre, div, blockquote, li";

    private final PageWords words;
    private final boolean named;
    private final Map<Element, Double> scores = new IdentityHashMap<>();
    private final List<Element> order = new ArrayList<>();

    /** @param named whether names of classes and ids weigh */
    Scoring(PageWords words, boolean named) {
        this.words = words;
        this.named = named;
    }

    /** The elements of the story, in the order of the page. */
    List<Element> story(Element body) {
        for (Element element : body.select(SCORED)) {
            if (isParagraph(element)) {
                score(element);
            }
        }
        scores.replaceAll((element, score) -> score * (1 - Measures.linkDensity(element)));
        List<Element> best = order.stream()
                .sorted(Comparator.comparingDouble((Element element) -> -scoreOf(element)))
                .limit(BEST)
                .toList();
        if (best.isEmpty()) {
            return List.of(body);
        }
        return joined(raised(best));
    }

    private static boolean isParagraph(Element element) {
        return switch (element.normalName()) {
            case "div", "section", "li", "blockquote", "td" -> !Measures.hasBlocks(element);
            default -> true;
        };
    }

    private double scoreOf(Element element) {
        return scores.getOrDefault(element, 0.0);
    }

    private void score(Element paragraph) {
        String text = Measures.text(paragraph);
        if (text.length() < SHORTEST) {
            return;
        }
        double points = 2 + Measures.commas(text) + Math.min(text.length() / 100, 3);
        int level = 0;
        for (Element above : paragraph.parents()) {
            if (level == LEVELS || above.normalName().equals("html")) {
                return;
            }
            double share = level == 0 ? 1 : level == 1 ? 2 : level * 3.0;
            if (!scores.containsKey(above)) {
                scores.put(above, initial(above));
                order.add(above);
            }
            scores.merge(above, points / share, Double::sum);
            level++;
        }
    }

    private double initial(Element element) {
        double tag = switch (element.normalName()) {
            case "div", "article", "main" -> 5;
            case "pre", "td", "blockquote" -> 3;
            case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
            case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
            default -> 0;
        };
        return tag + (named ? words.weight(element) : 0);
    }

    /** The best one, or what holds several that are nearly as good, or what it is most of. */
    private Element raised(List<Element> best) {
        Element top = best.get(0);
        List<Element> near = best.stream()
                .filter(one -> scoreOf(one) >= NEAR_BEST * scoreOf(best.get(0)))
                .toList();
        return climbed(near.size() > SHARED_BY ? shared(near).orElse(top) : top);
    }

    /** The innermost element that holds the best one and several that are nearly as good. */
    private static Optional<Element> shared(List<Element> near) {
        Element top = near.get(0);
        return top.parents().stream()
                .filter(above -> !above.normalName().equals("html"))
                .filter(above -> near.stream()
                                .filter(one -> one != top && one.parents().contains(above))
                                .count()
                        >= SHARED_BY)
                .findFirst();
    }

    private Element climbed(Element from) {
        Element top = from;
        double last = scoreOf(top);
        double least = last / 3;
        Element parent = top.parent();
        while (parent != null && !parent.normalName().equals("body") && scores.containsKey(parent)) {
            double score = scoreOf(parent);
            if (score < least) {
                break;
            }
            if (score > last) {
                top = parent;
                break;
            }
            last = score;
            parent = parent.parent();
        }
        parent = top.parent();
        while (parent != null
                && !parent.normalName().equals("body")
                && !parent.normalName().equals("html")
                && parent.childrenSize() == 1) {
            top = parent;
            parent = parent.parent();
        }
        return top;
    }

    /** The best one with those beside it that belong to the story. */
    private List<Element> joined(Element top) {
        Element parent = top.parent();
        if (parent == null || top.normalName().equals("body")) {
            return List.of(top);
        }
        double threshold = Math.max(10, scoreOf(top) * 0.2);
        Set<Element> story = new LinkedHashSet<>();
        for (Element beside : parent.children()) {
            if (beside == top || belongs(beside, top, threshold)) {
                story.add(beside);
            }
        }
        return List.copyOf(story);
    }

    private boolean belongs(Element beside, Element top, double threshold) {
        boolean alike = !top.className().isEmpty() && top.className().equals(beside.className());
        double bonus = alike ? scoreOf(top) * 0.2 : 0;
        if (scores.containsKey(beside) && scoreOf(beside) + bonus >= threshold) {
            return true;
        }
        if (!beside.normalName().equals("p")) {
            return false;
        }
        String text = Measures.text(beside);
        double links = Measures.linkDensity(beside);
        return text.length() > LONG_PARAGRAPH
                ? links < 0.25
                : !text.isEmpty() && links == 0 && text.matches("(?s).*\\.( .*)?");
    }
}
