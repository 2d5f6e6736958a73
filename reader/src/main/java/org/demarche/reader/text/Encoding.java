package org.demarche.reader.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * Mends mojibake: UTF-8 that was read as Windows-1252 or Latin-1 ({@code â€œ}, {@code Ã©}), Windows-1252 that was read
 * as Latin-1 (the C1 controls) and the commonest HTML entities.
 */
final class Encoding {
    private static final int C1_FIRST = 0x80;
    private static final int C1_LAST = 0x9F;
    private static final String CP1252 = decodedC1();
    private static final char REPLACEMENT = '\uFFFD';
    private static final String LONGEST_ENTITY = "&ldquo;";

    private final ResourceTable entities = ResourceTable.load("entities.tsv", 2);

    private static String decodedC1() {
        byte[] bytes = new byte[C1_LAST - C1_FIRST + 1];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (C1_FIRST + i);
        }
        return new String(bytes, Charset.forName("windows-1252"));
    }

    /** The edits that mend a text once; text garbled twice needs a second time. */
    List<Edit> edits(String text) {
        var edits = new ArrayList<Edit>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int length = c < C1_FIRST && c != '&' ? 0 : mend(text, i, edits);
            i += Math.max(1, length);
        }
        return edits;
    }

    /** Mends what starts at {@code at}; returns its length, 0 where nothing is wrong. */
    private int mend(String text, int at, List<Edit> edits) {
        char c = text.charAt(at);
        if (c == '&') {
            return entity(text, at, edits);
        }
        int length = sequenceLength(text, at);
        String mended = "";
        if (length > 0) {
            mended = new String(Character.toChars(decode(text, at, length)));
        } else if (c == '\u00E2' && at + 1 < text.length() && text.charAt(at + 1) == '\u20AC') {
            // The closing mark's last byte, 0x9D, is undefined in Windows-1252 and gets lost.
            length = at + 2 < text.length() && text.charAt(at + 2) == REPLACEMENT ? 3 : 2;
            mended = "\u201D";
        } else if (c >= C1_FIRST && c <= C1_LAST && CP1252.charAt(c - C1_FIRST) != REPLACEMENT) {
            length = 1;
            mended = String.valueOf(CP1252.charAt(c - C1_FIRST));
        } else if (c == REPLACEMENT && betweenLetters(text, at)) {
            length = 1;
            mended = "'";
        }
        if (length > 0) {
            edits.add(Edit.of(at, at + length, mended, Repair.Kind.MOJIBAKE));
        }
        return length;
    }

    private int entity(String text, int at, List<Edit> edits) {
        int limit = Math.min(text.length(), at + LONGEST_ENTITY.length());
        int semicolon = at;
        while (semicolon < limit && text.charAt(semicolon) != ';') {
            semicolon++;
        }
        if (semicolon == limit) {
            return 0;
        }
        int end = semicolon + 1;
        return entities.find(text.substring(at, end))
                .map(row -> {
                    edits.add(Edit.of(at, end, row.get(1), Repair.Kind.MOJIBAKE));
                    return end - at;
                })
                .orElse(0);
    }

    private static boolean betweenLetters(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    /** The length of the garbled UTF-8 sequence at a place; 0 where there is none. */
    private static int sequenceLength(String text, int at) {
        int lead = toByte(text.charAt(at));
        int length = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE2 ? lead == 0xE2 || lead == 0xEF ? 3 : 0 : 2;
        if (lead < 0xC2 || lead > 0xF4 || lead > 0xC5 && length == 2 || length == 0 || at + length > text.length()) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            int next = toByte(text.charAt(at + i));
            if (next < 0x80 || next > 0xBF) {
                return 0;
            }
        }
        return length == 2 && isGenuinePair(text, at) ? 0 : Character.isDefined(decode(text, at, length)) ? length : 0;
    }

    /** A capital with an accent before a closing mark or an ellipsis, as in a headline's last word, is no mojibake. */
    private static boolean isGenuinePair(String text, int at) {
        char second = text.charAt(at + 1);
        boolean mark = second == '\u201D' || second == '\u2019' || second == '\u2026' || second == '\u00BB';
        boolean dash = second == '\u2013' || second == '\u2014';
        boolean afterCapital = at > 0 && Character.isUpperCase(text.charAt(at - 1));
        return (mark || dash) && (afterCapital || text.charAt(at) > '\u00C3');
    }

    private static int decode(String text, int at, int length) {
        int codePoint = toByte(text.charAt(at)) & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            codePoint = codePoint << 6 | toByte(text.charAt(at + i)) & 0x3F;
        }
        return codePoint;
    }

    /** The byte a character stands for in Windows-1252 (or Latin-1, for a control), else -1. */
    private static int toByte(char c) {
        if (c <= 0xFF) {
            return c;
        }
        int index = c == REPLACEMENT ? -1 : CP1252.indexOf(c);
        return index < 0 ? -1 : C1_FIRST + index;
    }
}
