package org.demarche.reader.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.reader.finding.MoveKind.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.demarche.reader.finding.Time;
import org.junit.jupiter.api.Test;

/** The affair of the security guarantees, from December 2021 to February 2022, as the agencies told it. */
class LedgerTest {
    private static final Ledger LEDGER = Ledger.load();

    private static final List<ToldMove> GUARANTEES = Dispatch.all(
            Dispatch.of("Kommersant", "2021-12-16")
                    .move(PROPOSE, "RUS", "USA")
                    .by("handed over")
                    .on("2021-12-15")
                    .about("drafts on security guarantees"),
            Dispatch.of("Interfax", "2021-12-17")
                    .move(PROPOSE, "RUS.GOV", "USA IGO.NATO")
                    .by("published")
                    .on("2021-12-17")
                    .about("two draft documents on security guarantees"),
            Dispatch.of("TASS", "2021-12-24")
                    .move(EXPECT_ANSWER, "RUS", "USA")
                    .due("2022-01-01", "2022-01-31")
                    .claimedBy("RUS.GOV")
                    .about("proposals on security guarantees")
                    .move(NO_ANSWER, "IGO.NATO", "RUS")
                    .claimedBy("RUS.GOV")
                    .about("Russian proposals on security guarantees")
                    .move(NAME_LEAD, "RUS", "")
                    .lead("Sergei Ryabkov")
                    .claimedBy("RUS.GOV")
                    .about("this topic")
                    .move(PROPOSE, "RUS.GOV", "USA? IGO.NATO?")
                    .by("circulated")
                    .on("2021-12-17")
                    .about("legal security guarantees")
                    .move(OFFER, "RUS", "USA")
                    .by("told about readiness")
                    .about("negotiations on the drafts of these documents"),
            Dispatch.of("Reuters", "2022-01-10")
                    .move(HOLD_TALKS, "RUS USA", "")
                    .on("2022-01-10")
                    .about("security guarantees in Europe"),
            Dispatch.of("AFP", "2022-01-12")
                    .move(HOLD_TALKS, "IGO.NATO RUS", "")
                    .on("2022-01-12")
                    .about("security guarantees"),
            Dispatch.of("TASS", "2022-01-14")
                    .move(EXPECT_ANSWER, "RUS", "USA IGO.NATO")
                    .on("2022-01-14")
                    .claimedBy("RUS.GOV")
                    .about("proposals on security guarantees"),
            Dispatch.of("AP", "2022-01-21")
                    .move(PROMISE, "USA", "RUS")
                    .on("2022-01-21")
                    .due("2022-01-24", "2022-01-30")
                    .about("written reply to the security guarantee proposals"),
            Dispatch.of("Reuters", "2022-01-26")
                    .move(ANSWER, "USA", "RUS")
                    .by("handed over")
                    .on("2022-01-26")
                    .about("security guarantees")
                    .move(ANSWER, "IGO.NATO", "RUS")
                    .by("handed over")
                    .on("2022-01-26")
                    .about("security guarantees"),
            Dispatch.of("Interfax", "2022-01-27")
                    .move(REJECT, "RUS", "USA")
                    .on("2022-01-27")
                    .claimedBy("RUS.GOV")
                    .about("main issue"),
            Dispatch.of("Bloomberg", "2022-01-28")
                    .move(EXPECT_ANSWER, "USA", "RUS")
                    .on("2022-01-28")
                    .claimedBy("USA.GOV")
                    .about("its response"),
            Dispatch.of("TASS", "2022-02-17")
                    .move(ANSWER, "RUS", "USA")
                    .by("handed")
                    .on("2022-02-17")
                    .about("American response on security guarantees"));

    private static Demarche only(List<ToldMove> told, String date) {
        List<Demarche> demarches = LEDGER.asOf(told, LocalDate.parse(date));
        assertThat(demarches).hasSize(1);
        return demarches.get(0);
    }

    private static Leg leg(Demarche demarche, String to) {
        return demarche.leg(to).orElseThrow();
    }

    @Test
    void theSeedAloneGivesATabledDemarcheTowardsBoth() {
        Demarche demarche = only(GUARANTEES, "2021-12-24");
        assertThat(demarche.by()).containsExactly("RUS");
        assertThat(demarche.lead().orElseThrow().person()).contains("Sergei Ryabkov");
        assertThat(demarche.legs()).extracting(Leg::to).containsExactly("USA", "IGO.NATO");
        assertThat(demarche.legs()).extracting(Leg::status).containsOnly(Status.TABLED);
        assertThat(leg(demarche, "USA").due().flatMap(Time::latest)).contains(LocalDate.parse("2022-01-31"));
        assertThat(leg(demarche, "USA").flags()).containsExactly(Flag.DUE);
        assertThat(leg(demarche, "IGO.NATO").due()).isEmpty();
    }

    @Test
    void handingOverAndPublishingAreTwoStepsAndNotContested() {
        Demarche demarche = only(GUARANTEES, "2021-12-24");
        assertThat(demarche.steps().stream().filter(step -> step.kind() == PROPOSE))
                .extracting(step -> step.date().orElseThrow().toString())
                .containsExactly("2021-12-15", "2021-12-17");
        assertThat(demarche.steps().get(1).evidence())
                .extracting(piece -> piece.told().publisher().orElseThrow())
                .containsExactly("Interfax", "TASS");
        assertThat(demarche.contested()).isFalse();
    }

    @Test
    void aSourceThatInfersItsAddresseesLeavesThemInferredUntilOneNamesThem() {
        List<ToldMove> seed = GUARANTEES.stream()
                .filter(told -> told.document().equals("TASS2021-12-24"))
                .toList();
        assertThat(only(seed, "2021-12-24").legs()).extracting(Leg::inferred).containsExactly(true, true);
        assertThat(only(GUARANTEES, "2021-12-24").legs())
                .extracting(Leg::inferred)
                .containsOnly(false);
    }

    @Test
    void talksAnswersAndTheRejectionOfTheAnswerMoveTheSameDemarcheOn() {
        assertThat(leg(only(GUARANTEES, "2022-01-11"), "USA").status()).isEqualTo(Status.IN_TALKS);
        assertThat(leg(only(GUARANTEES, "2022-01-11"), "IGO.NATO").status()).isEqualTo(Status.TABLED);
        assertThat(leg(only(GUARANTEES, "2022-01-12"), "IGO.NATO").status()).isEqualTo(Status.IN_TALKS);
        Demarche answered = only(GUARANTEES, "2022-01-26");
        assertThat(answered.legs()).extracting(Leg::status).containsOnly(Status.ANSWERED);
        assertThat(leg(answered, "USA").flags()).isEmpty();
        assertThat(leg(answered, "USA").since()).contains(LocalDate.parse("2022-01-26"));
        Demarche rejected = only(GUARANTEES, "2022-01-27");
        assertThat(rejected.steps()).extracting(Step::kind).contains(REJECT);
        assertThat(leg(rejected, "USA").status()).isEqualTo(Status.ANSWERED);
        assertThat(leg(rejected, "USA").status().open()).isTrue();
    }

    @Test
    void rolesMaySwap() {
        Demarche demarche = only(GUARANTEES, "2022-02-17");
        Step waiting = demarche.steps().stream()
                .filter(step -> step.kind() == EXPECT_ANSWER && step.by().contains("USA"))
                .findFirst()
                .orElseThrow();
        assertThat(waiting.date()).contains(LocalDate.parse("2022-01-28"));
        assertThat(demarche.steps().get(demarche.steps().size() - 1).kind()).isEqualTo(ANSWER);
        assertThat(leg(demarche, "USA").status()).isEqualTo(Status.ANSWERED);
    }

    @Test
    void eachStatusNamesTheStepAndTheWordsThatMadeIt() {
        Demarche demarche = only(GUARANTEES, "2022-01-26");
        Step because = demarche.steps().stream()
                .filter(step -> step.id().equals(leg(demarche, "USA").because()))
                .findFirst()
                .orElseThrow();
        assertThat(because.kind()).isEqualTo(ANSWER);
        assertThat(because.evidence().get(0).told().move().trigger().text()).isEqualTo("handed over");
        assertThat(because.evidence().get(0).link()).contains("guarantee");
    }

    @Test
    void theIdStaysWhateverIsToldLaterAndInWhateverOrder() {
        String id = only(GUARANTEES, "2021-12-24").id();
        assertThat(only(GUARANTEES, "2022-02-17").id()).isEqualTo(id);
        List<Demarche> expected = LEDGER.asOf(GUARANTEES, LocalDate.parse("2022-02-17"));
        for (int seed = 0; seed < 20; seed++) {
            var shuffled = new ArrayList<>(GUARANTEES);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(LEDGER.asOf(shuffled, LocalDate.parse("2022-02-17"))).isEqualTo(expected);
        }
    }

    @Test
    void everyMoveOfTheAffairIsLinked() {
        assertThat(LEDGER.fold(GUARANTEES).unlinked()).isEmpty();
    }

    @Test
    void whatHappenedByADateDiffersFromWhatWasToldByIt() {
        Threads threads = LEDGER.fold(GUARANTEES);
        LocalDate day = LocalDate.parse("2021-12-15");
        assertThat(threads.asOf(day)).isEmpty();
        assertThat(threads.happenedBy(day)).hasSize(1);
        assertThat(threads.happenedBy(day).get(0).steps()).hasSize(1);
    }

    @Test
    void withoutTheAnswerTheDueIsOverdueAndALaterAnswerLate() {
        var told = new ArrayList<>(GUARANTEES);
        told.removeIf(move -> move.move().kind() == ANSWER);
        Demarche overdue = only(told, "2022-02-01");
        assertThat(leg(overdue, "USA").flags()).containsExactly(Flag.OVERDUE);
        assertThat(leg(overdue, "USA").status()).isEqualTo(Status.IN_TALKS);
        told.addAll(Dispatch.of("AP", "2022-02-03")
                .move(ANSWER, "USA", "RUS")
                .on("2022-02-02")
                .about("security guarantees")
                .moves());
        assertThat(leg(only(told, "2022-02-03"), "USA").flags()).containsExactly(Flag.LATE);
    }
}
