package org.demarche.reader.actors;

import org.demarche.reader.finding.Actor;
import org.demarche.reader.syntax.Name;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Where a clause plays: "In Lebanon, the army said", "Argentina, where the government". */
final class Scene {
    private static final int HIGHEST = 6;

    /** Penn's tag of "where". */
    private static final String RELATIVE = "WRB";

    private final Qualifiers qualifiers;
    private final ParsedText parsed;
    private final Pronouns pronouns;
    private final String home;

    Scene(Qualifiers qualifiers, ParsedText parsed, Pronouns pronouns, String home) {
        this.qualifiers = qualifiers;
        this.parsed = parsed;
        this.pronouns = pronouns;
        this.home = home;
    }

    /** The state that the story is told from, "" where not known. */
    String home() {
        return home;
    }

    /** Whether a name was found to stand for an actor, or in one's. */
    boolean actor(Name name) {
        return pronouns.told(name.first(), name.end());
    }

    /** The state that the clause of a token is told to play in, "" where it is not told. */
    String place(int head) {
        int at = head;
        for (int steps = 0; steps < HIGHEST && at != ParsedText.NONE; steps++) {
            if (parsed.upos(at) == Upos.VERB) {
                return ofClause(at);
            }
            at = parsed.head(at);
        }
        return "";
    }

    private String ofClause(int verb) {
        for (int d = parsed.firstDependent(verb); d != ParsedText.NONE && d < verb; d = parsed.nextSibling(d)) {
            int preposition = parsed.relation(d) == Relation.OBL ? Grammar.preposition(parsed, d) : ParsedText.NONE;
            String place = pronouns.placeAt(d);
            if (preposition != ParsedText.NONE
                    && qualifiers.is(Qualifiers.Kind.WITHIN, parsed.lower(preposition))
                    && !place.isEmpty()) {
                return Actor.partyOf(place);
            }
        }
        for (int d = parsed.firstDependent(verb); d != ParsedText.NONE && d < verb; d = parsed.nextSibling(d)) {
            if (parsed.xpos(d).equals(RELATIVE) && d > 0) {
                return state(pronouns.placeAt(Grammar.comma(parsed, d - 1) ? d - 2 : d - 1));
            }
        }
        int modified = parsed.relation(verb) == Relation.ACL_RELCL ? parsed.head(verb) : ParsedText.NONE;
        return modified == ParsedText.NONE ? "" : state(pronouns.placeAt(modified));
    }

    private static String state(String place) {
        return place.isEmpty() ? "" : Actor.partyOf(place);
    }
}
