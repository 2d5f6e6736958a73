package org.demarche.reader.attribution;

import java.util.List;

/**
 * Where a content may start or end, other than where its candidate does.
 *
 * @param at the first token, or the token behind the last
 * @param way how it differs from the candidate
 * @param edge the head of what is taken in or left out, or {@link Scene#NONE}
 */
record Boundary(int at, Way way, int edge) {

    /** How a boundary differs from the candidate's own. */
    enum Way {
        /** Not at all. */
        KEPT,
        /** Behind a complementizer inside. */
        COMPLEMENTIZER,
        /** The rest is one constituent that hangs on what is left out: "(plans) to leave". */
        DEEPER,
        /** The same, without its preposition. */
        BEHIND_PREPOSITION,
        /** A constituent at the edge is left out. */
        WITHOUT,
        /** What a punctuation mark sets off is left out. */
        SET_OFF,
        /** A constituent beside is taken in. */
        WITH,
        /** All that lies between is taken in. */
        ALL
    }

    /** Adds a boundary unless the same place is there already. */
    static void add(List<Boundary> all, Boundary boundary) {
        for (Boundary other : all) {
            if (other.at() == boundary.at()) {
                return;
            }
        }
        all.add(boundary);
    }
}
