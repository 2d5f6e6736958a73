package org.demarche.reader.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.resource.Table;
import org.junit.jupiter.api.Test;

/** Whom the words of a speaker mean, from speakers.tsv: a story in, its speakers out. */
class SpeakersTest {
    /** The share of the lines in speakers.tsv that must be told exactly as they stand there. */
    private static final double EXACT = 0.95;

    @Test
    void tellsWhoIsMeantByEverySpeaker() {
        var wrong = new ArrayList<String>();
        var all = new ArrayList<String>();
        var story = new ArrayList<>(List.of(""));
        Table.read(SpeakersTest.class, "speakers.tsv", row -> {
            if (!row.required(0).equals("=")) {
                story.set(0, row.required(0).replace(" ¶ ", "\n\n"));
            }
            Optional<Statement> told = Told.statements(story.get(0)).stream()
                    .filter(statement -> statement.content().text().startsWith(row.required(1)))
                    .findFirst();
            String expected = row.required(1) + ": " + row.required(2) + " = " + row.required(3);
            all.add(expected);
            boolean right = row.required(2).equals("NONE")
                    ? told.isEmpty()
                    : told.filter(statement -> (row.required(1) + ": " + speaker(statement)).equals(expected))
                            .isPresent();
            if (!right) {
                wrong.add(expected + " but was " + told.map(SpeakersTest::speaker));
            }
        });
        assertThat(all).hasSizeGreaterThanOrEqualTo(20);
        assertThat(wrong).hasSizeLessThanOrEqualTo((int) (all.size() * (1 - EXACT)));
    }

    private static String speaker(Statement statement) {
        return statement
                .speaker()
                .map(actor -> actor.stretch().text() + " = " + meant(actor))
                .orElse("?");
    }

    private static String meant(Actor actor) {
        String meant = Stream.of(actor.person(), actor.code())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("/"));
        return meant.isEmpty() ? "-" : meant;
    }
}
