package org.demarche.reader.finding;

import java.util.List;
import java.util.Optional;

/**
 * A person in an office, or in charge of a matter.
 *
 * @param person full name
 * @param office the office in the words of the text
 * @param actor code of the actor the person acts for
 * @param lead whether the text says that the person leads on the matter
 * @param stretch the words that tell it
 */
public record Role(
        String id,
        String person,
        Optional<String> office,
        Optional<String> actor,
        Optional<Matter> matter,
        boolean lead,
        Stretch stretch,
        List<Actor> chain)
        implements Finding {

    public Role {
        chain = List.copyOf(chain);
    }

    @Override
    public Stretch anchor() {
        return stretch;
    }
}
