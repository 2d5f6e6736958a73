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
    private final String text;
    private final int[] originalStart;
    private final int[] originalEnd;
    private final int[] utf16OfCodePoint;
    private final int bodyStart;
    private final List<Repair> repairs;
    private final List<Quotation> quotations;
    private final List<Span> paragraphs;

    /**
     * Made by {@link Repairer} alone.
     *
     * @param text the repaired text
     * @param originalStart for each UTF-16 unit of {@code text} the code point of the original it starts at; one more
     *     for the end
     * @param originalEnd for each UTF-16 unit of {@code text} the code point after it in the original, before anything
     *     that was left out behind it
     * @param bodyStart offset in {@code text} at which the story proper starts, behind URL line, byline and dateline
     * @param paragraphs offsets in {@code text}, without the blank lines between
     */
    RepairedText(
            Document document,
            String text,
            int[] originalStart,
            int[] originalEnd,
            int bodyStart,
            List<Repair> repairs,
            List<Quotation> quotations,
            List<Span> paragraphs) {
        this.document = document;
        this.text = text;
        this.originalStart = originalStart;
        this.originalEnd = originalEnd;
        this.bodyStart = bodyStart;
        this.repairs = List.copyOf(repairs);
        this.quotations = List.copyOf(quotations);
        this.paragraphs = List.copyOf(paragraphs);
        this.utf16OfCodePoint = utf16Offsets(document.text());
    }

    private static int[] utf16Offsets(String original) {
        if (original.codePointCount(0, original.length()) == original.length()) {
            return new int[0];
        }
        int[] offsets = new int[original.codePointCount(0, original.length()) + 1];
        int unit = 0;
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = unit;
            unit += unit < original.length() ? Character.charCount(original.codePointAt(unit)) : 0;
        }
        return offsets;
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
        int start = originalStart[from];
        return new Span(start, to > from ? Math.max(start, originalEnd[to - 1]) : start);
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
        return document.text().substring(unit(span.start()), unit(span.end()));
    }

    /**
     * The repaired offset of the first unit that stands for the original code point, or for the next one that is kept.
     */
    public int offsetOf(int codePoint) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (originalEnd[middle] <= codePoint) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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

    private int unit(int codePoint) {
        return utf16OfCodePoint.length == 0 ? codePoint : utf16OfCodePoint[codePoint];
    }
}
