package org.demarche.formats;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** One line of JSON: the values that findings and demarches are made of, in the order they are written. */
final class JsonLine {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final double CONFIDENCE_STEPS = 1000;

    private final StringWriter line = new StringWriter();
    private final JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line);

    void start(String type, String id, String document) {
        start(type, id);
        text("document", document);
    }

    void start(String type, String id) {
        json.writeStartObject();
        text("type", type);
        text("id", id);
    }

    /** An array of objects, each with the fields that {@code fields} writes. */
    <T> void objects(String name, List<T> values, Consumer<T> fields) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            fields.accept(value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void flag(String name, boolean value) {
        json.writeBooleanProperty(name, value);
    }

    void day(String name, Optional<LocalDate> day) {
        day.ifPresent(value -> text(name, value.toString()));
    }

    String end() {
        json.writeEndObject();
        json.close();
        return line.toString();
    }

    void timeFields(Time time) {
        words(time.stretch());
        text("timex", time.type().name());
        text("value", time.value());
        stretch("phrase", time.phrase());
        text("operator", lower(time.operator()));
        day("earliest", time.earliest());
        day("latest", time.latest());
        text("precision", lower(time.precision()));
    }

    void time(String name, Time time) {
        json.writeObjectPropertyStart(name);
        text("id", time.id());
        timeFields(time);
        json.writeEndObject();
    }

    void actors(String name, List<Actor> actors) {
        json.writeArrayPropertyStart(name);
        actors.forEach(this::actor);
        json.writeEndArray();
    }

    void actor(String name, Actor actor) {
        json.writeName(name);
        actor(actor);
    }

    void actor(Actor actor) {
        json.writeStartObject();
        optional("actor", actor.code());
        optional("person", actor.person());
        words(actor.stretch());
        if (actor.inferred()) {
            flag("inferred", true);
        }
        json.writeEndObject();
    }

    void matter(Matter matter) {
        json.writeObjectPropertyStart("matter");
        words(matter.stretch());
        texts("terms", matter.terms());
        json.writeEndObject();
    }

    void stretches(String name, List<Stretch> stretches) {
        json.writeArrayPropertyStart(name);
        stretches.forEach(this::stretch);
        json.writeEndArray();
    }

    void stretch(String name, Stretch stretch) {
        if (!stretch.isEmpty()) {
            json.writeName(name);
            stretch(stretch);
        }
    }

    void stretch(Stretch stretch) {
        json.writeStartObject();
        words(stretch);
        json.writeEndObject();
    }

    void words(Stretch stretch) {
        text("text", stretch.text());
        json.writeArrayPropertyStart("spans");
        for (Span span : stretch.spans()) {
            json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
        }
        json.writeEndArray();
    }

    void confidence(double confidence) {
        json.writeNumberProperty("confidence", Math.round(confidence * CONFIDENCE_STEPS) / CONFIDENCE_STEPS);
    }

    void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    void optional(String name, Optional<String> text) {
        text.ifPresent(value -> text(name, value));
    }

    void text(String name, String value) {
        json.writeStringProperty(name, value);
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
