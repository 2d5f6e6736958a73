package org.demarche.app;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.demarche.formats.Schemas;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is promised: the published schemas, and openapi.yaml. */
public final class Contract {
    private static final String BASE = "https://demarche.invalid/api/v1/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Contract::text));

    private final JsonNode document;

    private Contract(JsonNode document) {
        this.document = document;
    }

    /** The contract that the program serves. */
    public static Contract load() {
        return new Contract(
                YAMLMapper.shared().readTree(Contract.class.getResourceAsStream("/org/demarche/app/web/openapi.yaml")));
    }

    private static @Nullable String text(String address) {
        String schemas = BASE + "schemas/";
        return address.startsWith(schemas)
                ? Schemas.text(address.substring(schemas.length()).replace(".json", ""))
                : null;
    }

    /** The document itself. */
    public JsonNode document() {
        return document;
    }

    /** What a reference stands for. */
    public JsonNode resolved(JsonNode node) {
        String ref = node.path("$ref").asString("");
        return ref.startsWith("#/") ? document.at(ref.substring(1)) : node;
    }

    /** What is wrong with a body by a schema that stands in openapi.yaml. */
    public List<String> faults(JsonNode schema, String body) {
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.set("components", document.get("components"));
        whole.putArray("allOf").add(schema);
        return faults(REGISTRY.getSchema(SchemaLocation.of(BASE + "openapi.yaml"), whole), body);
    }

    /** What is wrong with some JSON by a published schema. */
    public static List<String> faults(String schema, String json) {
        return faults(REGISTRY.getSchema(SchemaLocation.of(BASE + "schemas/" + schema + ".json")), json);
    }

    /** What is wrong with a line that says its type. */
    public static List<String> faultsOfLine(String json) {
        return faults(JsonMapper.shared().readTree(json).path("type").asString(), json);
    }

    private static List<String> faults(com.networknt.schema.Schema schema, String json) {
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
