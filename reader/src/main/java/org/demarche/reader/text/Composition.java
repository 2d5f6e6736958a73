package org.demarche.reader.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Composes a letter and the accent that follows it to the one character they stand for (Unicode's NFC). */
final class Composition {
    private static final char FIRST_ACCENT = '\u0300';
    private static final char LAST_ACCENT = '\u036F';

    private Composition() {}

    /** The edits that compose a text. */
    static List<Edit> edits(String text) {
        var edits = new ArrayList<Edit>();
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_ACCENT && c <= LAST_ACCENT && Character.isLetter(text.charAt(i - 1))) {
                String composed = Normalizer.normalize(text.substring(i - 1, i + 1), Normalizer.Form.NFC);
                if (composed.length() == 1) {
                    edits.add(Edit.silent(i - 1, i + 1, composed));
                    i++;
                }
            }
        }
        return edits;
    }
}
