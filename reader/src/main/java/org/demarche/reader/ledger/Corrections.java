package org.demarche.reader.ledger;

import java.util.Map;
import java.util.Optional;

/**
 * Links set by hand, which outweigh what the ledger would find: a move belongs to the demarche that another move is a
 * step of, or to none that it does not open itself.
 *
 * @param targets for each corrected move a step of the demarche it belongs to; empty where it belongs to none
 */
public record Corrections(Map<Key, Optional<Key>> targets) {
    /** Nothing is corrected. */
    public static final Corrections NONE = new Corrections(Map.of());

    public Corrections {
        targets = Map.copyOf(targets);
    }

    /** A move by its document and its id: both outlive a better reader. */
    public record Key(String document, String move) {
        static Key of(ToldMove told) {
            return new Key(told.document(), told.move().id());
        }
    }
}
