package org.demarche.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An analyst's change to a finding. The finding keeps its id, and the words that other fields rest on.
 *
 * <p>Fields: {@code speaker}, {@code holder} (one actor); {@code addressee}, {@code source}, {@code target},
 * {@code by}, {@code to}, {@code towards} (actors parted by semicolons; blank for none); {@code act}, {@code event},
 * {@code kind}, {@code stance}, {@code polarity}, {@code modality} (one of their closed lists); {@code due} (a day, as
 * in 2022-01-15; blank for none); {@code person}, {@code office}, {@code actor} (a code), {@code lead} (yes or no) of a
 * role; {@code words} (start and end in code points, as in 120-164: the new content or trigger). An actor is a code, a
 * full name or both: {@code RUS.GOV Sergei Lavrov}.
 */
public final class FindingEdit {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final Set<String> ONE = Set.of("speaker", "holder");
    private static final Set<String> MANY = Set.of("addressee", "source", "target", "by", "to", "towards");
    private static final Set<String> CHOICE = Set.of("act", "event", "kind", "stance", "polarity", "modality");
    private static final Map<String, String> WORDS =
            Map.of("statement", "content", "event", "trigger", "move", "trigger", "position", "", "role", "");
    private static final Set<String> TEXTS = Set.of("person", "office");
    private static final int LONGEST = 200;
    private static final Pattern ACTOR = Pattern.compile("([A-Z]{3}(?:\\.[A-Za-z0-9-]+)*)?(?:^|\\s+|$)(.*)");
    private static final Pattern CODE = Pattern.compile("[A-Z]{3}(\\.[A-Za-z0-9-]+)*");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private FindingEdit() {}

    /**
     * The finding's line, changed.
     *
     * @param line as {@link FindingsJson} writes it
     * @param text the story's text, for {@code words}
     * @throws IllegalArgumentException if a field is unknown to this kind of finding or its value cannot be; it says
     *     what would do
     */
    public static String apply(String line, String text, Map<String, String> changes) {
        ObjectNode finding = (ObjectNode) MAPPER.readTree(line);
        changes.forEach((field, value) -> change(finding, field, value.strip(), text));
        FindingsJson.Line changed = FindingsJson.parse(MAPPER.writeValueAsString(ordered(finding, line)));
        return FindingsJson.line(changed);
    }

    private static void change(ObjectNode finding, String field, String value, String text) {
        if (ONE.contains(field)) {
            if (value.isEmpty() && field.equals("speaker")) {
                finding.remove(field);
            } else {
                finding.set(field, actor(value, finding.get(field)));
            }
        } else if (MANY.contains(field)) {
            finding.set(field, actors(value, finding.get(field)));
        } else if (CHOICE.contains(field)) {
            finding.put(field, value);
        } else if (field.equals("due")) {
            due(finding, value);
        } else if (TEXTS.contains(field) || field.equals("actor")) {
            text(finding, field, value);
        } else if (field.equals("lead")) {
            finding.put(field, value.equals("yes"));
        } else if (field.equals("words")) {
            words(finding, value, text);
        } else {
            throw new IllegalArgumentException("'" + field + "' cannot be edited");
        }
    }

    /** A field of a role; blank takes the office or the actor away. */
    private static void text(ObjectNode finding, String field, String value) {
        if (!finding.path("type").asString("").equals("role")) {
            throw new IllegalArgumentException("'" + field + "' cannot be edited");
        }
        if (field.equals("person") && value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(field + " wants between one and " + LONGEST + " signs");
        }
        if (field.equals("actor") && !value.isEmpty() && !CODE.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is no code; write one as in RUS.GOV or IGO.NATO");
        }
        if (value.isEmpty()) {
            finding.remove(field);
        } else {
            finding.put(field, value);
        }
    }

    private static ArrayNode actors(String value, JsonNode before) {
        ArrayNode actors = MAPPER.createArrayNode();
        int number = 0;
        for (String one : value.split(";")) {
            if (!one.isBlank()) {
                actors.add(actor(one.strip(), before == null ? null : before.get(number++)));
            }
        }
        return actors;
    }

    /**
     * The new actor, resting on the words of the one it takes the place of; on none, and so inferred, where it is
     * added.
     */
    private static ObjectNode actor(String value, @org.jspecify.annotations.Nullable JsonNode before) {
        Matcher parts = ACTOR.matcher(value);
        if (value.isEmpty() || !parts.matches()) {
            throw new IllegalArgumentException(
                    "'" + value + "' is no actor; write a code, a name or both, as in RUS.GOV Sergei Lavrov");
        }
        ObjectNode actor = MAPPER.createObjectNode();
        if (parts.group(1) != null) {
            actor.put("actor", parts.group(1));
        }
        if (!parts.group(2).isBlank()) {
            actor.put("person", parts.group(2).strip());
        }
        if (before != null && !before.path("spans").isEmpty()) {
            actor.set("text", before.get("text"));
            actor.set("spans", before.get("spans"));
            if (before.path("inferred").asBoolean(false)) {
                actor.put("inferred", true);
            }
        } else {
            actor.put("text", "");
            actor.putArray("spans");
            actor.put("inferred", true);
        }
        return actor;
    }

    /** The due of a move; it keeps its words, and rests on the trigger where it has none. */
    private static void due(ObjectNode finding, String value) {
        if (value.isEmpty()) {
            finding.remove("due");
            return;
        }
        if (!DAY.matcher(value).matches()) {
            throw new IllegalArgumentException("due wants a day such as 2022-01-15, not " + value);
        }
        JsonNode before = finding.get("due");
        JsonNode words = before == null ? finding.get("trigger") : before;
        ObjectNode due = MAPPER.createObjectNode();
        due.put(
                "id",
                before == null ? finding.get("id").asString() : before.get("id").asString());
        due.set("text", words.get("text"));
        due.set("spans", words.get("spans"));
        due.put("timex", "DATE");
        due.put("value", value);
        ObjectNode phrase = due.putObject("phrase");
        JsonNode spoken = before == null ? words : before.path("phrase").isObject() ? before.get("phrase") : words;
        phrase.set("text", spoken.get("text"));
        phrase.set("spans", spoken.get("spans"));
        due.put("operator", "by");
        due.put("latest", value);
        due.put("precision", "day");
        finding.set("due", due);
    }

    private static void words(ObjectNode finding, String value, String text) {
        String field = WORDS.get(finding.get("type").asString());
        Matcher range = RANGE.matcher(value);
        int length = text.codePointCount(0, text.length());
        if (field == null || !range.matches()) {
            throw new IllegalArgumentException("words want a start and an end in the text, as in 120-164");
        }
        int start = Integer.parseInt(range.group(1));
        int end = Integer.parseInt(range.group(2));
        if (start >= end || end > length) {
            throw new IllegalArgumentException("the words " + value + " are not in a text of " + length + " signs");
        }
        int from = text.offsetByCodePoints(0, start);
        ObjectNode words = MAPPER.createObjectNode();
        words.put("text", text.substring(from, text.offsetByCodePoints(from, end - start)));
        words.putArray("spans").addArray().add(start).add(end);
        if (field.isEmpty()) {
            finding.set("text", words.get("text"));
            finding.set("spans", words.get("spans"));
        } else {
            finding.set(field, words);
        }
        if (finding.get("quotes") instanceof ArrayNode quotes) {
            finding.set("quotes", within(quotes, start, end));
        }
    }

    private static ArrayNode within(ArrayNode quotes, int start, int end) {
        ArrayNode kept = MAPPER.createArrayNode();
        for (JsonNode quote : quotes) {
            boolean inside = true;
            for (JsonNode span : quote.get("spans")) {
                inside &= span.get(0).asInt() >= start && span.get(1).asInt() <= end;
            }
            if (inside) {
                kept.add(quote);
            }
        }
        return kept;
    }

    /** The fields in the order of the line they came from, new ones last: the parser takes them in any. */
    private static Map<String, JsonNode> ordered(ObjectNode finding, String line) {
        var fields = new LinkedHashMap<String, JsonNode>();
        List<String> names = new ArrayList<>(MAPPER.readTree(line).propertyNames());
        names.forEach(name -> {
            if (finding.has(name)) {
                fields.put(name, finding.get(name));
            }
        });
        finding.properties().forEach(field -> fields.putIfAbsent(field.getKey(), field.getValue()));
        return fields;
    }
}
