package org.demarche.reader.text;

import org.demarche.reader.finding.FindingId;

/**
 * One story, as it came.
 *
 * @param id hashes the text: the same story from two folders is one document
 * @param label where it came from: the JSON Lines {@code id}, else the path or URL as given
 * @param text the original text, never changed
 * @param metadata what is known about it; the reader completes it from the text itself
 */
public record Document(String id, String label, String text, Metadata metadata) {
    private static final int ID_BYTES = 8;

    /** A document from its text. */
    public static Document of(String label, String text, Metadata metadata) {
        return new Document(FindingId.hash(text, ID_BYTES), label, text, metadata);
    }

    /** A document of which nothing is known but its text. */
    public static Document of(String label, String text) {
        return of(label, text, Metadata.NONE);
    }

    /** The same document, with other metadata. */
    public Document with(Metadata other) {
        return new Document(id, label, text, other);
    }
}
