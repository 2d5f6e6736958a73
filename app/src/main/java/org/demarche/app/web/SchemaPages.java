package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.demarche.formats.Schemas;

/** The JSON Schemas of all that the API answers, at addresses by which they refer to each other. */
final class SchemaPages implements Page {
    private static final String ENDING = ".json";

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/api/v1/schemas", context -> Json.answer(context, Map.of("schemas", Schemas.names())));
        routes.get("/api/v1/schemas/{name}", SchemaPages::schema);
    }

    private static void schema(Context context) {
        String asked = context.pathParam("name");
        String name = asked.endsWith(ENDING) ? asked.substring(0, asked.length() - ENDING.length()) : asked;
        if (!Schemas.names().contains(name)) {
            throw new Problem.Found(
                    Problem.missing("There is no schema " + name + "; /api/v1/schemas names those there are."));
        }
        context.contentType("application/schema+json").result(Schemas.text(name));
    }
}
