package org.demarche.dossier;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far somebody had seen the log of decisions when they decided: what was decided after it they did not know.
 *
 * @param entry number of the last entry; 0 for none
 * @param hash how that one's hash begins, so that the log of another dossier, or of an older copy, is told apart
 */
public record Seen(long entry, String hash) {
    /** Of nothing: every decision that was ever made is news. */
    public static final Seen NOTHING = new Seen(0, "");

    private static final int BEGINNING = 12;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-([0-9a-f]{12})");

    static Seen of(AuditLog.Entry last) {
        return new Seen(last.number(), beginning(last));
    }

    private static String beginning(AuditLog.Entry entry) {
        return entry.hash().substring(0, Math.min(BEGINNING, entry.hash().length()));
    }

    /** As {@link #text} has written it; {@link #NOTHING} for any other text. */
    public static Seen of(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches() ? new Seen(Long.parseLong(parts.group(1)), parts.group(2)) : NOTHING;
    }

    boolean knows(AuditLog.Entry last) {
        return last.number() == entry && beginning(last).equals(hash);
    }

    /** As a form carries it. */
    public String text() {
        return entry + "-" + hash;
    }
}
