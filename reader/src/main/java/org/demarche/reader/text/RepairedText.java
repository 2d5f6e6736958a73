package org.demarche.reader.text;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Stretch;

/**
 * A document's text as it is read: words mended, every double quotation mark a curly one of the right direction, every
 * apostrophe straight. Offsets in it are UTF-16 units; {@link #span} maps them to code points of the original.
 * Immutable and safe to share.
 */
public final class RepairedText {
    private final Document document;
    private final CodePoints original;
    private final String text;
    private final OffsetMap map;
    private final int bodyStart;
    private final List<Repair> repairs;
    private final List<Quotation> quotations;
    private final List<Span> paragraphs;

    /**
     * Made by {@link Repairer} alone.
     *
     * @param text the repaired text
     * @param map from units of {@code text} to code points of the original
     * @param bodyStart offset in {@code text} at which the story proper starts, behind URL line, byline and dateline
     * @param paragraphs offsets in {@code text}, without the blank lines between
     */
    RepairedText(
            Document document,
            String text,
            OffsetMap map,
            int bodyStart,
            List<Repair> repairs,
            List<Quotation> quotations,
            List<Span> paragraphs) {
        this.document = document;
        this.original = new CodePoints(document.text());
        this.text = text;
        this.map = map;
        this.bodyStart = bodyStart;
        this.repairs = List.copyOf(repairs);
        this.quotations = List.copyOf(quotations);
        this.paragraphs = List.copyOf(paragraphs);
    }

    /** The document, with what its text says about itself. */
    public Document document() {
        return document;
    }

    /** The text as it is read. */
    public String text() {
        return text;
    }

    /** Offset at which the story proper starts. */
    public int bodyStart() {
        return bodyStart;
    }

    /** What was mended, in the order of the text. */
    public List<Repair> repairs() {
        return repairs;
    }

    /** The quotations, in the order of the text; one inside another follows it. */
    public List<Quotation> quotations() {
        return quotations;
    }

    /** The paragraphs, as offsets in {@link #text()}. */
    public List<Span> paragraphs() {
        return paragraphs;
    }

    /** The original code points under the repaired {@code [from, to)}; from before to. */
    public Span span(int from, int to) {
        int start = map.startOf(from);
        return new Span(start, to > from ? Math.max(start, map.endOf(to - 1)) : start);
    }

    /** The original words under the repaired {@code [from, to)}, white space at both ends left out. */
    public Stretch stretch(int from, int to) {
        return verbatim(List.of(trim(from, to)));
    }

    /** The original words at spans that are in the order of the text. */
    public Stretch verbatim(List<Span> spans) {
        var words = new ArrayList<String>(spans.size());
        for (Span span : spans) {
            words.add(original(span));
        }
        return new Stretch(String.join(Stretch.GAP, words), spans);
    }

    /** The original text at a span. */
    public String original(Span span) {
        return original.at(span);
    }

    /**
     * The repaired offset of the first unit that stands for the original code point, or for the next one that is kept.
     */
    public int offsetOf(int codePoint) {
        return map.firstEndingAfter(codePoint);
    }

    private Span trim(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return span(start, end);
    }
}
