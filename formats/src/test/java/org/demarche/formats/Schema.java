package org.demarche.formats;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks JSON against one of our schemas: the keywords they use, and stricter than JSON Schema in one thing: a field
 * that the schema does not name is a fault.
 */
final class Schema {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final JsonNode root;

    private Schema(JsonNode root) {
        this.root = root;
    }

    static Schema load(String name) {
        return new Schema(MAPPER.readTree(Schema.class.getResourceAsStream(name)));
    }

    List<String> faults(String json) {
        return faults(root, MAPPER.readTree(json), "$");
    }

    private List<String> faults(JsonNode schema, JsonNode value, String path) {
        if (schema.has("$ref")) {
            return faults(root.at(schema.get("$ref").stringValue().substring(1)), value, path);
        }
        if (schema.has("oneOf")) {
            return oneOf(schema.get("oneOf"), value, path);
        }
        var faults = new ArrayList<String>();
        if (schema.has("type") && !isOfType(value, schema.get("type").stringValue())) {
            faults.add(path + " is no " + schema.get("type").stringValue());
        }
        if (schema.has("const") && !schema.get("const").equals(value)) {
            faults.add(path + " is not " + schema.get("const"));
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            faults.add(path + " is none of " + schema.get("enum") + ": " + value);
        }
        if (schema.has("minItems") && value.size() < schema.get("minItems").intValue()) {
            faults.add(path + " is too short");
        }
        if (schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                faults.addAll(faults(schema.get("items"), value.get(i), path + '[' + i + ']'));
            }
        }
        if (schema.has("required")) {
            schema.get("required")
                    .valueStream()
                    .filter(name -> !value.has(name.stringValue()))
                    .forEach(name -> faults.add(path + " lacks " + name));
        }
        if (schema.has("properties")) {
            value.properties()
                    .forEach(field -> faults.addAll(
                            schema.get("properties").has(field.getKey())
                                    ? faults(
                                            schema.get("properties").get(field.getKey()),
                                            field.getValue(),
                                            path + '.' + field.getKey())
                                    : List.of(path + " has the unknown field " + field.getKey())));
        }
        return faults;
    }

    @Override
    public String toString() {
        return root.toString();
    }

    private List<String> oneOf(JsonNode choices, JsonNode value, String path) {
        var all = new ArrayList<String>();
        for (JsonNode choice : choices) {
            List<String> faults = faults(choice, value, path);
            if (faults.isEmpty()) {
                return faults;
            }
            all.addAll(faults);
        }
        return all;
    }

    private static boolean isOfType(JsonNode value, String type) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> false;
        };
    }
}
