package org.demarche.reader.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.finding.Position;
import org.demarche.reader.finding.Stretch;

/**
 * The same holder on the same matter, then and now, each in the words of a story.
 *
 * @param holder code of the party that holds it
 * @param matter what it is about, in the words of the later story where it names it
 */
public record PositionChange(String holder, Optional<Matter> matter, Stand then, Stand now) {

    /**
     * Where the holder stood, as one story tells it.
     *
     * @param words the words that tell the stance
     * @param chain who says so; empty where the narrator does
     * @param document id of the document
     * @param label where the document came from
     */
    public record Stand(
            Position.Stance stance,
            Stretch words,
            List<Actor> chain,
            String document,
            String label,
            Optional<String> publisher,
            Optional<LocalDate> on) {

        public Stand {
            chain = List.copyOf(chain);
        }
    }
}
