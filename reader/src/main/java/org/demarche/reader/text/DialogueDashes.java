package org.demarche.reader.text;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.finding.Span;

/**
 * Quotations that dashes part from their cue: a paragraph that opens with a dash ({@code — We wait, — said the envoy. —
 * Not for long.}), and a quotation whose marks enclose the cue ({@code “We wait, - said the envoy. - Not for long.”}).
 */
final class DialogueDashes {
    private final String text;
    private final SpeechCues cues;

    DialogueDashes(String text, SpeechCues cues) {
        this.text = text;
        this.cues = cues;
    }

    /** The quotations of the marks, parted at dashes, and those of dashes alone; in the order of the text. */
    List<Quotation> among(List<Quotation> marked, List<Span> paragraphs) {
        var all = new ArrayList<Quotation>(marked.size());
        int next = 0;
        for (Span paragraph : paragraphs) {
            if (opensDialogue(paragraph)
                    && !(next < marked.size() && marked.get(next).start() < paragraph.end())) {
                all.addAll(parted(paragraph.start() + 2, paragraph.end(), false, false));
            }
            while (next < marked.size() && marked.get(next).start() < paragraph.end()) {
                Quotation quotation = marked.get(next++);
                List<Quotation> parts = parted(quotation.start(), quotation.end(), quotation.continues(), true);
                all.addAll(parts.isEmpty() ? List.of(quotation) : parts);
            }
        }
        return all;
    }

    private boolean opensDialogue(Span paragraph) {
        return paragraph.length() > 2
                && isDash(text.charAt(paragraph.start()))
                && text.charAt(paragraph.start() + 1) == ' '
                && Character.isUpperCase(text.charAt(paragraph.start() + 2));
    }

    /** The parts of a stretch that are no cue between dashes; none where there is no such cue. */
    private List<Quotation> parted(int start, int end, boolean continues, boolean repaired) {
        var parts = new ArrayList<Quotation>();
        int from = start;
        boolean spoken = true;
        for (int i = start + 1; i + 2 < end; i++) {
            if (!isParting(i)) {
                continue;
            }
            if (spoken && cues.startsCue(text, i + 2, end)) {
                parts.add(new Quotation(from, i, false, repaired));
                spoken = false;
            } else if (!spoken) {
                from = i + 3;
                spoken = true;
            }
        }
        if (spoken && !parts.isEmpty()) {
            parts.add(new Quotation(from, end, continues, repaired));
        }
        return parts;
    }

    /** Whether punctuation, a blank, a dash and a blank stand around {@code at}, which is the first blank. */
    private boolean isParting(int at) {
        return text.charAt(at) == ' '
                && isDash(text.charAt(at + 1))
                && text.charAt(at + 2) == ' '
                && Neighbour.endsContent(text.charAt(at - 1));
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '\u2013' || c == '\u2014';
    }
}
