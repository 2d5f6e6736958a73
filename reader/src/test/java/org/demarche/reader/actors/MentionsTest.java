package org.demarche.reader.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.resource.Table;
import org.junit.jupiter.api.Test;

/** Who is meant, in stories of our own for each class of mistakes found by eye: {@code mentions.tsv}. */
class MentionsTest {
    /** The words, which of several, and what is expected. */
    private record Wanted(String day, String story, String words, int which, String expected) {
        static Wanted of(Table.Row row) {
            String[] words = row.required(2).split("#");
            String day = row.required(0).equals("-") ? "" : row.required(0);
            return new Wanted(
                    day, row.required(1), words[0], words.length > 1 ? Integer.parseInt(words[1]) : 1, row.required(3));
        }

        String found() {
            int seen = 0;
            for (Mention mention : Stories.mentions(story, day).all()) {
                if (mention.stretch().text().endsWith(words) && ++seen == which) {
                    return mention.actor().orElse("?")
                            + mention.person().map(name -> ", " + name).orElse("");
                }
            }
            return "none";
        }
    }

    @Test
    void meansWhoIsMeant() {
        var wanted = new ArrayList<Wanted>();
        Table.read(MentionsTest.class, "mentions.tsv", row -> wanted.add(Wanted.of(row)));
        List<String> wrong = wanted.stream()
                .filter(each -> !each.found().equals(each.expected()))
                .map(each -> each.words() + " = " + each.found() + ", not " + each.expected() + ": "
                        + Stories.lines(Stories.mentions(each.story(), each.day())))
                .toList();
        assertThat(wrong).isEmpty();
    }
}
