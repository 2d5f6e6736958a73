package org.demarche.app.words;

/** Text on one line, without control signs: safe for a terminal, and the start of every other escaping. */
public final class Plain {
    private Plain() {}

    /** The text with each stretch of white space as one space, and without control signs. */
    public static String text(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (!Character.isISOControl(c)) {
                line.appendCodePoint(c);
            }
        });
        return line.toString().strip();
    }
}
