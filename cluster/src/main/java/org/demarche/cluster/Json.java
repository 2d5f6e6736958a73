package org.demarche.cluster;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values as JSON, in state and between tasks. A form carries the number of its version, fields that are not known are
 * passed over and absent ones are empty: so state outlives a newer program, and an older one.
 */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(fields -> fields.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Json() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw new IllegalStateException(
                    "state or message is no " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
        }
    }
}
