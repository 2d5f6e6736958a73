package org.demarche.lab.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.reader.finding.FindingId;
import org.demarche.reader.finding.Stretch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Variations of stories that were read once: an affair's stories under one {@linkplain Cast disguise}, some left out,
 * so that answers come or do not. Lines in, lines out, as a dossier writes and takes them.
 */
final class Editions {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int ID_BYTES = 8;
    private static final int LEFT_OUT_OF_TEN = 3;
    private static final List<String> PAPERS =
            List.of("Morning Wire", "The Courier", "Harbour News", "Capital Post", "Evening Star", "Union Press");

    private final Cast cast = new Cast();
    private final Map<String, List<List<ObjectNode>>> affairs = new TreeMap<>();
    private final Map<String, Set<String>> persons = new TreeMap<>();

    /** @param lines of an export: a story, then what was read from it, and so on */
    Editions(Stream<String> lines) {
        var stories = new ArrayList<List<ObjectNode>>();
        lines.map(line -> (ObjectNode) MAPPER.readTree(line)).forEach(node -> {
            String type = node.path("type").asString("");
            if (type.equals("document")) {
                stories.add(new ArrayList<>());
            }
            if (!stories.isEmpty()) {
                stories.get(stories.size() - 1).add(node);
            }
        });
        for (List<ObjectNode> story : stories) {
            String label = story.get(0).path("label").asString("");
            String affair = label.substring(label.lastIndexOf('/') + 1).split("-", 2)[0];
            affairs.computeIfAbsent(affair, a -> new ArrayList<>()).add(story);
            Set<String> known = persons.computeIfAbsent(affair, a -> new TreeSet<>());
            story.forEach(line -> persons(line, known));
        }
    }

    private static void persons(JsonNode node, Set<String> known) {
        if (node.path("person").isString()) {
            known.add(node.path("person").asString());
        }
        node.forEach(child -> persons(child, known));
    }

    /** So many stories, each with its lines. */
    Stream<List<String>> stories(long stories) {
        return Stream.iterate(0L, edition -> edition + 1).flatMap(this::edition).limit(stories);
    }

    private Stream<List<String>> edition(long edition) {
        List<String> names = List.copyOf(affairs.keySet());
        String affair = names.get((int) (edition % names.size()));
        Disguise disguise = cast.disguise(edition, persons.getOrDefault(affair, Set.of()));
        var random = new Random(edition);
        return affairs.getOrDefault(affair, List.of()).stream()
                .filter(story -> random.nextInt(10) >= LEFT_OUT_OF_TEN)
                .map(story -> story(story, disguise, edition, PAPERS.get(random.nextInt(PAPERS.size()))));
    }

    private static List<String> story(List<ObjectNode> story, Disguise disguise, long edition, String paper) {
        ObjectNode head = story.get(0);
        Disguise.Cut cut = disguise.text(head.path("text").asString(""));
        String text = cut.text() + "\n\n(Edition " + edition + ".)\n";
        String label = "edition-" + edition + "/" + head.path("label").asString("");
        var change = new Change(disguise, cut.moved(), text, FindingId.hash(text, ID_BYTES), label);
        var lines = new ArrayList<String>();
        for (ObjectNode line : story) {
            lines.add(
                    line == head
                            ? change.head(head, paper).toString()
                            : change.line(line).toString());
        }
        return lines;
    }

    /** The change of one story's lines. */
    private record Change(Disguise disguise, int[] moved, String text, String id, String label) {

        ObjectNode head(ObjectNode head, String paper) {
            var changed = NODES.objectNode();
            head.properties().forEach(field -> changed.set(field.getKey(), value(field.getKey(), field.getValue())));
            changed.put("id", id);
            changed.put("label", label);
            changed.put("publisher", paper);
            changed.set("labels", NODES.arrayNode().add(label));
            changed.put("text", text);
            return changed;
        }

        JsonNode line(ObjectNode line) {
            ObjectNode changed = object(line);
            changed.put("document", label);
            return changed;
        }

        private ObjectNode object(JsonNode node) {
            var changed = NODES.objectNode();
            node.properties().forEach(field -> changed.set(field.getKey(), value(field.getKey(), field.getValue())));
            if (node.path("text").isString() && !node.path("spans").isEmpty()) {
                changed.put("text", words(changed.path("spans")));
            }
            return changed;
        }

        /** What stands in the new text, because a span may end within what another name took the place of. */
        private String words(JsonNode spans) {
            var words = new StringJoiner(Stretch.GAP);
            for (JsonNode span : spans) {
                int from = text.offsetByCodePoints(0, span.get(0).asInt());
                words.add(text.substring(
                        from,
                        text.offsetByCodePoints(
                                from, span.get(1).asInt() - span.get(0).asInt())));
            }
            return words.toString();
        }

        private JsonNode value(String name, JsonNode value) {
            return switch (name) {
                case "type",
                        "kind",
                        "act",
                        "form",
                        "event",
                        "mode",
                        "cameo",
                        "stance",
                        "modality",
                        "polarity",
                        "timex",
                        "operator",
                        "precision",
                        "version",
                        "reader" -> value;
                case "id" -> id(value.asString());
                case "from" -> ids(value);
                case "spans" -> spans(value);
                default -> any(name, value);
            };
        }

        private JsonNode any(String name, JsonNode value) {
            if (value.isObject()) {
                return object(value);
            }
            if (value.isArray()) {
                var changed = NODES.arrayNode();
                value.forEach(each -> changed.add(any(name, each)));
                return changed;
            }
            return value.isString() ? StringNode.valueOf(disguise.value(value.asString())) : value;
        }

        private StringNode id(String old) {
            return StringNode.valueOf(FindingId.hash(id + '\n' + old, ID_BYTES));
        }

        private ArrayNode ids(JsonNode old) {
            var changed = NODES.arrayNode();
            old.forEach(one -> changed.add(id(one.asString())));
            return changed;
        }

        private ArrayNode spans(JsonNode old) {
            var changed = NODES.arrayNode();
            for (JsonNode span : old) {
                int[] ends = IntStream.of(span.get(0).asInt(), span.get(1).asInt())
                        .map(place -> moved[Math.min(place, moved.length - 1)])
                        .toArray();
                changed.add(NODES.arrayNode().add(ends[0]).add(ends[1]));
            }
            return changed;
        }
    }
}
