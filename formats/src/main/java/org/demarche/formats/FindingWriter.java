package org.demarche.formats;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Annotation;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.Position;
import org.demarche.reader.finding.Role;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes one line. The order of the fields is fixed, so that equal findings make equal lines. */
final class FindingWriter {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final double CONFIDENCE_STEPS = 1000;

    private final StringWriter line = new StringWriter();
    private final JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line);

    String write(String document, Annotation annotation) {
        if (annotation instanceof Mention mention) {
            start("mention", mention.id(), document);
            words(mention.stretch());
            text("kind", mention.kind().name());
            optional("actor", mention.actor());
            optional("person", mention.person());
        } else if (annotation instanceof Time time) {
            start("time", time.id(), document);
            timeFields(time);
        }
        return end();
    }

    String write(String document, Finding finding) {
        if (finding instanceof Statement statement) {
            statement(document, statement);
        } else if (finding instanceof Event event) {
            event(document, event);
        } else if (finding instanceof Move move) {
            move(document, move);
        } else if (finding instanceof Position position) {
            position(document, position);
        } else if (finding instanceof Role role) {
            role(document, role);
        }
        return end();
    }

    private void start(String type, String id, String document) {
        json.writeStartObject();
        text("type", type);
        text("id", id);
        text("document", document);
    }

    private String end() {
        json.writeEndObject();
        json.close();
        return line.toString();
    }

    private void statement(String document, Statement s) {
        start("statement", s.id(), document);
        text("form", lower(s.form()));
        text("act", s.act().name());
        text("polarity", lower(s.polarity()));
        s.speaker().ifPresent(speaker -> actor("speaker", speaker));
        stretch("cue", s.cue());
        stretch("content", s.content());
        stretches("quotes", s.quotes());
        actors("addressee", s.addressees());
        s.occasion().ifPresent(occasion -> stretch("occasion", occasion));
        s.date().ifPresent(date -> time("date", date));
        s.place().ifPresent(place -> stretch("place", place));
        s.medium().ifPresent(medium -> stretch("medium", medium));
        actors("chain", s.chain());
        confidence(s.confidence());
    }

    private void event(String document, Event e) {
        start("event", e.id(), document);
        text("event", e.type().name());
        optional("mode", e.mode());
        texts("context", e.contexts());
        optional("cameo", e.cameo());
        stretch("trigger", e.trigger());
        actors("source", e.source());
        actors("target", e.target());
        e.date().ifPresent(date -> time("date", date));
        e.location().ifPresent(location -> stretch("location", location));
        text("polarity", lower(e.polarity()));
        text("modality", e.modality().name());
        actors("chain", e.chain());
        texts("from", e.from());
        confidence(e.confidence());
    }

    private void move(String document, Move m) {
        start("move", m.id(), document);
        text("kind", m.kind().name());
        stretch("trigger", m.trigger());
        actors("by", m.by());
        actors("to", m.to());
        m.matter().ifPresent(this::matter);
        m.due().ifPresent(due -> time("due", due));
        m.condition().ifPresent(condition -> stretch("condition", condition));
        stretches("documents", m.documents());
        m.venue().ifPresent(venue -> stretch("venue", venue));
        m.lead().ifPresent(lead -> actor("lead", lead));
        m.manner().ifPresent(manner -> stretch("manner", manner));
        m.date().ifPresent(date -> time("date", date));
        text("modality", m.modality().name());
        actors("chain", m.chain());
        texts("from", m.from());
        confidence(m.confidence());
    }

    private void position(String document, Position p) {
        start("position", p.id(), document);
        actor("holder", p.holder());
        actors("towards", p.towards());
        p.matter().ifPresent(this::matter);
        text("stance", p.stance().name());
        words(p.stretch());
        actors("chain", p.chain());
        confidence(p.confidence());
    }

    private void role(String document, Role r) {
        start("role", r.id(), document);
        text("person", r.person());
        optional("office", r.office());
        optional("actor", r.actor());
        r.matter().ifPresent(this::matter);
        json.writeBooleanProperty("lead", r.lead());
        words(r.stretch());
        actors("chain", r.chain());
    }

    private void timeFields(Time time) {
        words(time.stretch());
        text("timex", time.type().name());
        text("value", time.value());
        stretch("phrase", time.phrase());
        text("operator", lower(time.operator()));
        time.earliest().ifPresent(day -> text("earliest", day.toString()));
        time.latest().ifPresent(day -> text("latest", day.toString()));
        text("precision", lower(time.precision()));
    }

    private void time(String name, Time time) {
        json.writeObjectPropertyStart(name);
        text("id", time.id());
        timeFields(time);
        json.writeEndObject();
    }

    private void actors(String name, List<Actor> actors) {
        json.writeArrayPropertyStart(name);
        actors.forEach(this::actor);
        json.writeEndArray();
    }

    private void actor(String name, Actor actor) {
        json.writeName(name);
        actor(actor);
    }

    private void actor(Actor actor) {
        json.writeStartObject();
        optional("actor", actor.code());
        optional("person", actor.person());
        words(actor.stretch());
        if (actor.inferred()) {
            json.writeBooleanProperty("inferred", true);
        }
        json.writeEndObject();
    }

    private void matter(Matter matter) {
        json.writeObjectPropertyStart("matter");
        words(matter.stretch());
        texts("terms", matter.terms());
        json.writeEndObject();
    }

    private void stretches(String name, List<Stretch> stretches) {
        json.writeArrayPropertyStart(name);
        stretches.forEach(this::stretch);
        json.writeEndArray();
    }

    private void stretch(String name, Stretch stretch) {
        if (!stretch.isEmpty()) {
            json.writeName(name);
            stretch(stretch);
        }
    }

    private void stretch(Stretch stretch) {
        json.writeStartObject();
        words(stretch);
        json.writeEndObject();
    }

    private void words(Stretch stretch) {
        text("text", stretch.text());
        json.writeArrayPropertyStart("spans");
        for (Span span : stretch.spans()) {
            json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
        }
        json.writeEndArray();
    }

    private void confidence(double confidence) {
        json.writeNumberProperty("confidence", Math.round(confidence * CONFIDENCE_STEPS) / CONFIDENCE_STEPS);
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private void optional(String name, Optional<String> text) {
        text.ifPresent(value -> text(name, value));
    }

    private void text(String name, String value) {
        json.writeStringProperty(name, value);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
