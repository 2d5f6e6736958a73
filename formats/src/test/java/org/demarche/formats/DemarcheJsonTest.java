package org.demarche.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Evidence;
import org.demarche.reader.ledger.Flag;
import org.demarche.reader.ledger.Leg;
import org.demarche.reader.ledger.Status;
import org.demarche.reader.ledger.Step;
import org.demarche.reader.ledger.ToldMove;
import org.junit.jupiter.api.Test;

class DemarcheJsonTest {
    private static final LocalDate DAY = LocalDate.of(2023, 3, 13);

    private static Stretch words(String text, int start) {
        return new Stretch(text, List.of(new Span(start, start + text.length())));
    }

    private static Demarche demarche() {
        var kenya = new Actor(Optional.of("KEN.GOV"), Optional.of("Asha Mwangi"), words("Kenya", 0), false);
        var due = new Time(
                "t1",
                words("60 days", 40),
                Time.Type.DURATION,
                "P60D",
                words("within 60 days", 33),
                Time.Operator.WITHIN,
                Optional.of(DAY),
                Optional.of(DAY.plusDays(60)),
                Time.Precision.DAY,
                0,
                0);
        var move = new Move(
                "m1",
                MoveKind.PROPOSE,
                words("proposed", 6),
                List.of(kenya),
                List.of(),
                Optional.empty(),
                Optional.of(due),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Modality.ACTUAL,
                List.of(),
                List.of(),
                1);
        var told = new ToldMove(move, "d1", "wire/1.txt", Optional.of("Agency"), Optional.of(DAY));
        var step = new Step(
                "s1",
                MoveKind.PROPOSE,
                Optional.of(DAY),
                List.of(DAY),
                Optional.of(DAY),
                List.of("KEN"),
                List.of("SOM"),
                Optional.of(due),
                List.of(new Evidence(told, "opens it")),
                false);
        var leg = new Leg(
                "SOM",
                true,
                Status.IN_TALKS,
                Optional.of(DAY),
                Optional.of(due),
                Set.of(Flag.DUE),
                "s1",
                Optional.of("s1"),
                List.of(new Leg.Change(Status.IN_TALKS, Optional.of(DAY), "s1")));
        return new Demarche(
                "x1",
                List.of("KEN"),
                Optional.of(new Matter(words("a joint patrol", 15), List.of("patrol"))),
                Optional.of(DAY),
                Optional.of(kenya),
                List.of(leg),
                List.of(step),
                DAY.plusDays(1));
    }

    @Test
    void aDemarcheHasTheFieldsOfTheDesign() {
        assertThat(DemarcheJson.line(demarche()))
                .startsWith(
                        "{\"type\":\"demarche\",\"id\":\"x1\",\"by\":[\"KEN\"],\"matter\":{\"text\":\"a joint patrol\","
                                + "\"spans\":[[15,29]],\"terms\":[\"patrol\"]},\"opened\":\"2023-03-13\",\"lead\":{\"actor\":\"KEN.GOV\"")
                .contains(
                        "\"legs\":[{\"to\":\"SOM\",\"inferred\":true,\"status\":\"IN_TALKS\",\"since\":\"2023-03-13\",")
                .contains("\"flags\":[\"due\"]")
                .contains("\"moves\":[{\"id\":\"m1\",\"document\":\"wire/1.txt\",\"publisher\":\"Agency\","
                        + "\"published\":\"2023-03-13\",\"text\":\"proposed\",\"spans\":[[6,14]]")
                .endsWith("\"asOf\":\"2023-03-14\"}");
    }

    @Test
    void theLineKeepsToThePublishedSchemaWhichNamesEveryConstant() {
        assertThat(Check.faults("demarche", DemarcheJson.line(demarche()))).isEmpty();
        for (Status status : Status.values()) {
            assertThat(Schemas.text("status")).contains('"' + status.name() + '"');
        }
        for (MoveKind kind : MoveKind.values()) {
            assertThat(Schemas.text("move-kind")).contains('"' + kind.name() + '"');
        }
        for (Flag flag : Flag.values()) {
            assertThat(Schemas.text("flag")).contains('"' + flag.name().toLowerCase(Locale.ROOT) + '"');
        }
    }
}
