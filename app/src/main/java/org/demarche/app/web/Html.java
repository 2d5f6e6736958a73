package org.demarche.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** Pages from the compiled templates of {@code src/main/jte}. */
final class Html {
    private static final TemplateEngine TEMPLATES = templates();

    private Html() {}

    private static TemplateEngine templates() {
        TemplateEngine templates =
                TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.demarche.app.web.page");
        templates.setHtmlInterceptor(new Forms());
        return templates;
    }

    /**
     * Answers with a page.
     *
     * @param template its file's name, without the ending
     * @param values what the template declares by {@code @param}
     */
    static void show(Context context, String template, Map<String, Object> values) {
        StringOutput page = Users.visitor(context).during(() -> {
            var output = new StringOutput();
            TEMPLATES.render(template + ".jte", values, output);
            return output;
        });
        context.contentType("text/html; charset=utf-8").result(page.toString());
    }
}
