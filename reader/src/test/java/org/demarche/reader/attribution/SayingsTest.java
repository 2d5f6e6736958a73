package org.demarche.reader.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.reader.finding.Polarity;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.resource.Table;
import org.junit.jupiter.api.Test;

/** The forms in which things are said, from sayings.tsv: a story in, every finding on it out. */
class SayingsTest {
    /** The share of the findings in sayings.tsv that must be told exactly as they stand there. */
    private static final double EXACT = 0.92;

    @Test
    void tellsWhatIsSaidInEveryForm() {
        var wrong = new ArrayList<String>();
        var all = new ArrayList<String>();
        var story = new ArrayList<>(List.of(""));
        Table.read(SayingsTest.class, "sayings.tsv", row -> {
            if (!row.required(0).equals("=")) {
                story.set(0, row.required(0).replace(" ¶ ", "\n\n"));
            }
            List<Statement> told = Told.statements(story.get(0));
            String expected = row.required(1) + " " + row.field(2) + ": " + row.field(3);
            all.add(expected);
            boolean right = row.required(1).equals("NONE")
                    ? told.isEmpty()
                    : told.stream().anyMatch(statement -> is(row, statement));
            if (!right) {
                wrong.add(expected + " [" + row.field(4) + "] not in "
                        + told.stream().map(SayingsTest::line).toList());
            }
        });
        assertThat(all).hasSizeGreaterThanOrEqualTo(130);
        assertThat(wrong).hasSizeLessThanOrEqualTo((int) (all.size() * (1 - EXACT)));
    }

    private static boolean is(Table.Row row, Statement statement) {
        return line(statement).equals(row.required(1) + " " + row.field(2) + ": " + row.field(3))
                && form(row.field(4)) == statement.form()
                && row.field(4).contains("negative") == (statement.polarity() == Polarity.NEGATIVE)
                && row.field(4).contains("no cue") == statement.cue().isEmpty()
                && List.of(row.field(4).split("; ")).stream().allMatch(detail -> has(statement, detail));
    }

    private static String line(Statement statement) {
        String content = statement.content().text().replace("\n\n", " ¶ ");
        return statement.act() + " " + Told.source(statement) + ": " + content;
    }

    private static Statement.Form form(String details) {
        return details.contains("direct")
                ? Statement.Form.DIRECT
                : details.contains("mixed") ? Statement.Form.MIXED : Statement.Form.INDIRECT;
    }

    private static boolean has(Statement statement, String detail) {
        int space = detail.indexOf(' ');
        String words = detail.substring(space + 1);
        return switch (detail.substring(0, Math.max(0, space))) {
            case "to" -> Told.words(statement.addressees()).equals(words);
            case "occasion" -> is(statement.occasion(), words);
            case "medium" -> is(statement.medium(), words);
            case "place" -> is(statement.place(), words);
            case "date" -> is(statement.date().map(time -> time.stretch()), words);
            case "chain" -> Told.words(statement.chain()).replace("; ", " > ").equals(words);
            default -> true;
        };
    }

    private static boolean is(Optional<Stretch> stretch, String words) {
        return Told.text(stretch).equals(words);
    }
}
