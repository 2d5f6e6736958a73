package org.demarche.formats.article;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.demarche.reader.resource.Table;
import org.jsoup.nodes.Element;

/** What names of classes, ids and roles and short lines say: {@code page-words.tsv}. Immutable. */
final class PageWords {
    private static final double WEIGHT = 25;

    private final Map<Kind, Pattern> patterns = new EnumMap<>(Kind.class);

    /** What a row is about. */
    enum Kind {
        UNLIKELY,
        MAYBE,
        POSITIVE,
        NEGATIVE,
        BYLINE,
        SHARE,
        ROLE,
        CAPTION,
        LEAD,
        LINE
    }

    private PageWords(Map<Kind, StringBuilder> rows) {
        for (Kind kind : Kind.values()) {
            StringBuilder row = rows.get(kind);
            if (row == null) {
                throw new IllegalArgumentException("page-words.tsv: no row of kind " + kind);
            }
            patterns.put(kind, Pattern.compile(row.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    static PageWords load() {
        var rows = new EnumMap<Kind, StringBuilder>(Kind.class);
        Table.read(PageWords.class, "page-words.tsv", row -> {
            Kind kind = Kind.valueOf(row.required(0).toUpperCase(Locale.ROOT));
            String expression = row.required(1);
            try {
                Pattern.compile(expression);
            } catch (PatternSyntaxException e) {
                throw new IllegalArgumentException("no regular expression: " + e.getDescription(), e);
            }
            StringBuilder all = rows.computeIfAbsent(kind, any -> new StringBuilder());
            all.append(all.isEmpty() ? "" : "|")
                    .append("(?:")
                    .append(expression)
                    .append(')');
        });
        return new PageWords(rows);
    }

    /** Whether the pattern of a kind is found somewhere in a text. */
    boolean in(Kind kind, String text) {
        Pattern pattern = patterns.get(kind);
        return pattern != null && pattern.matcher(text).find();
    }

    /** Whether a text is, as a whole, of a kind. */
    boolean is(Kind kind, String text) {
        Pattern pattern = patterns.get(kind);
        return pattern != null && pattern.matcher(text).matches();
    }

    /** What class and id say for (+) or against (-) an element, each for itself. */
    double weight(Element element) {
        return weight(element.className()) + weight(element.id());
    }

    private double weight(String name) {
        if (name.isBlank()) {
            return 0;
        }
        return (in(Kind.POSITIVE, name) ? WEIGHT : 0) - (in(Kind.NEGATIVE, name) ? WEIGHT : 0);
    }
}
