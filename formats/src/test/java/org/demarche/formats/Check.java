package org.demarche.formats;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Checks JSON against the published schemas. */
final class Check {
    private static final String BASE = "https://demarche.invalid/schemas/";
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(Check::text));

    private Check() {}

    private static @org.jspecify.annotations.Nullable String text(String address) {
        return !address.startsWith(BASE)
                ? null
                : Schemas.text(address.substring(BASE.length()).replace(".json", ""));
    }

    /** What is wrong with a schema itself. */
    static List<String> faultsOfSchema(String schema) {
        return REGISTRY
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(schema, InputFormat.JSON)
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** What is wrong with some JSON by a schema; nothing where it holds. */
    static List<String> faults(String schema, String json) {
        return REGISTRY
                .getSchema(SchemaLocation.of(BASE + schema + ".json"))
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
