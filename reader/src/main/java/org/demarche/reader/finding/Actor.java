package org.demarche.reader.finding;

import java.util.Locale;
import java.util.Optional;

/**
 * An actor as one field of a finding: the code that was resolved, kept beside the words it was resolved from.
 *
 * @param code STATE (ISO 3166 alpha-3), STATE.SECTOR, IGO.NAME or GRP.name; empty where the words do not tell
 * @param person full name of the person meant, where one is
 * @param stretch the words; {@link Stretch#NONE} only where the actor is inferred
 * @param inferred whether the text does not name the actor in this role
 */
public record Actor(Optional<String> code, Optional<String> person, Stretch stretch, boolean inferred) {
    public Actor {
        if (stretch.isEmpty() && !inferred) {
            throw new IllegalArgumentException("an actor without words must be inferred: " + code);
        }
    }

    /** An actor known only by its words. */
    public static Actor unknown(Stretch stretch) {
        return new Actor(Optional.empty(), Optional.empty(), stretch, false);
    }

    /** The same actor, marked as not named by the text in this role. */
    public Actor asInferred() {
        return new Actor(code, person, stretch, true);
    }

    /** The state or body the code belongs to: {@code RUS} of {@code RUS.GOV}, {@code IGO.NATO} of itself. */
    public Optional<String> party() {
        return code.map(Actor::partyOf);
    }

    /** The state or body a code belongs to. */
    public static String partyOf(String code) {
        int dot = code.indexOf('.');
        return dot == 3 && (code.startsWith("IGO") || code.startsWith("GRP") || code.startsWith("NGO")) || dot < 0
                ? code
                : code.substring(0, dot);
    }

    /** A code as somebody types it, written as codes are: upper case, but for the name of a group (GRP.hamas). */
    public static String codeOf(String typed) {
        String text = typed.strip();
        int dot = text.indexOf('.');
        String first = (dot < 0 ? text : text.substring(0, dot)).toUpperCase(Locale.ROOT);
        if (dot < 0) {
            return first;
        }
        String rest = text.substring(dot);
        return first + (first.equals("GRP") ? rest.toLowerCase(Locale.ROOT) : rest.toUpperCase(Locale.ROOT));
    }
}
