package org.demarche.formats;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.text.Metadata;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * One line of JSON Lines.
 *
 * @param id names the story
 * @param ignored keys that are not read, or whose value is of another type
 */
record StoryFields(Optional<String> id, Optional<String> text, Metadata metadata, List<String> ignored) {
    private static final Set<String> KEYS = Set.of("id", "text", "title", "url", "publisher", "published");
    private static final int ISO_DATE_LENGTH = 10;

    /** A factory of parsers that take strings up to a length. */
    static JsonFactory factory(int limit) {
        var constraints = StreamReadConstraints.builder().maxStringLength(limit).build();
        return JsonFactory.builder().streamReadConstraints(constraints).build();
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException with a one-line message, if it is no JSON object
     */
    static StoryFields read(String line, JsonFactory factory) {
        var values = new HashMap<String, String>();
        var ignored = new ArrayList<String>();
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("no object");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                field(parser, values, ignored);
            }
            if (parser.nextToken() != null) {
                throw new IllegalArgumentException("something follows the object");
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(oneLine(e.getOriginalMessage()), e);
        }
        Optional<LocalDate> published =
                Optional.ofNullable(values.get("published")).flatMap(StoryFields::day);
        if (values.containsKey("published") && published.isEmpty()) {
            ignored.add("published");
        }
        return new StoryFields(
                Optional.ofNullable(values.get("id")).filter(id -> !id.isBlank()),
                Optional.ofNullable(values.get("text")),
                metadata(values, published),
                ignored);
    }

    private static void field(JsonParser parser, Map<String, String> values, List<String> ignored) {
        String key = parser.currentName();
        JsonToken value = parser.nextToken();
        if (KEYS.contains(key) && value == JsonToken.VALUE_STRING) {
            values.put(key, parser.getString());
        } else {
            parser.skipChildren();
            if (value != JsonToken.VALUE_NULL || !KEYS.contains(key)) {
                ignored.add(key);
            }
        }
    }

    private static Metadata metadata(Map<String, String> values, Optional<LocalDate> published) {
        return new Metadata(
                Optional.ofNullable(values.get("publisher")),
                Optional.ofNullable(values.get("title")),
                Optional.ofNullable(values.get("url")),
                published,
                Optional.empty(),
                Optional.empty(),
                Metadata.Version.ORIGINAL);
    }

    /** The day of an ISO 8601 date or date and time, as it stands there. */
    private static Optional<LocalDate> day(String value) {
        try {
            String day = value.strip();
            return Optional.of(LocalDate.parse(day.substring(0, Math.min(ISO_DATE_LENGTH, day.length()))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String oneLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
