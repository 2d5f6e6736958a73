package org.demarche.reader.text;

import java.util.ArrayList;
import java.util.List;

/** Mends single characters: odd and doubled spaces, what has no width, controls, line ends, ligatures, rare dashes. */
final class Characters {
    private static final int LAST_CONTROL = 0x1F;
    private static final int DELETE = 0x7F;

    private Characters() {}

    /** The edits that mend a text. */
    static List<Edit> edits(String text) {
        var edits = new ArrayList<Edit>();
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space(text, i, afterSpace, edits);
                afterSpace = true;
            } else if (c > '~' || c < ' ') {
                boolean kept = odd(text, i, edits);
                afterSpace = kept ? c == '\n' : afterSpace || c == '\r';
            } else {
                afterSpace = false;
            }
        }
        return edits;
    }

    /** Leaves one blank of several, none at the start of a line. */
    private static void space(String text, int at, boolean superfluous, List<Edit> edits) {
        if (superfluous) {
            edits.add(Edit.of(at, at + 1, "", Repair.Kind.SPACE));
        } else if (text.charAt(at) != ' ') {
            edits.add(Edit.of(at, at + 1, " ", Repair.Kind.SPACE));
        }
    }

    /** Mends a character that is no plain ASCII; false where it is left out. */
    private static boolean odd(String text, int at, List<Edit> edits) {
        char c = text.charAt(at);
        switch (c) {
            case '\n' -> {}
            case '\r' -> {
                boolean pair = at + 1 < text.length() && text.charAt(at + 1) == '\n';
                edits.add(Edit.silent(at, at + 1, pair ? "" : "\n"));
                return false;
            }
            case '\u000B', '\f', '\u2028', '\u2029' -> edits.add(Edit.of(at, at + 1, "\n", Repair.Kind.CONTROL));
            case '\u00AD' -> {
                edits.add(Edit.of(at, at + 1, "", Repair.Kind.SOFT_HYPHEN));
                return false;
            }
            case '\u2010', '\u2011' -> edits.add(Edit.of(at, at + 1, "-", Repair.Kind.DASH));
            case '\u2012' -> edits.add(Edit.of(at, at + 1, "\u2013", Repair.Kind.DASH));
            case '\u2015' -> edits.add(Edit.of(at, at + 1, "\u2014", Repair.Kind.DASH));
            case '\uFB00', '\uFB01', '\uFB02', '\uFB03', '\uFB04' -> edits.add(ligature(c, at));
            default -> {
                return visible(c, at, edits);
            }
        }
        return true;
    }

    private static boolean visible(char c, int at, List<Edit> edits) {
        if (hasNoWidth(c)) {
            edits.add(Edit.of(at, at + 1, "", Repair.Kind.SPACE));
            return false;
        }
        if (c <= LAST_CONTROL || c == DELETE || c >= '\u0080' && c <= '\u009F') {
            edits.add(Edit.of(at, at + 1, "", Repair.Kind.CONTROL));
            return false;
        }
        return true;
    }

    private static Edit ligature(char c, int at) {
        String[] letters = {"ff", "fi", "fl", "ffi", "ffl"};
        return Edit.of(at, at + 1, letters[c - '\uFB00'], Repair.Kind.MOJIBAKE);
    }

    private static boolean isSpace(char c) {
        return c == ' '
                || c == '\t'
                || c == '\u00A0'
                || c == '\u1680'
                || c >= '\u2000' && c <= '\u200A'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u3000';
    }

    private static boolean hasNoWidth(char c) {
        return c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2069'
                || c == '\uFEFF';
    }
}
