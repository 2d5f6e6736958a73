package org.demarche.reader.moves;

import java.util.Optional;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.FindingId;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.Role;

/** The role of a person who leads on a matter, beside the step that names the lead. */
final class LeadRoles {
    private LeadRoles() {}

    static Optional<Role> of(Move move, Context context) {
        return move.lead().flatMap(lead -> lead.person().map(person -> role(move, lead, person, context)));
    }

    private static Role role(Move move, Actor lead, String person, Context context) {
        Optional<String> office = context.mentions.offices().stream()
                .filter(role -> role.person().equals(person))
                .flatMap(role -> role.office().stream())
                .findFirst();
        return new Role(
                FindingId.of(
                        context.parsed.text().document().id(),
                        "role/lead",
                        move.trigger().start()),
                person,
                office,
                lead.code(),
                move.matter(),
                true,
                lead.stretch(),
                move.chain());
    }
}
