package org.demarche.app.web;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import java.util.Map;

/**
 * Gives every form that posts the token of its visitor's session, and how far the log of decisions went when the page
 * was made, so that no template can forget them.
 */
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
            hidden(FIELD, token, output);
        }
        String seen = Visitor.now().seen();
        if (posts.get() && !seen.isEmpty()) {
            hidden(Conflict.SEEN, seen, output);
        }
        posts.remove();
    }

    private static void hidden(String name, String value, TemplateOutput output) {
        output.writeContent("<input type=\"hidden\" name=\"" + name + "\" value=\"" + value + "\">");
    }
}
