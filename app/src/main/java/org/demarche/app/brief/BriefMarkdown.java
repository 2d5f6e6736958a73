package org.demarche.app.brief;

import java.util.List;
import java.util.regex.Pattern;
import org.demarche.app.words.Plain;

/** A brief in Markdown (CommonMark). */
public final class BriefMarkdown implements BriefPage {
    /** What Markdown or the HTML in it could take for a sign of its own. */
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]<>#|&~]");

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>()\\\\]+");

    private final String title;
    private final StringBuilder page = new StringBuilder();

    /** An empty page. */
    public BriefMarkdown(String title) {
        this.title = title;
    }

    @Override
    public void begin(String period) {
        page.append("# ")
                .append(escaped(title))
                .append("\n\n")
                .append(escaped(period))
                .append('\n');
    }

    @Override
    public void heading(String words) {
        page.append("\n## ").append(escaped(words)).append("\n\n");
    }

    @Override
    public void line(String head, String matter, List<Sources.Source> sources) {
        page.append("- **").append(escaped(head)).append("**");
        page.append(matter.isEmpty() ? "" : ": " + escaped(matter)).append('\n');
        for (Sources.Source source : sources) {
            page.append("  - “").append(escaped(source.words())).append("” — ");
            page.append(source.claimed().isEmpty() ? "" : escaped(source.claimed()) + "; ");
            page.append(escaped(source.story()));
            source.url()
                    .filter(url -> LINK.matcher(url).matches())
                    .ifPresent(url -> page.append(" <").append(url).append('>'));
            page.append('\n');
        }
    }

    @Override
    public void nothing() {
        page.append("none\n");
    }

    @Override
    public String end() {
        return page.toString();
    }

    static String escaped(String text) {
        return SIGNS.matcher(Plain.text(text)).replaceAll("\\\\$0");
    }
}
