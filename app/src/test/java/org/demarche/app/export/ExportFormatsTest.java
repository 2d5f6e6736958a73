package org.demarche.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.app.brief.DueCalendar;
import org.demarche.app.brief.Sources;
import org.demarche.reader.finding.Act;
import org.demarche.reader.finding.EventType;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Polarity;
import org.demarche.reader.finding.Position;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is exported is read by the programs it is for: parsers of others, strict ones. */
class ExportFormatsTest {
    private static final Set<String> FINDINGS = Set.of("statement", "event", "move", "position", "role");
    private static final String ACTOR = "[A-Z]{3}(\\.[A-Za-z0-9_-]+)*";

    /** The part of schema.org's context that bears on what we write; its names are in one vocabulary. */
    private static final String SCHEMA_ORG = """
            {"@context": {"@vocab": "http://schema.org/", "url": {"@id": "http://schema.org/url", "@type": "@id"},
             "datePublished": {"@id": "http://schema.org/datePublished", "@type": "http://schema.org/Date"}}}""";

    private static final Set<String> TYPES = Stream.concat(
                    Stream.of("NewsArticle", "Claim", "Quotation", "Person", "Organization")
                            .map(name -> "http://schema.org/" + name),
                    Stream.of("Annotation", "TextPositionSelector", "TextQuoteSelector")
                            .map(name -> "http://www.w3.org/ns/oa#" + name))
            .collect(Collectors.toSet());
    private static final Set<String> PROPERTIES = Stream.concat(
                    Stream.of(
                                    "headline publisher name datePublished url text creator author keywords isPartOf"
                                            .split(" "),
                                    new String[] {"appearance", "identifier"})
                            .flatMap(Arrays::stream)
                            .map(name -> "http://schema.org/" + name),
                    Stream.of("hasBody hasTarget hasSource hasSelector start end exact prefix suffix".split(" "))
                            .map(name -> "http://www.w3.org/ns/oa#" + name))
            .collect(Collectors.toSet());

    /** CAMEO's roots of each type (PLOVER manual, "Event categories"), and PLOVER's modes. */
    private static final String CODES = """
            AGREE     03
            CONSULT   04        visit phone third-party multilateral
            SUPPORT   05
            CONCEDE   08
            COOPERATE 06
            AID       07
            RETREAT   08        withdraw release return disarm ceasefire access resign ease
            REQUEST   02 10     assist change yield meet
            ACCUSE    09 11     disapprove investigate allege
            REJECT    12        assist change yield meet
            THREATEN  13        restrict ban arrest relations expel territory violence
            PROTEST   14        demo riot strike hunger boycott obstruct
            SANCTION  16        convict expel withdraw discontinue
            MOBILIZE  15        troops weapons police militia
            COERCE    16 17 19        seize restrict ban censor curfew martial-law arrest deport withhold misinformation cyber
            ASSAULT   18 19 20  abduct beat explosives heavy-weapons seize sexual targeted torture
            """;

    @TempDir
    private static Path folder;

    private static Map<Exports.Format, String> exports = Map.of();

    @BeforeAll
    static void export() throws IOException {
        exports = DemoExports.in(folder);
    }

    private static String export(Exports.Format format) {
        return exports.getOrDefault(format, "");
    }

    private static List<JsonNode> lines(Set<String> types) {
        return export(Exports.Format.JSONL)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .filter(line -> types.contains(line.get("type").asString()))
                .toList();
    }

    private static Map<String, String> texts() {
        return lines(Set.of("document")).stream()
                .collect(Collectors.toMap(
                        line -> line.get("id").asString(),
                        line -> line.get("text").asString()));
    }

    private static String cut(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    private static Set<String> lower(Enum<?>[] values) {
        return names(values).stream()
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());
    }

    @Test
    void csvHasARowForEachFindingAndPointsAtItsWords() {
        var kinds = Map.of(
                "statement", names(Act.values()),
                "event", names(EventType.values()),
                "move", names(MoveKind.values()),
                "position", names(Position.Stance.values()),
                "role", Set.of("LEAD", "OFFICE"));
        Map<String, String> texts = texts();
        List<Map<String, String>> rows = Table.csv(export(Exports.Format.CSV));
        for (Map<String, String> row : rows) {
            assertThat(kinds.getOrDefault(row.get("type"), Set.of()))
                    .as(row.toString())
                    .contains(row.get("kind"));
            assertThat(row.get("by") + ";" + row.get("to")).matches("(" + ACTOR + ")?(;(" + ACTOR + ")?)*");
            if (!row.get("start").isEmpty()) {
                String told = cut(
                        texts.getOrDefault(row.get("story"), ""),
                        Integer.parseInt(row.get("start")),
                        Integer.parseInt(row.get("end")));
                assertThat(told.replaceAll("\\s+", " "))
                        .startsWith(row.get("words").split("\\s+")[0]);
            }
        }
        assertThat(rows.stream().map(row -> row.get("story") + row.get("id")).sorted())
                .hasSizeGreaterThan(100)
                .isEqualTo(lines(FINDINGS).stream()
                        .map(line -> storyOf(line) + line.get("id").asString())
                        .sorted()
                        .toList());
    }

    private static String storyOf(JsonNode finding) {
        return lines(Set.of("document")).stream()
                .filter(line -> line.get("label").equals(finding.get("document")))
                .map(line -> line.get("id").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eventsAreInTheCodesOfCameoAndPlover() {
        var roots = new HashMap<String, Set<String>>();
        var modes = new HashMap<String, Set<String>>();
        CODES.lines().forEach(line -> {
            List<String> words = List.of(line.split(" +"));
            roots.put(
                    words.get(0),
                    words.stream().filter(word -> word.matches("\\d+")).collect(Collectors.toSet()));
            modes.put(
                    words.get(0),
                    words.stream().filter(word -> word.matches("[a-z-]+")).collect(Collectors.toSet()));
        });
        assertThat(roots.keySet()).isEqualTo(names(EventType.values()));
        List<Map<String, String>> rows = Table.tabbed(export(Exports.Format.EVENTS));
        for (Map<String, String> row : rows) {
            String type = row.get("plover");
            assertThat(LocalDate.parse(row.get("date"))).isBetween("2021-01-01", "2023-12-31");
            assertThat(List.of(row.get("source"), row.get("target"))).allMatch(code -> code.matches(ACTOR + "|---"));
            assertThat(row.get("cameo")).as(row.toString()).matches("\\d{2,4}|---");
            assertThat(roots.get(type))
                    .as(row.toString())
                    .anyMatch(root -> row.get("cameo").startsWith(root)
                            || row.get("cameo").equals("---"));
            assertThat(row.get("mode").isEmpty()
                            || modes.getOrDefault(type, Set.of()).contains(row.get("mode")))
                    .as(row.toString())
                    .isTrue();
            assertThat(row.get("quad")).isEqualTo(EventType.valueOf(type).quad().code());
            assertThat(row.get("context")).matches("([a-z_]+(;[a-z_]+)*)?");
            assertThat(lower(Polarity.values())).contains(row.get("polarity"));
            assertThat(lower(Modality.values())).contains(row.get("modality"));
            assertThat(Double.parseDouble(row.get("confidence"))).isBetween(0.0, 1.0);
        }
        assertThat(rows.stream().map(row -> row.get("story") + row.get("id")).collect(Collectors.toSet()))
                .isEqualTo(lines(Set.of("event")).stream()
                        .map(line -> storyOf(line) + line.get("id").asString())
                        .collect(Collectors.toSet()));
    }

    @Test
    void theCalendarIsReadWithoutAWarning() throws IOException {
        try (var reader = new ICalReader(export(Exports.Format.ICS))) {
            ICalendar calendar = reader.readNext();
            assertThat(reader.getWarnings()).isEmpty();
            assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                    .as(calendar.validate(ICalVersion.V2_0).toString())
                    .isTrue();
            assertThat(reader.readNext()).isNull();
            assertThat(calendar.getEvents()).isNotEmpty();
            var uids = new HashSet<String>();
            for (VEvent event : calendar.getEvents()) {
                assertThat(uids.add(event.getUid().getValue())).isTrue();
                assertThat(event.getDateStart().getValue().hasTime()).isFalse();
                assertThat(Duration.between(
                                event.getDateStart().getValue().toInstant(),
                                event.getDateEnd().getValue().toInstant()))
                        .isBetween(Duration.ofHours(23), Duration.ofHours(25));
                assertThat(event.getSummary().getValue()).contains(" of ").doesNotContain("\\");
                assertThat(event.getDescription().getValue())
                        .matches("(?s)“.+”\n.*stories/[a-z]+-\\d{4}-\\d\\d-\\d\\d\\.txt\ndemarche [0-9a-f]+");
            }
        }
    }

    /** RFC 5545, 3.6: a calendar has at least one component. */
    @Test
    void aCalendarOfNothingIsOneToo() throws IOException {
        String empty = new DueCalendar(new Sources(story -> Optional.empty())).of(List.of(), LocalDate.EPOCH);
        try (var reader = new ICalReader(empty)) {
            ICalendar calendar = reader.readNext();
            assertThat(reader.getWarnings()).isEmpty();
            assertThat(calendar.getEvents()).isEmpty();
        }
        assertThat(empty.lines()).contains("BEGIN:VTIMEZONE", "TZID:UTC", "END:VTIMEZONE");
    }

    @Test
    void linkedDataHasNoNameThatIsNotOfItsVocabularies() throws JsonLdError {
        JsonArray nodes = JsonLd.expand(JsonDocument.of(new StringReader(export(Exports.Format.JSONLD))))
                .loader((address, options) -> {
                    assertThat(address).isEqualTo(URI.create("https://schema.org/"));
                    return JsonDocument.of(new StringReader(SCHEMA_ORG));
                })
                .get();
        assertThat(nodes).hasSizeGreaterThan(100);
        nodes.forEach(ExportFormatsTest::known);
        Map<String, String> texts = texts();
        Set<String> ids =
                nodes.stream().map(node -> node.asJsonObject().getString("@id")).collect(Collectors.toSet());
        assertThat(ids).hasSameSizeAs(nodes);
        List<JsonObject> annotations = nodes.stream()
                .map(JsonValue::asJsonObject)
                .filter(node -> node.containsKey(oa("hasBody")))
                .toList();
        assertThat(annotations).hasSize((int) lines(Set.of("statement")).stream()
                .filter(line -> line.has("content"))
                .count());
        for (JsonObject annotation : annotations) {
            assertThat(ids).contains(id(annotation, "hasBody"));
            for (JsonValue target : annotation.getJsonArray(oa("hasTarget"))) {
                String story = id(target.asJsonObject(), "hasSource");
                assertThat(ids).contains(story);
                selects(target.asJsonObject(), texts.getOrDefault(story.substring(story.lastIndexOf(':') + 1), ""));
            }
        }
    }

    /** Both selectors of a target choose the same words. */
    private static void selects(JsonObject target, String text) {
        JsonArray selectors = target.getJsonArray(oa("hasSelector"));
        JsonObject position = selectors.getJsonObject(0);
        JsonObject quote = selectors.getJsonObject(1);
        assertThat(cut(
                        text,
                        value(position, "start").getInt("@value"),
                        value(position, "end").getInt("@value")))
                .isEqualTo(value(quote, "exact").getString("@value"));
    }

    private static String oa(String name) {
        return "http://www.w3.org/ns/oa#" + name;
    }

    private static JsonObject value(JsonObject node, String name) {
        return node.getJsonArray(oa(name)).getJsonObject(0);
    }

    private static String id(JsonObject node, String name) {
        return value(node, name).getString("@id");
    }

    private static void known(JsonValue value) {
        if (value instanceof JsonArray array) {
            array.forEach(ExportFormatsTest::known);
        } else if (value instanceof JsonObject object) {
            object.forEach((name, inner) -> {
                if (name.equals("@type") && inner instanceof JsonArray types) {
                    assertThat(types.getValuesAs(JsonString::getString)).isSubsetOf(TYPES);
                } else if (!name.startsWith("@")) {
                    assertThat(PROPERTIES).contains(name);
                    known(inner);
                }
            });
        }
    }
}
