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

/** The Black Sea grain initiative of 2022 and 2023, with its extensions, and its end. */
class GrainLedgerTest {
    private static final Ledger LEDGER = Ledger.load();
    private static final String PARTIES = "RUS UKR TUR IGO.UN";

    private static final List<ToldMove> GRAIN = Dispatch.all(
            Dispatch.of("UN News", "2022-06-03")
                    .move(PROPOSE, "IGO.UN", "RUS UKR TUR")
                    .about("corridor for grain exports through the Black Sea"),
            Dispatch.of("Anadolu", "2022-07-13")
                    .move(HOLD_TALKS, PARTIES, "")
                    .on("2022-07-13")
                    .about("grain exports through the Black Sea"),
            Dispatch.of("Reuters", "2022-07-22")
                    .move(AGREE, PARTIES, "")
                    .by("signed")
                    .on("2022-07-22")
                    .due("2022-07-22", "2022-11-19")
                    .about("grain exports from Black Sea ports"),
            Dispatch.of("TASS", "2022-10-29")
                    .move(WITHDRAW, "RUS", "")
                    .by("suspended participation")
                    .on("2022-10-29")
                    .about("Black Sea grain deal"),
            Dispatch.of("UN News", "2022-11-17")
                    .move(EXTEND, PARTIES, "")
                    .on("2022-11-17")
                    .due("2022-11-19", "2023-03-18")
                    .about("Black Sea grain deal"),
            Dispatch.of("AFP", "2023-03-18")
                    .move(EXTEND, PARTIES, "")
                    .on("2023-03-18")
                    .due("2023-03-18", "2023-07-16")
                    .about("Black Sea grain deal"),
            Dispatch.of("TASS", "2023-03-18")
                    .move(EXTEND, PARTIES, "")
                    .on("2023-03-18")
                    .due("2023-03-18", "2023-05-17")
                    .about("Black Sea grain deal"),
            Dispatch.of("AP", "2023-05-17")
                    .move(EXTEND, "RUS UKR", "")
                    .on("2023-05-17")
                    .due("2023-05-17", "2023-07-17")
                    .about("Black Sea grain deal"));

    private static final List<ToldMove> END = Dispatch.of("Reuters", "2023-07-17")
            .move(WITHDRAW, "RUS", "IGO.UN TUR UKR")
            .by("pulled out")
            .on("2023-07-17")
            .about("Black Sea grain deal")
            .moves();

    private static Demarche only(List<ToldMove> told, String date) {
        List<Demarche> demarches = LEDGER.asOf(told, LocalDate.parse(date));
        assertThat(demarches).hasSize(1);
        return demarches.get(0);
    }

    private static Leg russia(List<ToldMove> told, String date) {
        return only(told, date).leg("RUS").orElseThrow();
    }

    @Test
    void anAgreementForATermStandsUntilItsEnd() {
        assertThat(only(GRAIN, "2022-07-22").legs()).extracting(Leg::status).containsOnly(Status.AGREED);
        Leg leg = russia(GRAIN, "2022-07-22");
        assertThat(leg.due().flatMap(Time::latest)).contains(LocalDate.parse("2022-11-19"));
        assertThat(leg.flags()).containsExactly(Flag.DUE);
    }

    @Test
    void whoSuspendsIsWithdrawnAndComesBackWithTheExtension() {
        assertThat(russia(GRAIN, "2022-10-29").status()).isEqualTo(Status.WITHDRAWN);
        assertThat(only(GRAIN, "2022-10-29").leg("UKR").orElseThrow().status()).isEqualTo(Status.AGREED);
        Leg leg = russia(GRAIN, "2022-11-17");
        assertThat(leg.status()).isEqualTo(Status.AGREED);
        assertThat(leg.flags()).containsExactly(Flag.DUE, Flag.EXTENDED);
    }

    @Test
    void twoTermsForOneExtensionAreContestedAndBothStand() {
        Demarche demarche = only(GRAIN, "2023-03-20");
        assertThat(demarche.contested()).isTrue();
        Step extension = demarche.steps().get(demarche.steps().size() - 1);
        assertThat(extension.evidence()).hasSize(2);
        assertThat(extension.evidence())
                .extracting(piece -> piece.told().move().due().orElseThrow().value())
                .containsExactlyInAnyOrder("2023-07-16", "2023-05-17");
        assertThat(demarche.leg("RUS").orElseThrow().has(Flag.CONTESTED)).isTrue();
    }

    @Test
    void withoutAnotherExtensionItLapsesAndTheLapseNamesTheStepThatSetTheTerm() {
        Demarche demarche = only(GRAIN, "2023-08-01");
        Leg leg = demarche.leg("RUS").orElseThrow();
        assertThat(leg.status()).isEqualTo(Status.LAPSED);
        assertThat(leg.since()).contains(LocalDate.parse("2023-07-18"));
        assertThat(demarche.steps().get(demarche.steps().size() - 1).id()).isEqualTo(leg.because());
    }

    @Test
    void anExtensionToldWithoutItsPartiesIsFoundByItsMatter() {
        List<ToldMove> told = Dispatch.all(
                Dispatch.of("UN News", "2022-06-03")
                        .move(PROPOSE, "IGO.UN", "RUS UKR TUR")
                        .about("corridor for grain exports through the Black Sea"),
                Dispatch.of("Reuters", "2022-07-22")
                        .move(AGREE, PARTIES, "")
                        .due("2022-07-22", "2022-11-19")
                        .about("grain exports from Black Sea ports"),
                Dispatch.of("BBC", "2022-11-17")
                        .move(EXTEND, "", "")
                        .due("2022-11-19", "2023-03-18")
                        .about("Black Sea grain corridor deal"));
        assertThat(russia(told, "2022-11-18").due().flatMap(Time::latest)).contains(LocalDate.parse("2023-03-18"));
    }

    @Test
    void pullingOutEndsIt() {
        var told = new ArrayList<>(GRAIN);
        told.addAll(END);
        assertThat(russia(told, "2023-07-18").status()).isEqualTo(Status.WITHDRAWN);
    }

    @Test
    void anotherAffairOfTheSamePartiesStaysApart() {
        var told = new ArrayList<>(GRAIN);
        told.addAll(Dispatch.of("Interfax", "2022-09-01")
                .move(DEMAND, "IGO.UN", "RUS UKR")
                .about("access of inspectors to the Zaporizhzhia nuclear plant")
                .moves());
        told.addAll(Dispatch.of("Reuters", "2022-09-05")
                .move(REJECT, "RUS", "IGO.UN")
                .about("demilitarised zone around the nuclear plant at Zaporizhzhia")
                .moves());
        Collections.shuffle(told, new Random(7));
        List<Demarche> demarches = LEDGER.asOf(told, LocalDate.parse("2022-09-05"));
        assertThat(demarches).hasSize(2);
        assertThat(demarches.get(0).leg("RUS").orElseThrow().status()).isEqualTo(Status.AGREED);
        assertThat(demarches.get(1).leg("RUS").orElseThrow().status()).isEqualTo(Status.REJECTED);
    }
}
