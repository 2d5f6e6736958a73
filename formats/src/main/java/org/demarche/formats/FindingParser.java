package org.demarche.formats;

import java.util.Optional;
import org.demarche.formats.FindingsJson.AnnotationLine;
import org.demarche.formats.FindingsJson.FindingLine;
import org.demarche.formats.FindingsJson.Line;
import org.demarche.reader.finding.Act;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.EventType;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Polarity;
import org.demarche.reader.finding.Position;
import org.demarche.reader.finding.Role;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Stretch;

/** Reads one line back. */
final class FindingParser {
    private FindingParser() {}

    static Line parse(String line) {
        JsonFields fields = JsonFields.of(line);
        String document = fields.text("document");
        String type = fields.text("type");
        return switch (type) {
            case "mention" -> new AnnotationLine(document, mention(fields));
            case "time" -> new AnnotationLine(document, fields.time());
            case "statement" -> finding(document, statement(fields));
            case "event" -> finding(document, event(fields));
            case "move" -> finding(document, move(fields));
            case "position" -> finding(document, position(fields));
            case "role" -> finding(document, role(fields));
            default -> throw new IllegalArgumentException("no type of finding: '" + type + "'");
        };
    }

    private static Line finding(String document, Finding finding) {
        return new FindingLine(document, finding);
    }

    private static Mention mention(JsonFields f) {
        return new Mention(
                f.text("id"),
                f.words(),
                f.choice("kind", Mention.Kind.class),
                f.optional("actor"),
                f.optional("person"),
                0,
                0,
                0);
    }

    private static Statement statement(JsonFields f) {
        return new Statement(
                f.text("id"),
                f.choice("form", Statement.Form.class),
                f.choice("act", Act.class),
                f.choice("polarity", Polarity.class),
                f.object("speaker").map(JsonFields::actor),
                f.object("cue").map(JsonFields::words).orElse(Stretch.NONE),
                f.object("content").map(JsonFields::words).orElse(Stretch.NONE),
                f.stretches("quotes"),
                f.actors("addressee"),
                f.object("occasion").map(JsonFields::words),
                f.object("date").map(JsonFields::time),
                f.object("place").map(JsonFields::words),
                f.object("medium").map(JsonFields::words),
                f.actors("chain"),
                f.number("confidence"));
    }

    private static Event event(JsonFields f) {
        return new Event(
                f.text("id"),
                f.choice("event", EventType.class),
                f.optional("mode"),
                f.texts("context"),
                f.optional("cameo"),
                f.object("trigger").map(JsonFields::words).orElse(Stretch.NONE),
                f.actors("source"),
                f.actors("target"),
                f.object("date").map(JsonFields::time),
                f.object("location").map(JsonFields::words),
                f.choice("polarity", Polarity.class),
                f.choice("modality", Modality.class),
                f.actors("chain"),
                f.texts("from"),
                f.number("confidence"));
    }

    private static Move move(JsonFields f) {
        return new Move(
                f.text("id"),
                f.choice("kind", MoveKind.class),
                f.object("trigger").map(JsonFields::words).orElse(Stretch.NONE),
                f.actors("by"),
                f.actors("to"),
                f.object("matter").map(JsonFields::matter),
                f.object("due").map(JsonFields::time),
                f.object("condition").map(JsonFields::words),
                f.stretches("documents"),
                f.object("venue").map(JsonFields::words),
                f.object("lead").map(JsonFields::actor),
                f.object("manner").map(JsonFields::words),
                f.object("date").map(JsonFields::time),
                f.choice("modality", Modality.class),
                f.actors("chain"),
                f.texts("from"),
                f.number("confidence"));
    }

    private static Position position(JsonFields f) {
        return new Position(
                f.text("id"),
                f.object("holder").map(JsonFields::actor).orElseThrow(() -> f.missing("holder")),
                f.actors("towards"),
                f.object("matter").map(JsonFields::matter),
                f.choice("stance", Position.Stance.class),
                f.words(),
                f.actors("chain"),
                f.number("confidence"));
    }

    private static Role role(JsonFields f) {
        Optional<String> actor = f.optional("actor");
        return new Role(
                f.text("id"),
                f.text("person"),
                f.optional("office"),
                actor,
                f.object("matter").map(JsonFields::matter),
                f.flag("lead"),
                f.words(),
                f.actors("chain"));
    }
}
