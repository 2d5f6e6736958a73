package org.demarche.reader.events;

import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.EventType;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Polarity;

/**
 * An event that a pattern proposes; {@link Selection} decides.
 *
 * @param type the pattern's, or what planning or refusing makes of it
 * @param held the claim by a noun that it stands in: "reports of the UN about the attack"
 * @param depth how far it stands from what its sentence mainly tells; 0 is that itself
 */
record Candidate(
        Matcher.Match match,
        EventType type,
        List<Actor> source,
        List<Actor> target,
        Modality modality,
        Polarity polarity,
        Optional<HeldClaims.Held> held,
        int depth,
        double confidence) {

    int token() {
        return match.clause().predicate();
    }
}
