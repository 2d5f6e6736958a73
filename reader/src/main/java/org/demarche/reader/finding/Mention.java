package org.demarche.reader.finding;

import java.util.Optional;

/**
 * A mention of an actor: a name, a description or a pronoun.
 *
 * @param actor the code, empty where it could not be resolved
 * @param person full name, where a person is meant
 * @param first first token of the mention in the document's {@code ParsedText}
 * @param end token after the last
 * @param head token that heads the mention
 */
public record Mention(
        String id,
        Stretch stretch,
        Kind kind,
        Optional<String> actor,
        Optional<String> person,
        int first,
        int end,
        int head)
        implements Annotation {

    /** How the actor is mentioned. */
    public enum Kind {
        NAME,
        DESCRIPTION,
        PRONOUN
    }

    /** This mention as a field of a finding. */
    public Actor asActor() {
        return new Actor(actor, person, stretch, false);
    }
}
