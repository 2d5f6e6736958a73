package org.demarche.app.cli;

import java.util.ArrayList;
import java.util.List;
import org.demarche.app.words.Plain;

/** Colours where the terminal has them, and lines that fit its width. */
final class Style {
    private static final String RESET = "\u001b[0m";

    private final boolean coloured;
    private final int width;

    Style(boolean coloured, int width) {
        this.coloured = coloured;
        this.width = width;
    }

    Style(Console console) {
        this(console.coloured(), console.width());
    }

    int width() {
        return width;
    }

    String bold(String text) {
        return paint("1", text);
    }

    String dim(String text) {
        return paint("2", text);
    }

    /** A kind of finding, an act, a status. */
    String kind(String text) {
        return paint("36", text);
    }

    /** Verbatim words. */
    String words(String text) {
        return paint("33", text);
    }

    /** What needs attention. */
    String alarm(String text) {
        return paint("31", text);
    }

    private String paint(String code, String text) {
        return coloured && !text.isEmpty() ? "\u001b[" + code + "m" + text + RESET : text;
    }

    /** The text cut to a number of columns, with an ellipsis where it was cut. */
    static String cut(String text, int columns) {
        String plain = Plain.text(text);
        return plain.codePointCount(0, plain.length()) <= columns
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, Math.max(0, columns - 1)))
                                .stripTrailing() + "…";
    }

    /** The text padded to a number of columns. */
    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - text.codePointCount(0, text.length())));
    }

    /** The text in lines that fit between an indent and the right edge. */
    List<String> wrap(String text, int indent) {
        int room = Math.max(20, width - indent);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : Plain.text(text).split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
