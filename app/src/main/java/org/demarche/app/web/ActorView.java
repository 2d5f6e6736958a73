package org.demarche.app.web;

import java.util.List;
import java.util.Map;
import org.demarche.dossier.Notes.Note;
import org.demarche.dossier.StoredActors.Count;
import org.demarche.dossier.StoredActors.Office;
import org.demarche.dossier.StoredActors.Told;
import org.demarche.dossier.StoredActors.Who;
import org.demarche.reader.actors.ActorNames;
import org.demarche.reader.ledger.PositionChange;

/**
 * What an actor's page shows.
 *
 * @param told findings under their headings, the latest first
 * @param addresses towards whom it speaks and acts, most often first
 * @param addressedBy who speaks and acts towards it
 */
public record ActorView(
        Who who,
        List<Office> offices,
        List<Count> persons,
        Map<String, List<Told>> told,
        List<PositionChange> changes,
        List<Count> addresses,
        List<Count> addressedBy,
        List<Note> notes) {

    public String name() {
        return who.person().or(who::state).orElse("");
    }

    /** The person's name, or the usual one of the state or body. */
    public String shown() {
        return who.person().or(() -> who.state().map(ActorNames.bundled()::of)).orElse("");
    }

    /** Where its JSON stands. */
    public String twin() {
        return who.person()
                .map(person -> "/api/v1/persons/" + Links.part(person))
                .orElseGet(() -> "/api/v1/actors/" + who.state().orElse(""));
    }

    public NetworkPicture network() {
        return NetworkPicture.of(name(), addresses, addressedBy);
    }
}
