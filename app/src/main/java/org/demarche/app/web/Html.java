package org.demarche.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Pages from the compiled templates of {@code src/main/jte}. */
final class Html {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.demarche.app.web.page");

    private Html() {}

    /**
     * Answers with a page.
     *
     * @param template its file's name, without the ending
     * @param values what the template declares by {@code @param}
     */
    static void show(Context context, String template, Map<String, Object> values) {
        var page = new StringOutput();
        TEMPLATES.render(template + ".jte", values, page);
        context.contentType("text/html; charset=utf-8").result(page.toString());
    }
}
