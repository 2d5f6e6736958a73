package org.demarche.app.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.dossier.AuditLog;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Notes.Note;
import org.demarche.dossier.Notes.On;
import org.demarche.dossier.Reviews.Item;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.dossier.StoredStories.Story;
import org.demarche.reader.finding.Act;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.EventType;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Polarity;
import org.demarche.reader.finding.Position;
import org.demarche.reader.finding.Role;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.ledger.Corrections;
import org.demarche.reader.ledger.Demarche;

/**
 * What the page of decisions shows.
 *
 * @param asked the finding to decide on; empty where all are decided
 * @param error what was wrong with the last edit
 * @param last the last decisions, the newest first
 * @param orphans decisions on what the newest reader does not find
 */
public record ReviewView(Optional<Asked> asked, String error, List<Done> last, int open, List<Item> orphans) {

    /**
     * A finding in its story.
     *
     * @param state a mark of it as it is shown: see {@link org.demarche.dossier.Reviews#state}
     * @param range its words, as in 120-164
     */
    public record Asked(
            Item item,
            String state,
            Story story,
            Cards.Card card,
            List<Segments.Segment> segments,
            List<Field> fields,
            String range,
            Optional<Demarche> demarche,
            List<Note> notes) {
        /** Whether it is a step, or could be one. */
        public boolean move() {
            return item.finding() instanceof Move;
        }
    }

    /**
     * A field of the form.
     *
     * @param choices the closed list; empty for free text
     */
    public record Field(String name, String label, String value, List<String> choices, String hint) {}

    /** A decision that was made. */
    public record Done(AuditLog.Entry entry, String what, boolean undoable, boolean onFinding) {}

    static ReviewView of(Dossier dossier, Optional<Item> item, String error, int last) {
        return new ReviewView(
                item.flatMap(one -> dossier.stories().story(one.document()).map(story -> asked(dossier, one, story))),
                error,
                done(dossier, last),
                dossier.reviews().open(),
                dossier.reviews().orphans());
    }

    private static Asked asked(Dossier dossier, Item item, Story story) {
        Finding finding = item.finding();
        Stretch anchor = finding.anchor();
        Cards.Card card = Cards.of(finding);
        var marks = new ArrayList<Segments.Mark>();
        if (!anchor.isEmpty()) {
            marks.add(new Segments.Mark(anchor, card.layer(), finding.id(), card.kind()));
        }
        actors(finding)
                .filter(actor -> !actor.stretch().isEmpty())
                .forEach(actor -> marks.add(new Segments.Mark(actor.stretch(), "name", "", value(actor))));
        return new Asked(
                item,
                dossier.reviews().state(item.document(), finding.id()),
                story,
                card,
                Segments.of(story.document().text(), marks),
                fields(finding),
                anchor.isEmpty() ? "" : anchor.start() + "-" + anchor.end(),
                dossier
                        .foldedLedger()
                        .ofMoves(List.of(new Corrections.Key(item.document(), finding.id())), LocalDate.of(9999, 1, 1))
                        .stream()
                        .findFirst(),
                dossier.notes().on(On.finding(item.document(), finding.id())));
    }

    private static Stream<Actor> actors(Finding finding) {
        if (finding instanceof Statement statement) {
            return Stream.concat(statement.speaker().stream(), statement.addressees().stream());
        }
        if (finding instanceof Event event) {
            return Stream.concat(event.source().stream(), event.target().stream());
        }
        if (finding instanceof Move move) {
            return Stream.concat(move.by().stream(), move.to().stream());
        }
        return finding instanceof Position position
                ? Stream.concat(Stream.of(position.holder()), position.towards().stream())
                : Stream.empty();
    }

    private static List<Field> fields(Finding finding) {
        if (finding instanceof Statement statement) {
            return List.of(
                    actor(
                            "speaker",
                            "Speaker",
                            statement.speaker().map(ReviewView::value).orElse("")),
                    actor("addressee", "To", values(statement.addressees())),
                    choice("act", "Act", statement.act(), Act.values()),
                    choice("polarity", "Polarity", statement.polarity(), Polarity.values()));
        }
        if (finding instanceof Event event) {
            return List.of(
                    choice("event", "Event", event.type(), EventType.values()),
                    actor("source", "Source", values(event.source())),
                    actor("target", "Target", values(event.target())),
                    choice("polarity", "Polarity", event.polarity(), Polarity.values()),
                    choice("modality", "Modality", event.modality(), Modality.values()));
        }
        if (finding instanceof Move move) {
            return List.of(
                    choice("kind", "Move", move.kind(), MoveKind.values()),
                    actor("by", "By", values(move.by())),
                    actor("to", "To", values(move.to())),
                    new Field(
                            "due",
                            "Due",
                            move.due()
                                    .flatMap(due -> due.latest())
                                    .map(Object::toString)
                                    .orElse(""),
                            List.of(),
                            "a day, as in 2022-01-15"),
                    choice("modality", "Modality", move.modality(), Modality.values()));
        }
        if (finding instanceof Position position) {
            return List.of(
                    actor("holder", "Holder", value(position.holder())),
                    actor("towards", "Towards", values(position.towards())),
                    choice("stance", "Stance", position.stance(), Position.Stance.values()));
        }
        return role((Role) finding);
    }

    private static List<Field> role(Role role) {
        return List.of(
                new Field("person", "Person", role.person(), List.of(), "the full name"),
                new Field("office", "Office", role.office().orElse(""), List.of(), "in the words of the story"),
                new Field("actor", "Acts for", role.actor().orElse(""), List.of(), "a code, as in RUS.GOV"),
                new Field("lead", "Leads on the matter", role.lead() ? "yes" : "no", List.of("yes", "no"), ""));
    }

    private static Field actor(String name, String label, String value) {
        return new Field(name, label, value, List.of(), "a code, a name or both: RUS.GOV Sergei Lavrov; several by ;");
    }

    private static Field choice(String name, String label, Enum<?> value, Enum<?>[] values) {
        return new Field(
                name,
                label,
                lower(value),
                Arrays.stream(values).map(ReviewView::lower).toList(),
                "");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String value(Actor actor) {
        return Stream.of(actor.code(), actor.person()).flatMap(Optional::stream).collect(Collectors.joining(" "));
    }

    private static String values(List<Actor> actors) {
        return actors.stream()
                .map(ReviewView::value)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static List<Done> done(Dossier dossier, int last) {
        List<AuditLog.Entry> entries = dossier.log().last(last);
        return entries.stream()
                .map(entry -> new Done(
                        entry,
                        LogWords.of(entry),
                        dossier.decisions().undoable(entry),
                        Verdict.of(entry.act()).isPresent()))
                .toList();
    }
}
