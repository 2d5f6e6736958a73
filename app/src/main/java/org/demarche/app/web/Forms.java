package org.demarche.app.web;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;

/** Gives every form that posts the token of its visitor's session, so that no template can forget it. */
final class Forms implements HtmlInterceptor {
    static final String FIELD = "csrf";

    /** Whether the form that is open posts; forms do not nest, and a page is rendered on one thread. */
    private final ThreadLocal<Boolean> posts = ThreadLocal.withInitial(() -> false);

    @Override
    public void onHtmlTagOpened(String name, Map<String, Object> attributes, TemplateOutput output) {
        posts.set("post".equalsIgnoreCase(String.valueOf(attributes.get("method"))));
    }

    /** Called before the tag that closes a form. */
    @Override
    public void onHtmlTagClosed(String name, TemplateOutput output) {
        String token = Visitor.now().token();
        if (posts.get() && !token.isEmpty()) {
            output.writeContent("<input type=\"hidden\" name=\"" + FIELD + "\" value=\"" + token + "\">");
        }
        posts.remove();
    }
}
