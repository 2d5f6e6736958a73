package org.demarche.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is written as JSON is documented field by field, and the schemas allow nothing else. */
class SchemasTest {
    private static final Path FOLDER = Path.of("src/main/resources/org/demarche/formats/schema");

    private static JsonNode schema(String name) {
        return JsonMapper.shared().readTree(Schemas.text(name));
    }

    @Test
    void everyFileIsPublished() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .as("the list in Schemas.java")
                    .containsExactlyInAnyOrderElementsOf(Schemas.names());
        }
    }

    @Test
    void everySchemaHoldsAgainstDraft202012() {
        for (String name : Schemas.names()) {
            assertThat(schema(name).get("$schema").asString())
                    .as(name)
                    .isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(Check.faultsOfSchema(Schemas.text(name))).as(name).isEmpty();
        }
    }

    @Test
    void everyObjectIsClosedAndEveryFieldDescribed() {
        var open = new ArrayList<String>();
        Schemas.names().forEach(name -> look(name, schema(name), open));
        assertThat(open).isEmpty();
    }

    private static void look(String where, JsonNode schema, List<String> open) {
        if (schema.has("properties")) {
            if (!schema.path("additionalProperties").isBoolean()
                    || schema.get("additionalProperties").asBoolean()) {
                open.add(where + ": write \"additionalProperties\": false");
            }
            schema.get("properties").properties().stream()
                    .filter(field -> !field.getValue().has("description")
                            && !field.getValue().has("$ref"))
                    .forEach(field -> open.add(where + "." + field.getKey() + ": describe it"));
        }
        schema.properties().forEach(part -> look(where + "/" + part.getKey(), part.getValue(), open));
    }

    @Test
    void theExamplesInTheSchemasHold() {
        var with = new ArrayList<String>();
        for (String name : Schemas.names()) {
            for (JsonNode example : schema(name).path("examples")) {
                assertThat(Check.faults(name, example.toString())).as(name).isEmpty();
                with.add(name);
            }
        }
        assertThat(with).contains("statement", "event", "move", "position", "role", "mention", "time", "demarche");
    }
}
