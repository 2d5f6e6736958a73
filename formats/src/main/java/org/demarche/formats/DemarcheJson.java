package org.demarche.formats;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Evidence;
import org.demarche.reader.ledger.Flag;
import org.demarche.reader.ledger.Leg;
import org.demarche.reader.ledger.Step;
import org.demarche.reader.ledger.ToldMove;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Demarches as JSON Lines: one line each, the order of the fields fixed. Thread-safe. */
public final class DemarcheJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final StringWriter line = new StringWriter();
    private final JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line);

    private DemarcheJson() {}

    /** The line of a demarche, without its end. */
    public static String line(Demarche demarche) {
        return new DemarcheJson().write(demarche);
    }

    private String write(Demarche demarche) {
        json.writeStartObject();
        json.writeStringProperty("type", "demarche");
        json.writeStringProperty("id", demarche.id());
        texts("by", demarche.by());
        demarche.matter().ifPresent(this::matter);
        day("opened", demarche.opened());
        demarche.lead().ifPresent(this::lead);
        json.writeArrayPropertyStart("legs");
        demarche.legs().forEach(this::leg);
        json.writeEndArray();
        json.writeBooleanProperty("contested", demarche.contested());
        json.writeArrayPropertyStart("steps");
        demarche.steps().forEach(this::step);
        json.writeEndArray();
        json.writeStringProperty("asOf", demarche.asOf().toString());
        json.writeEndObject();
        json.close();
        return line.toString();
    }

    private void leg(Leg leg) {
        json.writeStartObject();
        json.writeStringProperty("to", leg.to());
        if (leg.inferred()) {
            json.writeBooleanProperty("inferred", true);
        }
        json.writeStringProperty("status", leg.status().name());
        day("since", leg.since());
        leg.due().ifPresent(this::due);
        texts(
                "flags",
                leg.flags().stream().map(Flag::name).map(DemarcheJson::lower).toList());
        json.writeStringProperty("because", leg.because());
        json.writeEndObject();
    }

    private void due(Time due) {
        json.writeObjectPropertyStart("due");
        words(due.phrase());
        json.writeStringProperty("operator", lower(due.operator().name()));
        day("earliest", due.earliest());
        day("latest", due.latest());
        json.writeStringProperty("precision", lower(due.precision().name()));
        json.writeEndObject();
    }

    private void step(Step step) {
        json.writeStartObject();
        json.writeStringProperty("id", step.id());
        json.writeStringProperty("kind", step.kind().name());
        day("date", step.date());
        texts("dates", step.dates().stream().map(LocalDate::toString).toList());
        texts("by", step.by());
        texts("to", step.to());
        step.due().ifPresent(this::due);
        json.writeBooleanProperty("contested", step.contested());
        json.writeArrayPropertyStart("moves");
        step.evidence().forEach(this::move);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void move(Evidence evidence) {
        ToldMove told = evidence.told();
        json.writeStartObject();
        json.writeStringProperty("id", told.move().id());
        json.writeStringProperty("document", told.label());
        told.publisher().ifPresent(publisher -> json.writeStringProperty("publisher", publisher));
        day("published", told.published());
        words(told.move().trigger());
        told.move().matter().ifPresent(this::matter);
        json.writeArrayPropertyStart("chain");
        told.move().chain().forEach(this::actor);
        json.writeEndArray();
        json.writeStringProperty("link", evidence.link());
        json.writeEndObject();
    }

    private void matter(Matter matter) {
        json.writeObjectPropertyStart("matter");
        words(matter.stretch());
        texts("terms", matter.terms());
        json.writeEndObject();
    }

    private void lead(Actor lead) {
        json.writeName("lead");
        actor(lead);
    }

    private void actor(Actor actor) {
        json.writeStartObject();
        actor.code().ifPresent(code -> json.writeStringProperty("actor", code));
        actor.person().ifPresent(person -> json.writeStringProperty("person", person));
        words(actor.stretch());
        json.writeEndObject();
    }

    private void words(Stretch stretch) {
        json.writeStringProperty("text", stretch.text());
        json.writeArrayPropertyStart("spans");
        for (Span span : stretch.spans()) {
            json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
        }
        json.writeEndArray();
    }

    private void day(String name, Optional<LocalDate> day) {
        day.ifPresent(date -> json.writeStringProperty(name, date.toString()));
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
