package org.demarche.reader.actors;

import org.demarche.reader.syntax.ParsedText;

/** The years that a story speaks of. */
final class Years {
    private static final String EARLIEST = "1900";
    private static final String FUTURE = "2100";
    private static final int DIGITS = 4;

    private Years() {}

    /** The first day of the latest year that a story without a day gives as past: "in 2013"; "" where it gives none. */
    static String latest(ParsedText parsed) {
        String latest = "";
        for (int t = 1; t < parsed.size(); t++) {
            String form = parsed.form(t);
            boolean year = form.length() == DIGITS && form.compareTo(EARLIEST) > 0 && form.compareTo(FUTURE) < 0;
            if (year && form.chars().allMatch(Character::isDigit) && form.compareTo(latest) > 0 && past(parsed, t)) {
                latest = form;
            }
        }
        return latest.isEmpty() ? "" : latest + "-01-01";
    }

    /** Whether a day is in a year at least so many before another's. */
    static boolean before(String day, String other, int years) {
        return year(day) + years <= year(other);
    }

    private static int year(String day) {
        return day.length() < DIGITS ? 0 : Integer.parseInt(day.substring(0, DIGITS));
    }

    /** Whether the verb that a year hangs on, if any, is in the past tense. */
    private static boolean past(ParsedText parsed, int token) {
        int at = parsed.head(token);
        for (int steps = 0; at != ParsedText.NONE && steps < DIGITS; steps++) {
            String tag = parsed.xpos(at);
            if (tag.startsWith("VB") || tag.equals("MD")) {
                return tag.equals("VBD") || tag.equals("VBN");
            }
            at = parsed.head(at);
        }
        return false;
    }
}
