package org.demarche.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.formats.FindingsJson.FindingLine;
import org.demarche.reader.Reading;
import org.demarche.reader.finding.Act;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Annotation;
import org.demarche.reader.finding.Event;
import org.demarche.reader.finding.EventType;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.finding.Mention;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Polarity;
import org.demarche.reader.finding.Position;
import org.demarche.reader.finding.Role;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.Test;

class FindingsJsonTest {
    private static final String TEXT =
            "“We want an answer by 3 May,” said Amira Haddad, Jordan's lead envoy. Israel has not replied.";

    private static Stretch at(String words) {
        int start = TEXT.indexOf(words);
        return new Stretch(words, List.of(new Span(start, start + words.length())));
    }

    private static final Time DUE = new Time(
            "t1",
            at("3 May"),
            Time.Type.DATE,
            "2024-05-03",
            at("by 3 May"),
            Time.Operator.NOT_BEFORE,
            Optional.empty(),
            Optional.of(LocalDate.of(2024, 5, 3)),
            Time.Precision.DAY,
            5,
            8);
    private static final Actor HADDAD =
            new Actor(Optional.of("JOR.GOV"), Optional.of("Amira Haddad"), at("Amira Haddad"), false);
    private static final Actor ISRAEL = new Actor(Optional.of("ISR"), Optional.empty(), at("Israel"), true);
    private static final Matter MATTER = new Matter(at("an answer"), List.of("answer"));

    private static final Mention MENTION =
            new Mention("m1", at("Israel"), Mention.Kind.NAME, Optional.of("ISR"), Optional.empty(), 20, 21, 20);
    private static final Statement STATEMENT = new Statement(
            "s1",
            Statement.Form.DIRECT,
            Act.DEMAND,
            Polarity.POSITIVE,
            Optional.of(HADDAD),
            at("said"),
            at("“We want an answer by 3 May,”"),
            List.of(at("“We want an answer by 3 May,”")),
            List.of(ISRAEL),
            Optional.empty(),
            Optional.of(DUE),
            Optional.of(at("Jordan")),
            Optional.empty(),
            List.of(),
            0.91234);
    private static final Event EVENT = new Event(
            "e1",
            EventType.REQUEST,
            Optional.of("meet"),
            List.of("diplomatic"),
            Optional.of("100"),
            at("want"),
            List.of(HADDAD),
            List.of(ISRAEL),
            Optional.empty(),
            Optional.empty(),
            Polarity.NEGATIVE,
            Modality.ACTUAL,
            List.of(HADDAD),
            List.of("s1"),
            1);
    private static final Move MOVE = new Move(
            "v1",
            MoveKind.EXPECT_ANSWER,
            at("want an answer"),
            List.of(HADDAD),
            List.of(ISRAEL),
            Optional.of(MATTER),
            Optional.of(DUE),
            Optional.empty(),
            List.of(at("an answer")),
            Optional.empty(),
            Optional.of(HADDAD),
            Optional.of(at("by 3 May")),
            Optional.empty(),
            Modality.ACTUAL,
            List.of(HADDAD),
            List.of("s1", "e1"),
            0.5);
    private static final Position POSITION = new Position(
            "p1",
            ISRAEL,
            List.of(),
            Optional.of(MATTER),
            Position.Stance.AGAINST,
            at("has not replied"),
            List.of(),
            0.4);
    private static final Role ROLE = new Role(
            "r1",
            "Amira Haddad",
            Optional.of("lead envoy"),
            Optional.of("JOR"),
            Optional.empty(),
            true,
            at("Jordan's lead envoy"),
            List.of());

    @Test
    void aStatementHasTheFieldsOfTheDesign() {
        assertThat(FindingsJson.line("talks.txt", STATEMENT))
                .startsWith("{\"type\":\"statement\",\"id\":\"s1\",\"document\":\"talks.txt\",\"form\":\"direct\","
                        + "\"act\":\"DEMAND\",\"polarity\":\"positive\",\"speaker\":{\"actor\":\"JOR.GOV\","
                        + "\"person\":\"Amira Haddad\",\"text\":\"Amira Haddad\",\"spans\":[[35,47]]},"
                        + "\"cue\":{\"text\":\"said\",\"spans\":[[30,34]]}")
                .contains(
                        "\"addressee\":[{\"actor\":\"ISR\",\"text\":\"Israel\",\"spans\":[[70,76]],\"inferred\":true}]")
                .contains("\"operator\":\"not-before\",\"latest\":\"2024-05-03\",\"precision\":\"day\"")
                .endsWith("\"chain\":[],\"confidence\":0.912}");
    }

    @Test
    void everyLineReadsBack() {
        for (Finding finding : List.of(STATEMENT, EVENT, MOVE, POSITION, ROLE)) {
            String line = FindingsJson.line("label \"with\" marks", finding);
            assertThat(FindingsJson.line(FindingsJson.parse(line))).isEqualTo(line);
        }
        for (Annotation annotation : List.of(MENTION, DUE)) {
            String line = FindingsJson.line("a", annotation);
            assertThat(FindingsJson.line(FindingsJson.parse(line))).isEqualTo(line);
        }
        assertThat(FindingsJson.parse(FindingsJson.line("a", EVENT))).isEqualTo(new FindingLine("a", EVENT));
    }

    @Test
    void everyLineKeepsToThePublishedSchema() {
        for (Finding finding : List.of(STATEMENT, EVENT, MOVE, POSITION, ROLE)) {
            assertThat(Check.faults("finding", FindingsJson.line("a", finding))).isEmpty();
        }
        for (Annotation annotation : List.of(MENTION, DUE)) {
            assertThat(Check.faults("finding", FindingsJson.line("a", annotation)))
                    .isEmpty();
        }
        assertThat(Check.faults("role", FindingsJson.line("a", ROLE).replace("\"lead\":true", "\"leads\":true")))
                .anyMatch(fault -> fault.contains("required property 'lead'"))
                .anyMatch(fault -> fault.contains("'leads' is not defined"));
    }

    @Test
    void whatMadeALineIsAFieldOfItsOwn() {
        for (Finding finding : List.of(STATEMENT, EVENT, MOVE, POSITION, ROLE)) {
            var line = new FindingLine("a", finding);
            String explained = FindingsJson.line(line, Optional.of("pattern \"x\""));
            assertThat(explained).endsWith(",\"why\":\"pattern \\\"x\\\"\"}");
            assertThat(Check.faults("finding", explained)).isEmpty();
            assertThat(FindingsJson.parse(explained)).isEqualTo(FindingsJson.parse(FindingsJson.line(line)));
        }
    }

    @Test
    void theSchemaNamesEveryConstant() {
        String schema = Schemas.names().stream().map(Schemas::text).collect(Collectors.joining());
        for (Enum<?>[] constants : List.<Enum<?>[]>of(
                Act.values(), EventType.values(), MoveKind.values(), Modality.values(), Position.Stance.values())) {
            for (Enum<?> constant : constants) {
                assertThat(schema).contains('"' + constant.name() + '"');
            }
        }
        for (Enum<?>[] constants : List.<Enum<?>[]>of(
                Time.Operator.values(), Time.Precision.values(), Polarity.values(), Statement.Form.values())) {
            for (Enum<?> constant : constants) {
                assertThat(schema)
                        .contains('"' + constant.name().toLowerCase(Locale.ROOT).replace('_', '-') + '"');
            }
        }
    }

    @Test
    void aReadingIsWrittenInTheOrderOfTheText() {
        var reading = new Reading(
                Document.of("talks.txt", TEXT),
                List.of(),
                List.of(DUE, MENTION),
                List.of(STATEMENT, MOVE, ROLE),
                List.of(),
                List.of());
        var out = new StringWriter();

        FindingsJson.write(reading, out);

        assertThat(out.toString().lines().map(line -> line.substring(9, 13)))
                .containsExactly("stat", "move", "time", "role", "ment");
    }

    @Test
    void aBrokenLineNamesWhatIsWrong() {
        assertThatThrownBy(() -> FindingsJson.parse("{\"type\":\"event\",")).hasMessageStartingWith("broken JSON");
        assertThatThrownBy(() -> FindingsJson.parse("[]")).hasMessage("no JSON object");
        assertThatThrownBy(() -> FindingsJson.parse("{\"type\":\"rumour\",\"document\":\"a\"}"))
                .hasMessage("no type of finding: 'rumour'");
        assertThatThrownBy(() -> FindingsJson.parse(FindingsJson.line("a", ROLE).replace("\"person\"", "\"somebody\"")))
                .hasMessage("field 'person' is missing or of the wrong kind");
        assertThatThrownBy(() ->
                        FindingsJson.parse(FindingsJson.line("a", STATEMENT).replace("\"DEMAND\"", "\"SHOUT\"")))
                .hasMessage("field 'act' cannot be 'SHOUT'");
    }
}
