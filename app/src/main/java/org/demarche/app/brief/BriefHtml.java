package org.demarche.app.brief;

import java.util.List;
import org.demarche.app.words.Plain;

/** A brief as one HTML page that needs nothing else. */
public final class BriefHtml implements BriefPage {
    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
            h2 { border-bottom: 1px solid; font-size: 1.1rem; margin-top: 2rem; }
            li { margin: .6rem 0; }
            blockquote { margin: .2rem 0 .2rem 1rem; }
            cite { font-size: .85rem; opacity: .75; }
            """;

    private final String title;
    private final StringBuilder page = new StringBuilder();
    private boolean listing;

    /** An empty page. */
    public BriefHtml(String title) {
        this.title = title;
    }

    @Override
    public void begin(String period) {
        page.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\""
                        + " content=\"width=device-width\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n<p>")
                .append(escaped(period))
                .append("</p>\n");
    }

    @Override
    public void heading(String words) {
        close();
        page.append("<h2>").append(escaped(words)).append("</h2>\n");
    }

    private void close() {
        page.append(listing ? "</ul>\n" : "");
        listing = false;
    }

    @Override
    public void line(String head, String matter, List<Sources.Source> sources) {
        page.append(listing ? "" : "<ul>\n");
        listing = true;
        page.append("<li><strong>").append(escaped(head)).append("</strong>");
        page.append(matter.isEmpty() ? "" : ": " + escaped(matter)).append('\n');
        for (Sources.Source source : sources) {
            page.append("<blockquote>“").append(escaped(source.words())).append("”<br><cite>");
            page.append(source.claimed().isEmpty() ? "" : escaped(source.claimed()) + "; ");
            page.append(source.url()
                    .filter(BriefHtml::web)
                    .map(url -> "<a href=\"" + escaped(url) + "\">")
                    .orElse(""));
            page.append(escaped(source.story()));
            page.append(source.url().filter(BriefHtml::web).isPresent() ? "</a>" : "");
            page.append("</cite></blockquote>\n");
        }
        page.append("</li>\n");
    }

    private static boolean web(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    @Override
    public void nothing() {
        page.append("<p>none</p>\n");
    }

    @Override
    public String end() {
        close();
        return page.append("</body>\n</html>\n").toString();
    }

    static String escaped(String text) {
        return Plain.text(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
