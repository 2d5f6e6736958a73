package org.demarche.app.web;

import io.javalin.http.Context;
import tools.jackson.databind.json.JsonMapper;

/** JSON of maps and lists. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static void answer(Context context, Object value) {
        context.contentType("application/json").result(text(value));
    }
}
