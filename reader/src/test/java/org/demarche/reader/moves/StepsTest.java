package org.demarche.reader.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.Time;
import org.demarche.reader.resource.Table;
import org.junit.jupiter.api.Test;

/** Steps of many affairs: {@code steps.txt}. What is expected and what is read are compared move by move. */
class StepsTest {
    private static final LocalDate PUBLISHED = LocalDate.parse("2024-03-14");

    private record Expected(String step, String term, String due) {}

    private record Sentence(String text, List<Expected> steps) {}

    private static List<Sentence> sentences() {
        var sentences = new ArrayList<Sentence>();
        Table.read(StepsTest.class, "steps.txt", row -> {
            String line = row.fields().get(0);
            if (line.startsWith("= ")) {
                String[] fields = line.substring(2).split(" \\| ");
                sentences.get(sentences.size() - 1).steps().add(new Expected(fields[0], fields[1], fields[2]));
            } else {
                sentences.add(new Sentence(line, new ArrayList<>()));
            }
        });
        return sentences;
    }

    private static String step(Move move) {
        return move.kind() + " " + codes(move.by()) + " > " + codes(move.to());
    }

    private static String sorted(String step) {
        String[] sides = step.substring(step.indexOf(' ') + 1).split(" > ");
        return step.substring(0, step.indexOf(' ')) + new TreeSet<>(List.of(sides[0].split(" "))) + ">"
                + new TreeSet<>(List.of(sides[1].split(" ")));
    }

    private static String codes(List<Actor> actors) {
        return actors.isEmpty()
                ? "-"
                : actors.stream().map(actor -> actor.party().orElse("?")).collect(Collectors.joining(" "));
    }

    private static boolean matches(Expected expected, Move move) {
        boolean term = expected.term().equals("-")
                || move.matter()
                        .filter(matter -> matter.terms().stream().anyMatch(word -> word.startsWith(expected.term())))
                        .isPresent();
        Optional<String> due = move.due().flatMap(Time::latest).map(LocalDate::toString);
        return sorted(expected.step()).equals(sorted(step(move)))
                && term
                && due.orElse("-").equals(expected.due());
    }

    @Test
    void mostStepsOfManyAffairsAreReadWithTheirPartiesMatterAndDue() {
        int right = 0;
        int expected = 0;
        int read = 0;
        var misses = new ArrayList<String>();
        for (Sentence sentence : sentences()) {
            List<Move> moves = Stages.read(Stages.document(sentence.text(), PUBLISHED)).moves().stream()
                    .filter(move -> move.modality() == Modality.ACTUAL)
                    .toList();
            long hits = sentence.steps().stream()
                    .filter(step -> moves.stream().anyMatch(move -> matches(step, move)))
                    .count();
            right += (int) hits;
            expected += sentence.steps().size();
            read += moves.size();
            if (hits < sentence.steps().size() || hits < moves.size()) {
                misses.add(sentence.text() + "\n    wanted " + sentence.steps() + "\n    read   "
                        + moves.stream().map(StepsTest::shown).toList());
            }
        }
        double f1 = 2.0 * right / (expected + read);
        assertThat(f1)
                .as("%d right of %d expected, %d read%n%s", right, expected, read, String.join("\n", misses))
                .isGreaterThan(FLOOR);
    }

    private static final double FLOOR = 0.9;

    private static String shown(Move move) {
        return step(move) + " | "
                + move.matter().map(matter -> String.join(" ", matter.terms())).orElse("-") + " | "
                + move.due().flatMap(Time::latest).map(LocalDate::toString).orElse("-");
    }
}
