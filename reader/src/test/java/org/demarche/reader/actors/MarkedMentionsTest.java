package org.demarche.reader.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.resource.Table;
import org.junit.jupiter.api.Test;

/** The share of mentions with the right code, over stories of our own words: {@code marked.tsv}. */
class MarkedMentionsTest {
    private static final int LEAST = 400;
    private static final double FLOOR = 0.96;
    private static final Pattern MARK = Pattern.compile("\\[([^|\\]]+)\\|([^\\]]+)]");

    /** A stretch of the bare story, and the codes it stands for. */
    private record Mark(int start, int end, String code) {}

    /** A story without its marks. */
    private record Marked(String text, List<Mark> marks) {
        static Marked of(String story) {
            var text = new StringBuilder();
            var marks = new ArrayList<Mark>();
            Matcher matcher = MARK.matcher(story);
            int done = 0;
            while (matcher.find()) {
                text.append(story, done, matcher.start());
                int start = text.length();
                text.append(matcher.group(2));
                int end = matcher.group(2).endsWith(",") ? text.length() - 1 : text.length();
                marks.add(new Mark(start, end, matcher.group(1)));
                done = matcher.end();
            }
            return new Marked(text.append(story.substring(done)).toString(), marks);
        }
    }

    @Test
    void meansWhoIsMarked() {
        var misses = new ArrayList<String>();
        int[] count = new int[1];
        Table.read(MarkedMentionsTest.class, "marked.tsv", row -> {
            Marked story = Marked.of(row.required(1).replace("\\n", "\n"));
            Mentions mentions = Stories.mentions(story.text(), row.required(0).equals("-") ? "" : row.required(0));
            for (Mark mark : story.marks()) {
                count[0]++;
                String found = found(mentions, mark);
                if (!found.equals(mark.code())) {
                    misses.add(story.text().substring(mark.start(), mark.end()) + " = " + found + ", not " + mark.code()
                            + ": " + story.text());
                }
            }
        });
        misses.forEach(System.out::println);
        double share = 1.0 - (double) misses.size() / count[0];
        System.out.printf(
                Locale.ROOT, "actors: %d of %d right, %.1f %%%n", count[0] - misses.size(), count[0], 100 * share);
        assertThat(count[0]).isGreaterThanOrEqualTo(LEAST);
        assertThat(share).isGreaterThanOrEqualTo(FLOOR);
    }

    /** What the widest mention says that ends where the mark does; "-" for none that is an actor. */
    private static String found(Mentions mentions, Mark mark) {
        boolean none = mark.code().equals("-");
        return mentions.all().stream()
                .filter(mention -> mention.stretch().end() == mark.end())
                .filter(mention -> !none || mention.stretch().start() >= mark.start())
                .max(Comparator.comparingInt(
                        mention -> mention.stretch().end() - mention.stretch().start()))
                .map(mention -> code(mentions, mention))
                .orElse("-");
    }

    private static String code(Mentions mentions, Mention mention) {
        List<String> together = mentions.together(mention.head());
        return together.isEmpty()
                ? mention.actor().orElse("-")
                : String.join("+", together.stream().sorted().toList());
    }
}
