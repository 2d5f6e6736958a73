package org.demarche.reader.text;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.text.QuoteDirections.Role;

/**
 * Writes every double quotation mark in its right form and direction and keeps where the quotations are. Made for one
 * text; positions are kept in units of the text after the edits.
 */
final class QuoteMarks {
    private static final String OPEN = "\u201C";
    private static final String DOUBLE_PRIME = "\u2033";
    private static final String CLOSE = "\u201D";

    private final String text;
    private final List<Edit> edits = new ArrayList<>();
    private final OpenQuotations quotations = new OpenQuotations();
    private int shift;
    private int lastEdited;

    private QuoteMarks(String text) {
        this.text = text;
    }

    /** Mends the marks of a draft whose lines are its paragraphs; returns its quotations. */
    static List<Quotation> mend(Draft draft, SpeechCues cues) {
        var pass = new QuoteMarks(draft.text());
        pass.run();
        draft.apply(pass.edits);
        return pass.quotations.resolve(draft, cues);
    }

    private void run() {
        var marks = DoubleMarks.in(text);
        Role[] roles = QuoteDirections.of(text, marks);
        for (int item = 0; item < marks.size(); item++) {
            int at = marks.position(item);
            switch (roles[item]) {
                case OPEN, REOPEN -> open(at, marks.width(item), roles[item] == Role.REOPEN);
                case CLOSE, CLOSE_ONLY -> close(at, marks.width(item), roles[item] == Role.CLOSE_ONLY);
                case CARRY -> quotations.carry();
                case DROP -> quotations.drop(startsParagraph(at));
                case LITERAL -> edit(Edit.of(at, at + marks.width(item), DOUBLE_PRIME, Repair.Kind.QUOTE_MARK));
            }
        }
    }

    private void open(int at, int width, boolean reopens) {
        char before = at > 0 ? text.charAt(at - 1) : '\n';
        if (Character.isLetterOrDigit(before) || Neighbour.isClosing(before) && before != ')') {
            edit(Edit.silent(at, at, " "));
        }
        boolean wrong = DoubleMarks.hint(text.charAt(at)) == DoubleMarks.HINT_CLOSE;
        quotations.open(at + shift, wrong, reopens);
        mark(at, width, OPEN, wrong);
        if (at + width < text.length() && text.charAt(at + width) == ' ') {
            edit(Edit.silent(at + width, at + width + 1, ""));
        }
    }

    private void close(int at, int width, boolean only) {
        if (at > lastEdited && text.charAt(at - 1) == ' ') {
            edit(Edit.silent(at - 1, at, ""));
        }
        boolean wrong = DoubleMarks.hint(text.charAt(at)) == DoubleMarks.HINT_OPEN;
        mark(at, width, CLOSE, wrong);
        int end = at + width;
        quotations.close(end + shift, wrong || only);
        if (end < text.length() && needsBlank(end)) {
            edit(Edit.silent(end, end, " "));
        }
    }

    private boolean needsBlank(int at) {
        char next = text.charAt(at);
        boolean dash = next == '-' || next == '\u2013';
        boolean opening = DoubleMarks.hint(next) == DoubleMarks.HINT_OPEN;
        return Character.isLetterOrDigit(next)
                || opening
                || dash && at + 1 < text.length() && text.charAt(at + 1) == ' ';
    }

    private void mark(int at, int width, String form, boolean wrong) {
        if (wrong) {
            edit(Edit.of(at, at + width, form, Repair.Kind.QUOTE_DIRECTION));
        } else if (width > 1 || text.charAt(at) != form.charAt(0)) {
            edit(Edit.of(at, at + width, form, Repair.Kind.QUOTE_MARK));
        }
    }

    private void edit(Edit edit) {
        edits.add(edit);
        shift += edit.replacement().length() - (edit.to() - edit.from());
        lastEdited = edit.to();
    }

    private boolean startsParagraph(int at) {
        return at == 0 || text.charAt(at - 1) == '\n';
    }
}
