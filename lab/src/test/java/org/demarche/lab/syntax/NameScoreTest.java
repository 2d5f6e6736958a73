package org.demarche.lab.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.demarche.reader.finding.Span;
import org.demarche.reader.syntax.NameType;
import org.junit.jupiter.api.Test;

class NameScoreTest {
    private static final NamedWords PORT_SUDAN = named(0, 2, NameType.LOCATION, "Port Sudan");
    private static final NamedWords BURHAN = named(4, 5, NameType.PERSON, "Burhan");
    private static final NamedWords ARMY = named(7, 8, NameType.ORGANISATION, "Army");
    private static final NamedWords SUDANESE = named(9, 10, NameType.NORP, "Sudanese");

    private final NameScore score = new NameScore();

    @Test
    void groupsAreShownButNotSummed() {
        score.add(List.of(PORT_SUDAN, BURHAN, SUDANESE), List.of(PORT_SUDAN, BURHAN));

        assertThat(score.f1()).isEqualTo(100.0);
    }

    @Test
    void everyErrorIsOfOneKind() {
        score.add(
                List.of(PORT_SUDAN, BURHAN, ARMY),
                List.of(
                        named(1, 2, NameType.LOCATION, "Sudan"),
                        named(4, 5, NameType.LOCATION, "Burhan"),
                        named(20, 21, NameType.PERSON, "Monday")));

        assertThat(score.f1()).isZero();
        assertThat(errors())
                .anyMatch(line -> line.matches("boundary +LOCATION +1 +Port Sudan \\| Sudan"))
                .anyMatch(line -> line.matches("type +PERSON as LOCATION +1 +Burhan"))
                .anyMatch(line -> line.matches("missed +ORGANISATION +1 +Army"))
                .anyMatch(line -> line.matches("spurious +PERSON +1 +Monday"));
    }

    @Test
    void theMostFrequentErrorStandsFirst() {
        score.add(List.of(ARMY), List.of());
        score.add(List.of(BURHAN), List.of());
        score.add(List.of(BURHAN), List.of());

        List<String> lines = errors();
        assertThat(lines.subList(lines.size() - 2, lines.size()))
                .satisfiesExactly(
                        line -> assertThat(line).matches("missed +PERSON +2 +Burhan"),
                        line -> assertThat(line).matches("missed +ORGANISATION +1 +Army"));
    }

    private List<String> errors() {
        var text = new StringWriter();
        score.errors().print(new PrintWriter(text, true));
        return text.toString().lines().toList();
    }

    private static NamedWords named(int start, int end, NameType type, String words) {
        return new NamedWords(new Span(start, end), type, words);
    }
}
