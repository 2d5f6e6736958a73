package org.demarche.formats;

import java.util.List;
import org.demarche.formats.FindingsJson.Line;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Findings without the words of their story: spans, codes, names of persons, dates and the head words of matters stay,
 * every verbatim word goes.
 */
public final class Wordless {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final List<String> VERBATIM = List.of("office", "why");

    private Wordless() {}

    /** The line of a finding or annotation without its words. */
    public static Line of(Line line) {
        return FindingsJson.parse(strip(FindingsJson.line(line)));
    }

    /** The line of a finding or annotation, as JSON, without its words. */
    public static String strip(String json) {
        JsonNode node = MAPPER.readTree(json);
        if (node instanceof ObjectNode object) {
            strip(object);
        }
        return FindingsJson.line(FindingsJson.parse(MAPPER.writeValueAsString(node)));
    }

    private static void strip(ObjectNode object) {
        if (object.has("spans")) {
            object.put("text", "");
        }
        VERBATIM.forEach(object::remove);
        for (JsonNode field : object.values()) {
            within(field);
        }
    }

    private static void within(JsonNode field) {
        if (field instanceof ObjectNode object) {
            strip(object);
        } else if (field.isArray()) {
            field.forEach(Wordless::within);
        }
    }
}
