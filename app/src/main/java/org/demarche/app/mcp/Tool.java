package org.demarche.app.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.demarche.app.web.Workspace;

/**
 * Something an assistant may ask or do.
 *
 * @param name as the assistant calls it
 * @param title as a person is shown it
 * @param description what it is for, and what comes back
 * @param writes whether it changes the dossier
 */
record Tool(
        String name,
        String title,
        String description,
        List<Parameter> parameters,
        boolean writes,
        BiFunction<Arguments, Workspace, Answer> call) {

    /**
     * A parameter.
     *
     * @param type in JSON Schema's words: string, integer
     * @param choices empty where any value will do
     */
    record Parameter(String name, String type, String description, boolean required, List<String> choices) {
        static Parameter text(String name, String description) {
            return new Parameter(name, "string", description, false, List.of());
        }

        static Parameter count(String name, String description) {
            return new Parameter(name, "integer", description, false, List.of());
        }

        static Parameter day(String name, String description) {
            return text(name, description + ", as 2022-01-15");
        }

        static <E extends Enum<E>> Parameter choice(String name, String description, E[] values) {
            return new Parameter(
                    name,
                    "string",
                    description,
                    false,
                    java.util.Arrays.stream(values).map(Enum::name).toList());
        }

        Parameter needed() {
            return new Parameter(name, type, description, true, choices);
        }

        private Map<String, Object> schema() {
            var schema = new LinkedHashMap<String, Object>();
            schema.put("type", type);
            schema.put("description", description);
            if (!choices.isEmpty()) {
                schema.put("enum", choices);
            }
            return schema;
        }
    }

    static Tool reading(
            String name,
            String title,
            String description,
            List<Parameter> parameters,
            BiFunction<Arguments, Workspace, Answer> call) {
        return new Tool(name, title, description, parameters, false, call);
    }

    static Tool writing(
            String name,
            String title,
            String description,
            List<Parameter> parameters,
            BiFunction<Arguments, Workspace, Answer> call) {
        return new Tool(name, title, description, parameters, true, call);
    }

    /** Its parameters as a JSON Schema that takes no others. */
    Map<String, Object> schema() {
        var properties = new LinkedHashMap<String, Object>();
        parameters.forEach(parameter -> properties.put(parameter.name(), parameter.schema()));
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                parameters.stream()
                        .filter(Parameter::required)
                        .map(Parameter::name)
                        .toList(),
                "additionalProperties",
                false);
    }
}
