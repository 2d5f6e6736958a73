package org.demarche.formats;

import java.util.Optional;
import org.demarche.reader.finding.Annotation;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.Position;
import org.demarche.reader.finding.Role;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Time;

/** Writes one line. The order of the fields is fixed, so that equal findings make equal lines. */
final class FindingWriter {
    private final JsonLine json = new JsonLine();
    private final Optional<String> why;

    FindingWriter(Optional<String> why) {
        this.why = why;
    }

    String write(String document, Annotation annotation) {
        if (annotation instanceof Mention mention) {
            json.start("mention", mention.id(), document);
            json.words(mention.stretch());
            json.text("kind", mention.kind().name());
            json.optional("actor", mention.actor());
            json.optional("person", mention.person());
        } else if (annotation instanceof Time time) {
            json.start("time", time.id(), document);
            json.timeFields(time);
        }
        why.ifPresent(reason -> json.text("why", reason));
        return json.end();
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
        why.ifPresent(reason -> json.text("why", reason));
        return json.end();
    }

    private void statement(String document, Statement s) {
        json.start("statement", s.id(), document);
        json.text("form", JsonLine.lower(s.form()));
        json.text("act", s.act().name());
        json.text("polarity", JsonLine.lower(s.polarity()));
        s.speaker().ifPresent(speaker -> json.actor("speaker", speaker));
        json.stretch("cue", s.cue());
        json.stretch("content", s.content());
        json.stretches("quotes", s.quotes());
        json.actors("addressee", s.addressees());
        s.occasion().ifPresent(occasion -> json.stretch("occasion", occasion));
        s.date().ifPresent(date -> json.time("date", date));
        s.place().ifPresent(place -> json.stretch("place", place));
        s.medium().ifPresent(medium -> json.stretch("medium", medium));
        json.actors("chain", s.chain());
        json.confidence(s.confidence());
    }

    private void event(String document, Event e) {
        json.start("event", e.id(), document);
        json.text("event", e.type().name());
        json.optional("mode", e.mode());
        json.texts("context", e.contexts());
        json.optional("cameo", e.cameo());
        json.stretch("trigger", e.trigger());
        json.actors("source", e.source());
        json.actors("target", e.target());
        e.date().ifPresent(date -> json.time("date", date));
        e.location().ifPresent(location -> json.stretch("location", location));
        json.text("polarity", JsonLine.lower(e.polarity()));
        json.text("modality", e.modality().name());
        json.actors("chain", e.chain());
        json.texts("from", e.from());
        json.confidence(e.confidence());
    }

    private void move(String document, Move m) {
        json.start("move", m.id(), document);
        json.text("kind", m.kind().name());
        json.stretch("trigger", m.trigger());
        json.actors("by", m.by());
        json.actors("to", m.to());
        m.matter().ifPresent(json::matter);
        m.due().ifPresent(due -> json.time("due", due));
        m.condition().ifPresent(condition -> json.stretch("condition", condition));
        json.stretches("documents", m.documents());
        m.venue().ifPresent(venue -> json.stretch("venue", venue));
        m.lead().ifPresent(lead -> json.actor("lead", lead));
        m.manner().ifPresent(manner -> json.stretch("manner", manner));
        m.date().ifPresent(date -> json.time("date", date));
        json.text("modality", m.modality().name());
        json.actors("chain", m.chain());
        json.texts("from", m.from());
        json.confidence(m.confidence());
    }

    private void position(String document, Position p) {
        json.start("position", p.id(), document);
        json.actor("holder", p.holder());
        json.actors("towards", p.towards());
        p.matter().ifPresent(json::matter);
        json.text("stance", p.stance().name());
        json.words(p.stretch());
        json.actors("chain", p.chain());
        json.confidence(p.confidence());
    }

    private void role(String document, Role r) {
        json.start("role", r.id(), document);
        json.text("person", r.person());
        json.optional("office", r.office());
        json.optional("actor", r.actor());
        r.matter().ifPresent(json::matter);
        json.flag("lead", r.lead());
        json.words(r.stretch());
        json.actors("chain", r.chain());
    }
}
