package org.demarche.reader.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.reader.finding.MoveKind.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.demarche.reader.finding.MoveKind;
import org.junit.jupiter.api.Test;

/** Which moves belong together, and which only look alike. */
class LinkingTest {
    private static final Ledger LEDGER = Ledger.load();
    private static final LocalDate LATER = LocalDate.parse("2030-01-01");

    private static List<Demarche> ledger(Dispatch... dispatches) {
        return LEDGER.asOf(Dispatch.all(dispatches), LATER);
    }

    private static Dispatch.Step on(String date, MoveKind kind, String by, String to) {
        return Dispatch.of("Agency", date).move(kind, by, to);
    }

    @Test
    void tenPapersThatTellOneActAreOneStepWithTenPiecesOfEvidence() {
        var told = new ArrayList<ToldMove>();
        for (int paper = 0; paper < 10; paper++) {
            told.addAll(Dispatch.of("Paper " + paper, "2024-05-0" + (1 + paper % 3))
                    .move(DEMAND, "ISR.GOV", "EGY")
                    .about(paper % 2 == 0 ? "reopening of the Rafah crossing" : "Rafah crossing")
                    .moves());
        }
        List<Demarche> demarches = LEDGER.asOf(told, LATER);
        assertThat(demarches).hasSize(1);
        assertThat(demarches.get(0).steps()).hasSize(1);
        assertThat(demarches.get(0).steps().get(0).evidence()).hasSize(10);
        assertThat(demarches.get(0).contested()).isFalse();
    }

    @Test
    void anOpeningOfWhichTwoPapersTellInCommonWordsIsOneDemarche() {
        List<Demarche> demarches = ledger(
                Dispatch.of("Yonhap", "2025-03-02")
                        .move(REQUEST, "EGY", "ISR GRP.hamas")
                        .about("sides to return to the talks"),
                Dispatch.of("Kyodo", "2025-03-02")
                        .move(REQUEST, "EGY", "ISR GRP.hamas")
                        .about("sides to return to the talks"),
                Dispatch.of("Reuters", "2025-03-20")
                        .move(REQUEST, "EGY", "ISR GRP.hamas")
                        .about("sides to return to the talks"));
        assertThat(demarches).extracting(Demarche::id).doesNotHaveDuplicates();
        assertThat(demarches).hasSize(2);
        assertThat(demarches.get(0).steps()).hasSize(1);
        assertThat(demarches.get(0).steps().get(0).evidence()).hasSize(2);
    }

    @Test
    void anOpeningThatTwoPapersNameByADayNobodyElseKnowsIsOneDemarche() {
        List<Demarche> demarches = ledger(
                Dispatch.of("Yonhap", "2025-03-12")
                        .move(REQUEST, "EGY", "ISR GRP.hamas")
                        .about("return to the talks of 3 March"),
                Dispatch.of("Kyodo", "2025-03-12")
                        .move(REQUEST, "EGY", "ISR GRP.hamas")
                        .about("return to the talks of 3 March"));
        assertThat(demarches).hasSize(1);
        assertThat(demarches.get(0).steps()).hasSize(1);
    }

    @Test
    void twoDatesForTheSameHandingOverAreContestedAndBothStand() {
        List<Demarche> demarches = ledger(
                Dispatch.of("Yonhap", "2019-02-10")
                        .move(PROPOSE, "PRK", "USA")
                        .by("handed over")
                        .on("2019-02-08")
                        .about("denuclearization roadmap"),
                Dispatch.of("Kyodo", "2019-02-10")
                        .move(PROPOSE, "PRK", "USA")
                        .by("delivered")
                        .on("2019-02-09")
                        .about("roadmap for denuclearization"));
        assertThat(demarches).hasSize(1);
        Step step = demarches.get(0).steps().get(0);
        assertThat(step.contested()).isTrue();
        assertThat(step.dates()).containsExactly(LocalDate.parse("2019-02-08"), LocalDate.parse("2019-02-09"));
        assertThat(demarches.get(0).legs().get(0).flags()).containsExactly(Flag.CONTESTED);
    }

    @Test
    void parallelDemarchesBetweenTheSamePartiesStayApart() {
        List<Demarche> demarches = ledger(
                on("2021-04-06", PROPOSE, "USA", "IRN").about("limits on uranium enrichment"),
                on("2021-04-07", DEMAND, "USA", "IRN").about("release of American detainees in Evin prison"),
                on("2021-05-01", REJECT, "IRN", "USA").about("limits on uranium enrichment"),
                on("2021-05-02", ACCEPT, "IRN", "USA").about("release of the detainees"));
        assertThat(demarches)
                .extracting(demarche -> demarche.legs().get(0).status())
                .containsExactly(Status.REJECTED, Status.ACCEPTED);
    }

    @Test
    void aLookAlikeWithTheSameWordButAnotherMatterDoesNotMerge() {
        List<Demarche> demarches = ledger(
                on("2022-06-03", PROPOSE, "TUR", "RUS").about("grain corridor through the Black Sea"),
                on("2022-06-20", DEMAND, "TUR", "RUS").about("lower tariffs on wheat and sunflower oil imports"));
        assertThat(demarches).hasSize(2);
    }

    @Test
    void anAnswerThatCouldMeanTwoDemarchesStaysUnlinked() {
        Threads threads = LEDGER.fold(Dispatch.all(
                on("2021-04-06", PROPOSE, "USA", "IRN").about("limits on uranium enrichment"),
                on("2021-04-07", DEMAND, "USA", "IRN").about("release of American detainees"),
                on("2021-04-20", ANSWER, "IRN", "USA").about("the letter")));
        assertThat(threads.asOf(LATER)).hasSize(2);
        assertThat(threads.unlinked()).hasSize(1);
    }

    @Test
    void aDateThatNamesTheProposalPartsTwoThatNoWordParts() {
        List<Demarche> demarches = ledger(
                Dispatch.of("A", "2020-06-01")
                        .move(PROPOSE, "ETH", "EGY")
                        .on("2020-06-01")
                        .about("filling schedule"),
                Dispatch.of("A", "2020-07-15")
                        .move(DEMAND, "ETH", "EGY")
                        .on("2020-07-15")
                        .about("drought release rules"),
                on("2020-08-01", REJECT, "EGY", "ETH").about("the proposals of 1 June"));
        assertThat(demarches.get(0).legs().get(0).status()).isEqualTo(Status.REJECTED);
        assertThat(demarches.get(1).legs().get(0).status()).isEqualTo(Status.TABLED);
    }

    @Test
    void oneParticularMemberMaySpeakOfWhatWasPutToTheWholeBody() {
        List<Demarche> demarches = ledger(
                on("2021-12-17", PROPOSE, "RUS", "IGO.NATO").about("legal security guarantees"),
                on("2022-01-26", HOLD_TALKS, "NOR RUS", "").about("security guarantees"),
                on("2022-01-27", REJECT, "EST", "RUS").about("security guarantees"));
        assertThat(demarches).hasSize(1);
        assertThat(demarches.get(0).steps()).hasSize(3);
        assertThat(demarches.get(0).legs().get(0).status()).isEqualTo(Status.TABLED);
    }

    @Test
    void aBreachThatOnlyTheOtherSideClaimsIsContestedNotAFact() {
        Dispatch proposal = on("2023-05-01", PROPOSE, "SAU", "GRP.RSF SDN").about("truce in Khartoum");
        Dispatch agreed = on("2023-05-20", AGREE, "SDN GRP.RSF", "").about("truce in Khartoum");
        Leg claimed = ledger(
                        proposal,
                        agreed,
                        on("2023-05-22", BREACH, "GRP.RSF", "")
                                .claimedBy("SDN.MIL")
                                .about("Khartoum truce"))
                .get(0)
                .leg("GRP.RSF")
                .orElseThrow();
        assertThat(claimed.status()).isEqualTo(Status.AGREED);
        assertThat(claimed.flags()).containsExactly(Flag.CONTESTED);
        Leg narrated = ledger(
                        proposal,
                        agreed,
                        on("2023-05-22", BREACH, "GRP.RSF", "").about("Khartoum truce"))
                .get(0)
                .leg("GRP.RSF")
                .orElseThrow();
        assertThat(narrated.status()).isEqualTo(Status.BREACHED);
    }

    @Test
    void aPlannedActIsNoStep() {
        Threads threads = LEDGER.fold(Dispatch.all(
                on("2018-03-08", INVITE, "PRK", "USA").about("summit on denuclearization"),
                on("2018-03-10", ACCEPT, "USA", "PRK").planned().about("summit on denuclearization")));
        assertThat(threads.asOf(LATER).get(0).legs().get(0).status()).isEqualTo(Status.TABLED);
        assertThat(threads.unlinked()).hasSize(1);
    }

    @Test
    void anOfferThatIsTakenBackIsWithdrawnAndANewOneOpensAnew() {
        List<Demarche> demarches = ledger(
                on("2024-02-01", OFFER, "QAT", "GRP.HAMAS").about("safe passage for the hostages"),
                on("2024-03-01", WITHDRAW, "QAT", "GRP.HAMAS").about("safe passage for the hostages"),
                on("2024-06-01", OFFER, "QAT", "GRP.HAMAS").about("safe passage for the hostages"));
        assertThat(demarches)
                .extracting(demarche -> demarche.legs().get(0).status())
                .containsExactly(Status.WITHDRAWN, Status.TABLED);
    }

    private static final List<Dispatch> TWO_AFFAIRS = List.of(
            on("2021-04-06", PROPOSE, "USA", "IRN").about("limits on uranium enrichment"),
            on("2021-04-07", DEMAND, "USA", "IRN").about("release of American detainees in Evin prison"),
            on("2021-05-01", REJECT, "IRN", "USA").about("limits on uranium enrichment"));

    private static Corrections.Key key(int dispatch) {
        return Corrections.Key.of(TWO_AFFAIRS.get(dispatch).moves().get(0));
    }

    private static Threads corrected(Corrections corrections) {
        return LEDGER.fold(Dispatch.all(TWO_AFFAIRS.toArray(Dispatch[]::new)), corrections);
    }

    @Test
    void aLinkSetByHandOutweighsTheWordsOfTheMove() {
        List<Demarche> demarches =
                corrected(new Corrections(Map.of(key(2), Optional.of(key(1))))).asOf(LATER);
        assertThat(demarches)
                .extracting(demarche -> demarche.legs().get(0).status())
                .containsExactly(Status.TABLED, Status.REJECTED);
        Step rejected = demarches.get(1).steps().get(1);
        assertThat(rejected.evidence().get(0).link()).isEqualTo("linked by hand");
    }

    @Test
    void aStepTakenOutByHandStaysOutUnlessItOpensOneOfItsOwn() {
        Threads answerOut = corrected(new Corrections(Map.of(key(2), Optional.empty())));
        assertThat(answerOut.asOf(LATER))
                .extracting(demarche -> demarche.legs().get(0).status())
                .containsOnly(Status.TABLED);
        assertThat(answerOut.unlinked()).hasSize(1);
        Threads openingOut = corrected(new Corrections(Map.of(key(1), Optional.empty())));
        assertThat(openingOut.asOf(LATER)).hasSize(2);
    }

    @Test
    void anOpeningStepMayBeLinkedToAnotherDemarcheByHand() {
        List<Demarche> demarches =
                corrected(new Corrections(Map.of(key(1), Optional.of(key(0))))).asOf(LATER);
        assertThat(demarches).hasSize(1);
        assertThat(demarches.get(0).steps()).hasSize(3);
    }

    @Test
    void everyStatusOfALegNamesTheStepThatSetIt() {
        Demarche demarche = corrected(Corrections.NONE).asOf(LATER).get(0);
        assertThat(demarche.legs().get(0).course())
                .extracting(Leg.Change::status)
                .containsExactly(Status.TABLED, Status.REJECTED);
        assertThat(demarche.legs().get(0).course())
                .extracting(Leg.Change::because)
                .containsExactlyElementsOf(
                        demarche.steps().stream().map(Step::id).toList());
    }

    @Test
    void aPartyThatRejectsAndThenAcceptsHasMoved() {
        List<Demarche> demarches = ledger(
                on("2024-02-01", PROPOSE, "QAT", "ISR").about("pause in Gaza for hostages"),
                on("2024-02-10", REJECT, "ISR", "QAT").by("rejected").about("pause in Gaza for hostages"),
                on("2024-03-02", ACCEPT, "ISR", "QAT").by("accepted").about("hostages and a pause in Gaza"));
        List<PositionChange> moved = LEDGER.positionChanges(List.of(), demarches);
        assertThat(moved).hasSize(1);
        assertThat(moved.get(0).holder()).isEqualTo("ISR");
        assertThat(moved.get(0).then().words().text()).isEqualTo("rejected");
        assertThat(moved.get(0).now().words().text()).isEqualTo("accepted");
    }

    @Test
    void anyOrderOfArrivalMakesTheSameLedger() {
        String[] states = {"USA", "RUS", "CHN", "IRN", "IGO.EU", "FRA"};
        String[] matters = {"uranium enrichment", "grain corridor", "hostage release of 3 May", "border patrol", ""};
        var told = new ArrayList<ToldMove>();
        for (int i = 0; i < 600; i++) {
            var step = Dispatch.of(
                            "Agency " + i % 7, LocalDate.parse("2020-01-01").plusDays(i * 37L % 300) + "")
                    .move(MoveKind.values()[i * 11 % 24], states[i % 6], i % 9 == 0 ? "" : states[(i / 6 + i + 1) % 6]);
            String matter = matters[i % 5];
            told.addAll((matter.isEmpty() ? step.bare() : step.about(matter)).moves());
        }
        List<Demarche> expected = LEDGER.asOf(told, LATER);
        assertThat(expected).hasSizeGreaterThan(10);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(told, new Random(seed));
            assertThat(LEDGER.asOf(told, LATER)).isEqualTo(expected);
        }
    }

    @Test
    void anUndatedStoryIsNeverToldAsOfADate() {
        var told = on("2024-02-01", OFFER, "QAT", "USA")
                .about("gas terminal")
                .moves()
                .get(0);
        var undated = new ToldMove(told.move(), "undated", "undated", told.publisher(), java.util.Optional.empty());
        assertThat(LEDGER.asOf(List.of(undated), LATER)).isEmpty();
    }

    @Test
    void ofAHundredThousandMovesEachIsEvidenceOnceOrUnlinked() {
        var told = new ArrayList<ToldMove>();
        String[] states = {"USA", "RUS", "CHN", "IRN", "ISR", "EGY", "ETH", "SDN", "IND", "PAK"};
        String[] matters = {"uranium enrichment", "grain corridor", "dam filling", "hostage release", "border patrol"};
        for (int i = 0; i < 20_000; i++) {
            String by = states[i % 10];
            String to = states[(i / 10 + i + 1) % 10];
            told.addAll(
                    on(LocalDate.parse("2020-01-01").plusDays(i % 1500).toString(), MoveKind.values()[i % 24], by, to)
                            .about(matters[i % 5] + " sector " + i % 97)
                            .moves());
        }
        var copies = new ArrayList<ToldMove>();
        for (int copy = 0; copy < 5; copy++) {
            for (ToldMove move : told) {
                copies.add(new ToldMove(
                        move.move(), move.document() + copy, move.label(), move.publisher(), move.published()));
            }
        }
        Threads threads = LEDGER.fold(copies);
        long evidence = threads.asOf(LATER).stream()
                .flatMap(demarche -> demarche.steps().stream())
                .mapToLong(step -> step.evidence().size())
                .sum();
        assertThat(evidence + threads.unlinked().size()).isEqualTo(copies.size());
    }
}
