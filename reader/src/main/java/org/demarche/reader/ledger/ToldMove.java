package org.demarche.reader.ledger;

import java.time.LocalDate;
import java.util.Optional;
import org.demarche.reader.finding.Move;
import org.demarche.reader.text.Document;

/**
 * A move, with the story that tells it.
 *
 * @param document id of the document
 * @param label where the document came from
 * @param publisher who published it
 * @param published publication date; a move of an undated story is never told "as of" a date
 */
public record ToldMove(
        Move move, String document, String label, Optional<String> publisher, Optional<LocalDate> published) {

    /** A move of a document that was read. */
    public static ToldMove of(Move move, Document document) {
        return new ToldMove(
                move,
                document.id(),
                document.label(),
                document.metadata().publisher(),
                document.metadata().published());
    }
}
