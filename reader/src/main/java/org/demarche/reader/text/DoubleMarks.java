package org.demarche.reader.text;

import java.util.Arrays;

/**
 * The double quotation marks of a text and the breaks between its paragraphs, in the order of the text. Two single
 * marks side by side are one double mark.
 */
final class DoubleMarks {
    /** What a glyph says about its direction. */
    static final int HINT_OPEN = 1;

    static final int HINT_CLOSE = 2;

    private static final String OPENING = "\u201C\u201E\u201F\u00AB\u2039";
    private static final String CLOSING = "\u201D\u00BB\u203A";
    private static final String UNDIRECTED = "\"\uFF02";
    private static final String DOUBLED_OPENING = "`\u2018";
    private static final String DOUBLED_CLOSING = "'\u2019\u00B4";

    private int[] position = new int[16];
    private int[] width = new int[16];
    private int size;

    private DoubleMarks() {}

    /** Finds the marks of a text whose lines are its paragraphs. */
    static DoubleMarks in(String text) {
        var marks = new DoubleMarks();
        int breaks = 0;
        boolean marked = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                boolean ended = i > 0 && text.charAt(i - 1) != '\n';
                breaks += ended ? 1 : 0;
            } else if (c == '"' || c == '\'' || c == '`' || c > '~') {
                int found = widthAt(text, i);
                if (found > 0) {
                    if (breaks > 0 && marked) {
                        marks.add(i, -breaks);
                    }
                    marks.add(i, found);
                    marked = true;
                    breaks = 0;
                    i += found - 1;
                }
            }
        }
        return marks;
    }

    private static int widthAt(String text, int at) {
        char c = text.charAt(at);
        if (OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0 || UNDIRECTED.indexOf(c) >= 0) {
            return 1;
        }
        boolean doubled = DOUBLED_OPENING.indexOf(c) >= 0 || DOUBLED_CLOSING.indexOf(c) >= 0;
        return doubled && at + 1 < text.length() && text.charAt(at + 1) == c ? 2 : 0;
    }

    private void add(int at, int value) {
        if (size == position.length) {
            position = Arrays.copyOf(position, 2 * size);
            width = Arrays.copyOf(width, 2 * size);
        }
        position[size] = at;
        width[size] = value;
        size++;
    }

    /** Marks and breaks. */
    int size() {
        return size;
    }

    boolean isBreak(int item) {
        return width[item] < 0;
    }

    /** How many paragraphs on the next mark stands. */
    int paragraphs(int item) {
        return -width[item];
    }

    /** Where a mark starts; for a break, where the next mark does. */
    int position(int item) {
        return position[item];
    }

    /** Units a mark takes. */
    int width(int item) {
        return width[item];
    }

    /** What the glyph says about its direction, 0 where nothing. */
    static int hint(char glyph) {
        boolean opens = OPENING.indexOf(glyph) >= 0 || DOUBLED_OPENING.indexOf(glyph) >= 0;
        boolean closes = CLOSING.indexOf(glyph) >= 0 || glyph == '\u2019' || glyph == '\u00B4';
        return opens ? HINT_OPEN : closes ? HINT_CLOSE : 0;
    }
}
