package org.demarche.reader.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Tells single quotation marks from apostrophes, in a text whose double marks are in order. A pair inside double marks
 * becomes {@code ‘ ’}, a pair outside becomes {@code “ ”}; all others are apostrophes. Made for one text.
 */
final class SingleMarks {
    private static final int NONE = -1;
    private static final int LONGEST_UNSURE = 200;

    private final Draft draft;
    private final String text;
    private final ResourceTable elisions;
    private final char[] out;
    private final List<Quotation> quotations;
    private final int[] level = new int[3];
    private int depth;
    private int levels;
    private int opened = NONE;
    private int openedLevel;
    private int unsureEnd = NONE;

    private SingleMarks(Draft draft, List<Quotation> doubles, ResourceTable elisions) {
        this.draft = draft;
        this.text = draft.text();
        this.out = text.toCharArray();
        this.elisions = elisions;
        this.quotations = new ArrayList<>(doubles);
    }

    /** Mends the single marks of a draft; returns all its quotations. */
    static List<Quotation> mend(Draft draft, List<Quotation> doubles, ResourceTable elisions) {
        var pass = new SingleMarks(draft, doubles, elisions);
        pass.run();
        draft.substitute(new String(pass.out));
        pass.quotations.sort(
                Comparator.comparingInt(Quotation::start).thenComparing(Quotation::end, Comparator.reverseOrder()));
        return pass.quotations;
    }

    private void run() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                settle();
                depth = 0;
            } else if (c == '\u201C') {
                depth = Math.min(depth + 1, level.length - 1);
                level[depth] = ++levels;
            } else if (c == '\u201D') {
                depth = Math.max(depth - 1, 0);
            } else if (Neighbour.isSingle(c)) {
                single(i);
            }
        }
        settle();
    }

    private void single(int at) {
        char before = at > 0 ? text.charAt(at - 1) : '\n';
        char after = at + 1 < text.length() ? text.charAt(at + 1) : '\n';
        out[at] = '\'';
        if (canOpen(at, before, after)) {
            settle();
            opened = at;
            openedLevel = level[depth];
        } else if (opened != NONE && openedLevel == level[depth] && canClose(at, before, after)) {
            boolean possessive = before == 's' && after == ' ' && text.charAt(opened) != '\u2018';
            if (possessive) {
                unsureEnd = at;
            } else {
                pair(at);
            }
        }
    }

    private boolean canOpen(int at, char before, char after) {
        boolean solid = Character.isLetterOrDigit(after) || after == '\u201C' || after == '$' || after == '\u2026';
        return solid
                && (Neighbour.opensAfter(before) || before == '\u201C')
                && text.charAt(at) != '\u00B4'
                && !isElision(at + 1);
    }

    private boolean canClose(int at, char before, char after) {
        char c = text.charAt(at);
        return before != ' '
                && before != '\n'
                && c != '\u2018'
                && c != '\u201A'
                && at > opened + 1
                && !Character.isLetterOrDigit(after);
    }

    private boolean isElision(int from) {
        int end = from;
        while (end < text.length() && end - from < 6 && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String word = text.substring(from, end).toLowerCase(Locale.ROOT);
        boolean decade = word.length() >= 2 && Character.isDigit(word.charAt(0)) && Character.isDigit(word.charAt(1));
        return elisions.contains(word) || decade && text.charAt(from - 1) != '\u2018';
    }

    /** Ends what is open: with the end that was unsure so far, if it is near. */
    private void settle() {
        if (opened != NONE && unsureEnd != NONE && unsureEnd - opened < LONGEST_UNSURE) {
            pair(unsureEnd);
        }
        opened = NONE;
        unsureEnd = NONE;
    }

    private void pair(int end) {
        boolean nested = openedLevel > 0;
        write(opened, nested ? '\u2018' : '\u201C');
        write(end, nested ? '\u2019' : '\u201D');
        quotations.add(new Quotation(opened, end + 1, false, false));
        opened = NONE;
        unsureEnd = NONE;
    }

    private void write(int at, char form) {
        out[at] = form;
        if (text.charAt(at) != form) {
            draft.note(Repair.Kind.QUOTE_MARK, at, at + 1, String.valueOf(form));
        }
    }
}
