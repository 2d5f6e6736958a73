package org.demarche.app.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A form as a browser would send it: with what the page has put into it. */
final class PostForm {
    private final String action;
    private final List<String> fields = new ArrayList<>();

    private PostForm(Element form) {
        action = form.attr("action");
        form.select("input[type=hidden]").forEach(one -> with(one.attr("name"), one.attr("value")));
    }

    /** The first form of a page whose address begins so. */
    static PostForm of(HttpResponse<String> page, String address) {
        Element form = Jsoup.parse(page.body()).selectFirst("form[method=post][action^=" + address + "]");
        if (form == null) {
            throw new AssertionError("no form to " + address + " on " + page.uri() + ":\n" + page.body());
        }
        return new PostForm(form);
    }

    /** Fills a field. */
    PostForm with(String name, String value) {
        fields.add(name + "=" + Links.part(value));
        return this;
    }

    String action() {
        return action;
    }

    HttpResponse<String> send(Served server, String... headers) {
        return server.post(action, String.join("&", fields), headers);
    }
}
