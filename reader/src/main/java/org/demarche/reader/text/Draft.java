package org.demarche.reader.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.demarche.reader.finding.Span;

/** A text on its way through the repairs: edits change it, and it remembers where every unit came from. */
final class Draft {
    private final CodePoints original;
    private final List<Repair> repairs = new ArrayList<>();
    private String text;
    private OffsetMap map;

    Draft(String original) {
        this.original = new CodePoints(original);
        this.text = original;
        this.map = OffsetMap.identity(original);
    }

    String text() {
        return text;
    }

    OffsetMap map() {
        return map;
    }

    /** What was mended so far, in the order of the text; of what was mended twice the whole. */
    List<Repair> repairs() {
        repairs.sort(Comparator.comparing(Repair::span));
        var whole = new ArrayList<Repair>(repairs.size());
        for (Repair repair : repairs) {
            boolean part = !whole.isEmpty() && isPartOf(repair, whole.get(whole.size() - 1));
            if (!part) {
                whole.add(repair);
            }
        }
        return whole;
    }

    private static boolean isPartOf(Repair repair, Repair whole) {
        return whole.kind() == repair.kind()
                && whole.span().contains(repair.span())
                && whole.span().length() > repair.span().length();
    }

    /** Makes the edits, which are in the order of the text and do not overlap. */
    void apply(List<Edit> edits) {
        if (edits.isEmpty()) {
            return;
        }
        var out = new StringBuilder(text.length() + edits.size());
        var builder = new OffsetMap.Builder();
        int done = 0;
        for (Edit edit : edits) {
            out.append(text, done, edit.from()).append(edit.replacement());
            builder.copy(map, done, edit.from());
            builder.replace(map, edit.from(), edit.to(), edit.replacement().length());
            edit.kind().ifPresent(kind -> note(kind, edit.from(), edit.to(), edit.replacement()));
            done = edit.to();
        }
        out.append(text, done, text.length());
        builder.copy(map, done, text.length());
        map = builder.build(map);
        text = out.toString();
    }

    /** Puts a text of the same length in place of this one, unit by unit. */
    void substitute(String other) {
        if (other.length() != text.length()) {
            throw new IllegalArgumentException("not of the same length");
        }
        text = other;
    }

    /** Notes a repair of the units {@code [from, to)}, which edits make. */
    void note(Repair.Kind kind, int from, int to, String repaired) {
        int start = map.startOf(from);
        Span span = new Span(start, to > from ? Math.max(start, map.endOf(to - 1)) : start);
        repairs.add(new Repair(kind, span, original.at(span), repaired));
    }
}
