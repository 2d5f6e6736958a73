package org.demarche.app.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.app.words.Wording;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.Polarity;
import org.demarche.reader.finding.Position;
import org.demarche.reader.finding.Role;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Stretch;

/** Findings as they stand on a page. */
public final class Cards {
    private Cards() {}

    /**
     * One finding beside the text.
     *
     * @param layer statement, event, move, position or role
     * @param head who, what, to whom
     * @param words the words it rests on
     * @param notes what else it tells, a line each
     * @param claimed who claims it; empty where the narrator does
     */
    public record Card(
            String id, String layer, String kind, String head, String words, List<String> notes, String claimed) {}

    /** A finding as a card. */
    public static Card of(Finding finding) {
        if (finding instanceof Statement statement) {
            return statement(statement);
        }
        if (finding instanceof Event event) {
            return event(event);
        }
        if (finding instanceof Move move) {
            return move(move);
        }
        if (finding instanceof Position position) {
            return new Card(
                    position.id(),
                    "position",
                    position.stance().name(),
                    Wording.actor(position.holder()) + to(position.towards()),
                    position.stretch().text(),
                    notes(position.matter()
                            .map(matter -> "on " + matter.stretch().text())),
                    claimed(position.chain()));
        }
        Role role = (Role) finding;
        return new Card(
                role.id(),
                "role",
                role.lead() ? "LEADS" : "OFFICE",
                role.person() + role.actor().map(code -> " (" + code + ")").orElse(""),
                role.stretch().text(),
                notes(
                        role.office(),
                        role.matter().map(matter -> "on " + matter.stretch().text())),
                claimed(role.chain()));
    }

    /** A finding whose words are not kept: where they stand is told in their place. */
    static Card placed(Finding finding) {
        Card card = of(finding);
        String place = finding.anchor().isEmpty()
                ? "no words of its own"
                : "characters " + finding.anchor().start() + " to "
                        + finding.anchor().end();
        List<String> notes = card.notes().stream()
                .map(note -> note.replace(" (“”)", ""))
                .filter(note -> !note.isBlank() && !note.endsWith("“”") && !note.matches("(on|on:|in) "))
                .toList();
        return new Card(card.id(), card.layer(), card.kind(), card.head(), place, notes, card.claimed());
    }

    private static Card statement(Statement statement) {
        return new Card(
                statement.id(),
                "statement",
                (statement.polarity() == Polarity.NEGATIVE ? "not " : "")
                        + statement.act().name(),
                statement.speaker().map(Wording::actor).orElse("unnamed source") + to(statement.addressees()),
                statement.content().text(),
                notes(
                        statement.occasion().map(words -> "on: " + words.text()),
                        statement.medium().map(Stretch::text),
                        statement.date().map(Wording::interval)),
                claimed(statement.chain()));
    }

    private static Card event(Event event) {
        return new Card(
                event.id(),
                "event",
                (event.polarity() == Polarity.NEGATIVE ? "not " : "")
                        + event.type().name()
                        + event.mode().map(mode -> "/" + mode).orElse(""),
                Wording.actors(event.source()) + to(event.target()),
                event.trigger().text(),
                notes(
                        modality(event.modality()),
                        event.cameo().map(code -> "CAMEO " + code),
                        event.date().map(Wording::interval),
                        event.location().map(place -> "in " + place.text())),
                claimed(event.chain()));
    }

    private static Card move(Move move) {
        return new Card(
                move.id(),
                "move",
                move.kind().name(),
                Wording.actors(move.by()) + to(move.to()),
                move.matter()
                        .map(matter -> matter.stretch().text())
                        .orElse(move.trigger().text()),
                notes(
                        modality(move.modality()),
                        move.due()
                                .map(due -> "due " + Wording.interval(due) + " (“"
                                        + due.phrase().text() + "”)"),
                        move.lead().map(lead -> "lead: " + Wording.actor(lead)),
                        move.condition().map(words -> "condition: “" + words.text() + "”"),
                        move.manner().map(words -> "form: “" + words.text() + "”"),
                        move.venue().map(words -> "venue: “" + words.text() + "”")),
                claimed(move.chain()));
    }

    private static Optional<String> modality(Modality modality) {
        return modality == Modality.ACTUAL
                ? Optional.empty()
                : Optional.of(modality.name().toLowerCase(Locale.ROOT));
    }

    @SafeVarargs
    private static List<String> notes(Optional<String>... notes) {
        return Stream.of(notes).flatMap(Optional::stream).toList();
    }

    private static String to(List<Actor> actors) {
        return actors.isEmpty() ? "" : " → " + Wording.actors(actors);
    }

    private static String claimed(List<Actor> chain) {
        return chain.isEmpty() ? "" : Wording.claimants(chain);
    }
}
