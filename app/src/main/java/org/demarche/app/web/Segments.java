package org.demarche.app.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Stretch;

/** Cuts a text where marks begin and end, so that marks that overlap can be drawn as plain HTML. */
public final class Segments {
    private Segments() {}

    /**
     * A stretch to be drawn.
     *
     * @param layer its kind
     * @param id of the finding; empty for what has no card
     * @param title what it is, in one line
     */
    record Mark(Stretch stretch, String layer, String id, String title) {}

    /**
     * A piece of the text under the same marks.
     *
     * @param start its first code point in the text
     * @param layers kinds of the marks, parted by spaces; empty for bare text
     * @param ids of the findings drawn here
     * @param begins ids of the findings whose first word is here
     */
    public record Segment(int start, String text, String layers, String ids, List<String> begins, String title) {
        public boolean bare() {
            return layers.isEmpty();
        }
    }

    static List<Segment> of(String text, List<Mark> marks) {
        int end = text.codePointCount(0, text.length());
        var cuts = new TreeSet<Integer>(List.of(0, end));
        for (Mark mark : marks) {
            for (Span span : mark.stretch().spans()) {
                cuts.add(Math.min(span.start(), end));
                cuts.add(Math.min(span.end(), end));
            }
        }
        var segments = new ArrayList<Segment>();
        var begun = new HashSet<String>();
        int from = cuts.first();
        int at = 0;
        for (int to : cuts.tailSet(from, false)) {
            int next = text.offsetByCodePoints(at, to - from);
            segments.add(segment(text.substring(at, next), from, to, marks, begun));
            at = next;
            from = to;
        }
        return segments;
    }

    private static Segment segment(String words, int from, int to, List<Mark> marks, Set<String> begun) {
        var layers = new LinkedHashSet<String>();
        var ids = new LinkedHashSet<String>();
        var titles = new LinkedHashSet<String>();
        var begins = new ArrayList<String>();
        for (Mark mark : marks) {
            if (mark.stretch().contains(new Span(from, to))) {
                layers.add(mark.layer());
                titles.add(mark.title());
                if (!mark.id().isEmpty()) {
                    ids.add(mark.id());
                    if (begun.add(mark.id())) {
                        begins.add(mark.id());
                    }
                }
            }
        }
        return new Segment(
                from, words, String.join(" ", layers), String.join(" ", ids), begins, String.join("\n", titles));
    }
}
