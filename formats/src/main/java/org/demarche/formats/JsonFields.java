package org.demarche.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The fields of one JSON object, read as what the record is made of. What is missing or of the wrong kind is an
 * {@link IllegalArgumentException} that names the field.
 */
record JsonFields(JsonNode node) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static JsonFields of(String line) {
        try {
            JsonNode node = MAPPER.readTree(line);
            if (node == null || !node.isObject()) {
                throw new IllegalArgumentException("no JSON object");
            }
            return new JsonFields(node);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("broken JSON: " + e.getOriginalMessage(), e);
        }
    }

    IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("field '" + name + "' is missing or of the wrong kind");
    }

    Optional<String> optional(String name) {
        JsonNode value = node.get(name);
        return value != null && value.isString() ? Optional.of(value.stringValue()) : Optional.empty();
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> missing(name));
    }

    boolean flag(String name) {
        JsonNode value = node.get(name);
        return value != null && value.isBoolean() && value.booleanValue();
    }

    double number(String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isNumber()) {
            throw missing(name);
        }
        return value.doubleValue();
    }

    <E extends Enum<E>> E choice(String name, Class<E> kind) {
        String value = text(name).toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : kind.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("field '" + name + "' cannot be '" + text(name) + "'");
    }

    Optional<JsonFields> object(String name) {
        JsonNode value = node.get(name);
        return value != null && value.isObject() ? Optional.of(new JsonFields(value)) : Optional.empty();
    }

    <T> List<T> list(String name, Function<JsonNode, T> read) {
        JsonNode value = node.get(name);
        if (value == null || !value.isArray()) {
            throw missing(name);
        }
        var list = new ArrayList<T>(value.size());
        value.forEach(element -> list.add(read.apply(element)));
        return list;
    }

    List<String> texts(String name) {
        return list(name, JsonNode::stringValue);
    }

    List<Actor> actors(String name) {
        return list(name, element -> new JsonFields(element).actor());
    }

    List<Stretch> stretches(String name) {
        return list(name, element -> new JsonFields(element).words());
    }

    Stretch words() {
        List<Span> spans = list("spans", JsonFields::span);
        return new Stretch(text("text"), spans);
    }

    private static Span span(JsonNode pair) {
        if (!pair.isArray()
                || pair.size() != 2
                || !pair.get(0).isInt()
                || !pair.get(1).isInt()) {
            throw new IllegalArgumentException("field 'spans' holds no pair of numbers");
        }
        return new Span(pair.get(0).intValue(), pair.get(1).intValue());
    }

    Actor actor() {
        return new Actor(optional("actor"), optional("person"), words(), flag("inferred"));
    }

    Matter matter() {
        return new Matter(words(), texts("terms"));
    }

    Time time() {
        return new Time(
                text("id"),
                words(),
                choice("timex", Time.Type.class),
                text("value"),
                object("phrase").map(JsonFields::words).orElse(Stretch.NONE),
                choice("operator", Time.Operator.class),
                day("earliest"),
                day("latest"),
                choice("precision", Time.Precision.class),
                0,
                0);
    }

    private Optional<LocalDate> day(String name) {
        try {
            return optional(name).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("field '" + name + "' is no date", e);
        }
    }
}
