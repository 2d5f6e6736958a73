package org.demarche.reader.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids that survive a better reader: they hash the document, the kind of finding and its anchor (a statement's cue, an
 * event's or move's trigger, else the content's first word), not its boundaries.
 */
public final class FindingId {
    private static final int BYTES = 8;

    private FindingId() {}

    /**
     * The id of a finding.
     *
     * @param document the document's id
     * @param kind "statement", "event", "move", "position", "role", "mention", "time"; with a suffix where one anchor
     *     carries several ("event/AGREE")
     * @param anchorStart code point at which the anchor starts
     */
    public static String of(String document, String kind, int anchorStart) {
        return hash(document + '\n' + kind + '\n' + anchorStart, BYTES);
    }

    /** The first {@code bytes} bytes of the SHA-256 of a text, in lower-case hexadecimal. */
    public static String hash(String text, int bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
