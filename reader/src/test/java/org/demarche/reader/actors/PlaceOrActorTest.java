package org.demarche.reader.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.resource.Table;
import org.junit.jupiter.api.Test;

class PlaceOrActorTest {
    private static final double FLOOR = 0.9;

    @Test
    void tellsActorsFromPlaces() {
        var misses = new ArrayList<String>();
        int[] count = new int[1];
        Table.read(PlaceOrActorTest.class, "place-or-actor.tsv", row -> {
            count[0]++;
            String found = codes(row.field(1), row.field(2)).toString();
            boolean right = row.field(0).equals("-")
                    ? found.equals("[]")
                    : codes(row.field(1), row.field(2)).contains(row.field(0));
            if (!right) {
                misses.add(row.field(0) + " but " + found + " for \"" + row.field(1) + "\" in: " + row.field(2));
            }
        });
        misses.forEach(System.out::println);
        System.out.printf(Locale.ROOT, "place or actor: %d of %d right%n", count[0] - misses.size(), count[0]);
        assertThat(count[0]).isGreaterThanOrEqualTo(150);
        assertThat(1.0 - (double) misses.size() / count[0]).isGreaterThanOrEqualTo(FLOOR);
    }

    /** What the mention over these words, a leading word more or less, stands for. */
    private static List<String> codes(String phrase, String sentence) {
        int start = sentence.indexOf(phrase);
        Mentions mentions = Stories.mentions(sentence, "2022-06-01");
        var codes = new ArrayList<String>();
        for (Mention mention : mentions.all()) {
            int from = mention.stretch().start();
            boolean covers = mention.stretch().end() == start + phrase.length() && start - from <= "Senior ".length();
            if (covers) {
                mention.actor().ifPresent(codes::add);
                codes.addAll(mentions.together(mention.head()));
            }
        }
        return codes;
    }
}
