package org.demarche.lab.actors;

import java.util.Comparator;
import java.util.List;
import org.demarche.reader.actors.Mentions;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.syntax.ParsedText;

/** A passage with its mentions in brackets, each with a number, its code and its person: {@code [3 Paris =FRA]}. */
final class CodedPassage {
    private final ParsedText parsed;
    private final Mentions mentions;
    private final List<Mention> inside;
    private final int from;
    private final int to;

    /** The passage of the tokens {@code [from, to)}. */
    CodedPassage(ParsedText parsed, Mentions mentions, int from, int to) {
        this.parsed = parsed;
        this.mentions = mentions;
        this.from = from;
        this.to = to;
        inside = mentions.all().stream()
                .filter(mention -> mention.first() >= from && mention.end() <= to)
                .sorted(Comparator.comparingInt(Mention::first).thenComparingInt(mention -> -mention.end()))
                .toList();
    }

    int count() {
        return inside.size();
    }

    /**
     * The passage.
     *
     * @param before how many mentions were numbered before
     */
    String text(int before) {
        var text = new StringBuilder();
        for (int t = from; t < to; t++) {
            for (int m = 0; m < inside.size(); m++) {
                if (inside.get(m).first() == t) {
                    text.append('[').append(before + m + 1).append(' ');
                }
            }
            text.append(parsed.form(t));
            for (int m = inside.size() - 1; m >= 0; m--) {
                if (inside.get(m).end() == t + 1) {
                    text.append(" =").append(meaning(inside.get(m))).append(']');
                }
            }
            text.append(t + 1 < to && parsed.start(t + 1) == parsed.end(t) ? "" : " ");
        }
        return text.toString();
    }

    private String meaning(Mention mention) {
        List<String> together = mentions.together(mention.head());
        String code = together.isEmpty() ? mention.actor().orElse("?") : String.join("+", together);
        return code + mention.person().map(person -> "/" + person).orElse("");
    }
}
