package org.demarche.reader.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.reader.finding.Position;
import org.demarche.reader.text.Document;

/**
 * A position, with the story that tells it.
 *
 * @param document id of the document
 * @param label where the document came from
 */
public record ToldPosition(
        Position position, String document, String label, Optional<String> publisher, Optional<LocalDate> published) {

    /** A position of a document that was read. */
    public static ToldPosition of(Position position, Document document) {
        return new ToldPosition(
                position,
                document.id(),
                document.label(),
                document.metadata().publisher(),
                document.metadata().published());
    }
}
