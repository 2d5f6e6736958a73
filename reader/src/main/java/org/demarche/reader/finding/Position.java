package org.demarche.reader.finding;

import java.util.List;
import java.util.Optional;

/**
 * Where somebody stands.
 *
 * @param holder who holds it
 * @param towards the actors towards whom it is held
 * @param matter the matter on which it is held
 * @param stretch the words that tell the stance
 */
public record Position(
        String id,
        Actor holder,
        List<Actor> towards,
        Optional<Matter> matter,
        Stance stance,
        Stretch stretch,
        List<Actor> chain,
        double confidence)
        implements Finding {

    public Position {
        towards = List.copyOf(towards);
        chain = List.copyOf(chain);
    }

    /** For, against, open to talk, or mixed within the holder. */
    public enum Stance {
        FOR,
        AGAINST,
        OPEN,
        MIXED
    }

    @Override
    public Stretch anchor() {
        return stretch;
    }
}
