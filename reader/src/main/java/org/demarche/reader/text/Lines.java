package org.demarche.reader.text;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.finding.Span;

/** Makes every line a paragraph: joins the lines of a text that was wrapped to a width. */
final class Lines {
    private static final int WIDEST_WRAP = 130;
    private static final int NARROWEST_WRAP = 40;
    private static final double WRAPPED_SHARE = 0.4;
    private static final double SHORT_LINE = 0.6;

    private Lines() {}

    /** The edits that join wrapped lines; none where lines are paragraphs already. */
    static List<Edit> edits(String text) {
        int breaks = 0;
        int open = 0;
        int widest = 0;
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            widest = Math.max(widest, end - start);
            if (isSingle(text, end)) {
                breaks++;
                open += isOpen(text, end) ? 1 : 0;
            }
            start = end + 1;
        }
        widest = Math.max(widest, text.length() - start);
        boolean wrapped =
                breaks > 0 && open >= WRAPPED_SHARE * breaks && widest >= NARROWEST_WRAP && widest <= WIDEST_WRAP;
        return wrapped ? joins(text, (int) (SHORT_LINE * widest)) : broken(text);
    }

    /** Joins only the lines that end within a word. */
    private static List<Edit> broken(String text) {
        var edits = new ArrayList<Edit>();
        for (int end = text.indexOf("-\n"); end >= 0; end = text.indexOf("-\n", end + 1)) {
            if (isWithinWord(text, end + 1)) {
                edits.add(Edit.silent(end + 1, end + 2, ""));
            }
        }
        return edits;
    }

    /** Whether a line end stands between a hyphen after a letter and a small letter. */
    private static boolean isWithinWord(String text, int at) {
        return at > 1
                && at + 1 < text.length()
                && text.charAt(at - 1) == '-'
                && Character.isLetter(text.charAt(at - 2))
                && Character.isLowerCase(text.charAt(at + 1));
    }

    private static List<Edit> joins(String text, int shortLine) {
        var edits = new ArrayList<Edit>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            boolean last = end - start < shortLine && !isOpen(text, end);
            boolean title = end - start < shortLine && start == 0;
            if (isSingle(text, end) && !last && !title) {
                boolean tight = text.charAt(end - 1) == ' ' || isWithinWord(text, end);
                edits.add(Edit.silent(end, end + 1, tight ? "" : " "));
            }
            start = end + 1;
        }
        return edits;
    }

    /** Whether a line end stands between two lines with words. */
    private static boolean isSingle(String text, int at) {
        return at > 0 && text.charAt(at - 1) != '\n' && at + 1 < text.length() && text.charAt(at + 1) != '\n';
    }

    /** Whether the line that ends here does not end its sentence. */
    private static boolean isOpen(String text, int end) {
        int last = end - 1;
        while (last > 0 && (text.charAt(last) == ' ' || "\"'\u201D\u2019)".indexOf(text.charAt(last)) >= 0)) {
            last--;
        }
        return last >= 0 && ".!?:;".indexOf(text.charAt(last)) < 0;
    }

    /** The lines with words, without white space at both ends. */
    static List<Span> paragraphs(String text) {
        var paragraphs = new ArrayList<Span>();
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            int first = at;
            int last = end;
            while (first < last && Character.isWhitespace(text.charAt(first))) {
                first++;
            }
            while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            if (last > first) {
                paragraphs.add(new Span(first, last));
            }
            at = end + 1;
        }
        return paragraphs;
    }
}
