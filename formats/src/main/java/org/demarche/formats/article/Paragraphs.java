package org.demarche.formats.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.demarche.formats.article.PageWords.Kind;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The paragraphs of the elements of a story, as plain text; lines that send the reader elsewhere are left out. */
final class Paragraphs {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final int LONG = 160;
    private static final double ALL_LINK = 0.9;

    private final PageWords words;
    private final List<String> found = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int linked;
    private boolean listed;
    private boolean led;

    private Paragraphs(PageWords words) {
        this.words = words;
    }

    static List<String> of(List<Element> story, PageWords words) {
        var paragraphs = new Paragraphs(words);
        for (Element element : story) {
            paragraphs.walk(element, false);
            paragraphs.end(element);
        }
        return List.copyOf(paragraphs.found);
    }

    private void walk(Node node, boolean inLink) {
        if (node instanceof TextNode text) {
            add(text.getWholeText(), inLink);
        } else if (node instanceof Element element) {
            element(element, inLink);
        }
    }

    private void element(Element element, boolean inLink) {
        String name = element.normalName();
        boolean block = Measures.BLOCKS.contains(name);
        if (block) {
            end(element);
        } else if (name.equals("br")) {
            breakLine(element);
        }
        boolean wasListed = listed;
        listed |= name.equals("li");
        for (Node child : element.childNodes()) {
            walk(child, inLink || name.equals("a"));
        }
        if (block) {
            end(element);
        }
        listed = wasListed;
    }

    /** Two line breaks part paragraphs, one is a space. */
    private void breakLine(Element br) {
        Element next = br.nextElementSibling();
        boolean twice = next != null && next.normalName().equals("br") && isBlank(br.nextSibling(), next);
        if (twice) {
            end(br);
        } else {
            line.append(' ');
        }
    }

    private static boolean isBlank(@org.jspecify.annotations.Nullable Node between, Element end) {
        Node node = between;
        while (node != null && node != end) {
            if (node instanceof TextNode text && !text.isBlank()) {
                return false;
            }
            node = node.nextSibling();
        }
        return true;
    }

    private void add(String text, boolean inLink) {
        int before = line.length();
        text.codePoints().forEach(c -> {
            boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (!space) {
                line.appendCodePoint(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        });
        linked += inLink ? line.length() - before : 0;
    }

    private void end(Element block) {
        String text = line.toString().strip().replaceAll(" {2,}", " ");
        if (!text.isEmpty()) {
            boolean heading = HEADINGS.contains(block.normalName());
            if (isStory(text, heading)) {
                found.add(text);
            }
        }
        line.setLength(0);
        linked = 0;
    }

    private boolean isStory(String text, boolean heading) {
        boolean link = linked >= ALL_LINK * text.length();
        if (words.is(Kind.LEAD, text)) {
            led = true;
            return false;
        }
        if (led && (link || listed)) {
            return false;
        }
        led = false;
        boolean elsewhere = link && (listed || heading || text.length() < LONG);
        boolean noWords = text.codePoints().noneMatch(Character::isLetterOrDigit);
        return !elsewhere && !noWords && !(text.length() < 3 * LONG && words.is(Kind.LINE, text));
    }
}
