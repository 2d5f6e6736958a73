package org.demarche.app.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.StoredActors.Kind;
import org.demarche.dossier.StoredActors.Told;
import org.demarche.reader.finding.Act;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Leg;
import org.demarche.reader.ledger.Step;

/**
 * What one side says the other does, beside what is told of that other's doing otherwise.
 *
 * @param claimant the side that claims it
 * @param about the side it is claimed of
 * @param claimed what the one says
 * @param done what stories tell without the claimant, and what the other says itself
 */
public record Claims(String claimant, String about, List<Told> claimed, List<Told> done) {
    private static final int DOCUMENTS = 60;
    private static final int SHOWN = 6;

    /** For each two sides of a demarche, as far as one claims something of the other; from the stories that tell it. */
    static List<Claims> of(Demarche demarche, Dossier dossier) {
        Set<String> documents = new LinkedHashSet<>();
        for (Step step : demarche.steps()) {
            step.evidence().forEach(piece -> documents.add(piece.told().document()));
        }
        List<String> some = documents.stream().limit(DOCUMENTS).toList();
        List<Told> events = dossier.actors().inStories(Kind.EVENT, some);
        List<Told> statements = dossier.actors().inStories(Kind.STATEMENT, some);
        Set<String> sides = new LinkedHashSet<>(demarche.by());
        demarche.legs().stream().map(Leg::to).forEach(sides::add);
        var claims = new ArrayList<Claims>();
        for (String claimant : sides) {
            for (String about : sides) {
                if (!claimant.equals(about)) {
                    of(claimant, about, events, statements).ifPresent(claims::add);
                }
            }
        }
        return claims;
    }

    private static Optional<Claims> of(String claimant, String about, List<Told> events, List<Told> statements) {
        List<Told> claimed = events.stream()
                .filter(told -> does(told.finding(), about) && says(told.finding(), claimant))
                .limit(SHOWN)
                .toList();
        List<Told> done = java.util.stream.Stream.concat(
                        statements.stream().filter(told -> denies(told.finding(), about)),
                        events.stream()
                                .filter(told -> does(told.finding(), about) && !says(told.finding(), claimant))
                                .filter(told -> sameKind(told, claimed)))
                .limit(SHOWN)
                .toList();
        return claimed.isEmpty() ? Optional.empty() : Optional.of(new Claims(claimant, about, claimed, done));
    }

    private static boolean does(Finding finding, String who) {
        return finding instanceof Event event
                && event.modality() == Modality.ACTUAL
                && event.source().stream().anyMatch(actor -> is(actor, who));
    }

    private static boolean says(Finding finding, String who) {
        return finding instanceof Event event
                && !event.chain().isEmpty()
                && is(event.chain().get(event.chain().size() - 1), who);
    }

    private static boolean denies(Finding finding, String who) {
        return finding instanceof Statement statement
                && statement.act() == Act.DENY
                && statement.speaker().filter(actor -> is(actor, who)).isPresent();
    }

    private static boolean sameKind(Told told, List<Told> claimed) {
        return told.finding() instanceof Event event
                && claimed.stream()
                        .anyMatch(other -> other.finding() instanceof Event one && one.type() == event.type());
    }

    private static boolean is(Actor actor, String who) {
        return actor.party().filter(who::equals).isPresent();
    }
}
