package org.demarche.reader.actors;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a name or noun of the knowledge files means.
 *
 * @param kind what sort of thing
 * @param codes the actors it may stand for, the usual one first; for nouns of office or sector the sector alone
 * @param topic class of an office, kind of a collective; else ""
 * @param gender 'm', 'f' or '-'
 * @param name its usual name
 * @param proper whether it counts only with the capitals it is written with
 */
record Term(Kind kind, List<String> codes, String topic, char gender, String name, boolean proper) {
    /** Sorts of terms. */
    enum Kind {
        /** A state under its name. */
        STATE,
        /** "Russian". */
        ADJECTIVE,
        /** "Russians". */
        PEOPLE,
        CAPITAL,
        /** A place that stands for a body: the Kremlin. */
        SEAT,
        /** A named body, force, party or medium of a state. */
        BODY,
        ORGANISATION,
        GROUP,
        /** "Western", "European". */
        REGION,
        /** A region or role that may be an actor by itself: "the West". */
        REGION_ACTOR,
        OFFICE,
        /** "ministry". */
        BODY_NOUN,
        /** "university": counts only with a name or a state. */
        VENTURE_NOUN,
        /** "troops". */
        PEOPLE_NOUN,
        /** "countries", "allies". */
        STATES_NOUN,
        /** "the two sides". */
        SIDES_NOUN,
        /** "alliance": comes back to an organisation or group. */
        NOUN_FOR,
        /** A city or province, never an actor. */
        PLACE,
        /** A name that only looks like an actor's. */
        NOT_ACTOR;

        /** Whether the term is the name of a state or of a place in it. */
        boolean placeName() {
            return this == STATE || this == CAPITAL || this == SEAT || this == PLACE;
        }

        /** Whether the term may own what a noun of office or sector names. */
        boolean owner() {
            return switch (this) {
                case STATE, ADJECTIVE, CAPITAL, SEAT, BODY, ORGANISATION, GROUP, REGION, REGION_ACTOR, PLACE -> true;
                default -> false;
            };
        }

        /** Whether the term is a common noun that may head an actor's description. */
        boolean headNoun() {
            return switch (this) {
                case OFFICE, BODY_NOUN, VENTURE_NOUN, PEOPLE_NOUN, STATES_NOUN, SIDES_NOUN, NOUN_FOR -> true;
                default -> false;
            };
        }
    }

    /** The usual code. */
    String code() {
        return codes.isEmpty() ? "" : codes.get(0);
    }

    /**
     * As a record's own, but written out: Java links the generated one at run time, which every start would wait for.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Term that
                && kind == that.kind
                && codes.equals(that.codes)
                && topic.equals(that.topic)
                && gender == that.gender
                && name.equals(that.name)
                && proper == that.proper;
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + codes.hashCode();
    }
}
