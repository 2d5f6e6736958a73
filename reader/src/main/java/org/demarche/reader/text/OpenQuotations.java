package org.demarche.reader.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Gathers quotations from left to right; those with a missing mark get their bounds at the end. */
final class OpenQuotations {
    private static final int UNKNOWN = -1;

    private final List<Entry> entries = new ArrayList<>();
    private final Deque<Entry> open = new ArrayDeque<>();

    /** A quotation whose bounds may still be unknown. */
    private static final class Entry {
        private int start;
        private int end = UNKNOWN;
        private boolean carried;
        private boolean continues;
        private boolean repaired;

        private Entry(int start, boolean repaired) {
            this.start = start;
            this.repaired = repaired;
        }
    }

    void open(int at, boolean repaired, boolean reopens) {
        if (reopens) {
            open.pop();
        }
        push(new Entry(at, repaired));
    }

    private void push(Entry entry) {
        entries.add(entry);
        open.push(entry);
    }

    void close(int end, boolean repaired) {
        Entry entry = open.poll();
        if (entry == null) {
            entry = new Entry(UNKNOWN, true);
            entries.add(entry);
        }
        entry.end = end;
        entry.repaired |= repaired;
    }

    /** The paragraph ends; what is open goes on in another. */
    void carry() {
        int depth = open.size();
        open.forEach(entry -> entry.continues = true);
        open.clear();
        for (int i = 0; i < depth; i++) {
            var entry = new Entry(UNKNOWN, true);
            entry.carried = true;
            push(entry);
        }
    }

    /** The paragraph ends; nothing stays open. */
    void drop(boolean reopened) {
        open.forEach(entry -> entry.continues = reopened);
        open.clear();
    }

    /** The quotations, in the order of the text. What has no mark is bounded by its sentence, cue or paragraph. */
    List<Quotation> resolve(Draft draft, SpeechCues cues) {
        var quotations = new ArrayList<Quotation>(entries.size());
        int settled = 0;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.start == UNKNOWN) {
                entry.start = startOf(entry, draft, settled, cues);
            }
            if (entry.end == UNKNOWN) {
                entry.end = endOf(entry, i, draft, cues);
            }
            settled = Math.max(settled, entry.end);
            if (hasWords(draft.text(), entry)) {
                quotations.add(new Quotation(entry.start, entry.end, entry.continues, entry.repaired));
            }
        }
        return quotations;
    }

    /** Marks side by side, doubled by mistake, quote nothing. */
    private static boolean hasWords(String text, Entry entry) {
        int at = entry.start;
        while (at < entry.end && !Character.isLetterOrDigit(text.codePointAt(at))) {
            at++;
        }
        return at < entry.end;
    }

    private static int startOf(Entry entry, Draft draft, int settled, SpeechCues cues) {
        String text = draft.text();
        if (entry.carried) {
            int start = settled;
            while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            return start;
        }
        draft.note(Repair.Kind.QUOTE_NEVER_OPENED, entry.end - 1, entry.end, "\u201D");
        int mark = entry.end - 1;
        int start = mark;
        while (start > settled && text.charAt(start - 1) != '\n') {
            start--;
        }
        start = cues.startOfContent(text, Math.min(start, mark), mark);
        while (start < mark && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }

    private int endOf(Entry entry, int index, Draft draft, SpeechCues cues) {
        String text = draft.text();
        int limit = index + 1 < entries.size() && entries.get(index + 1).start != UNKNOWN
                ? entries.get(index + 1).start
                : text.length();
        int end = entry.start + 1;
        while (end < limit && text.charAt(end) != '\n') {
            end++;
        }
        if (!entry.continues) {
            entry.repaired = true;
            draft.note(Repair.Kind.QUOTE_NEVER_CLOSED, entry.start, entry.start + 1, "\u201C");
            end = cues.endOfContent(text, entry.start, end);
        }
        while (end > entry.start + 1 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
