package org.demarche.reader.text;

import java.util.Optional;

/**
 * A replacement in a draft, in UTF-16 units of the draft.
 *
 * @param from first unit replaced
 * @param to unit after the last replaced; {@code from} for an insertion
 * @param replacement what stands there instead
 * @param kind what it mends; empty where it only follows from another edit or is no fault of the text
 */
record Edit(int from, int to, String replacement, Optional<Repair.Kind> kind) {
    static Edit of(int from, int to, String replacement, Repair.Kind kind) {
        return new Edit(from, to, replacement, Optional.of(kind));
    }

    static Edit silent(int from, int to, String replacement) {
        return new Edit(from, to, replacement, Optional.empty());
    }
}
