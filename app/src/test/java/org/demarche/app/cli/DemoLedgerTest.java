package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.demarche.app.demo.DemoStories;
import org.demarche.reader.Reader;
import org.demarche.reader.finding.Matter;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Flag;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.Leg;
import org.demarche.reader.ledger.Status;
import org.demarche.reader.ledger.Step;
import org.demarche.reader.ledger.Threads;
import org.demarche.reader.ledger.ToldMove;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The three affairs of the demo, read by the real reader, as a desk officer would find them on three days each. */
class DemoLedgerTest {
    private static Threads guarantees;
    private static Threads grain;
    private static Threads tigray;

    @BeforeAll
    static void readTheStories() {
        var reader = Reader.load();
        guarantees = affair(reader, "guarantees");
        grain = affair(reader, "grain");
        tigray = affair(reader, "tigray");
    }

    private static Threads affair(Reader reader, String name) {
        var told = new ArrayList<ToldMove>();
        for (Document story : DemoStories.all()) {
            if (story.label().startsWith(name)) {
                var reading = reader.read(story);
                reading.findings(Move.class).forEach(move -> told.add(ToldMove.of(move, reading.document())));
            }
        }
        return Ledger.load().fold(told);
    }

    @Test
    void theGuaranteesAreTabledAndAnAnswerIsDueInJanuary() {
        Demarche only = only(asOf(guarantees, "2021-12-24"));

        assertThat(only.by()).containsExactly("RUS");
        assertThat(matter(only)).contains("security guarantees");
        assertThat(only.legs()).extracting(Leg::to).containsExactly("USA", "IGO.NATO");
        assertThat(leg(only, "USA").status()).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(leg(only, "IGO.NATO").status()).isEqualTo(Status.TABLED);
        assertThat(due(leg(only, "USA"))).isEqualTo("2022-01-01..2022-01-31");
        assertThat(leg(only, "USA").has(Flag.DUE)).isTrue();
        assertThat(only.lead().flatMap(lead -> lead.person())).contains("Sergei Ryabkov");
        assertThat(kinds(only)).contains(MoveKind.PROPOSE, MoveKind.DEMAND, MoveKind.EXPECT_ANSWER, MoveKind.NO_ANSWER);
        assertThat(only.steps().stream().filter(step -> step.kind() == MoveKind.PROPOSE))
                .as("handed over on 15 December and published on the 17th: two acts")
                .hasSize(2);
    }

    @Test
    void thePromiseOfAReplyNarrowsTheDue() {
        Demarche only = only(asOf(guarantees, "2022-01-21"));

        assertThat(only.legs()).extracting(Leg::status).containsOnly(Status.IN_TALKS);
        assertThat(due(leg(only, "USA"))).isEqualTo("2022-01-24..2022-01-30");
    }

    @Test
    void theAnswersComeInTimeAndTheThreadStaysOpen() {
        Demarche only = only(asOf(guarantees, "2022-01-28"));

        assertThat(only.legs()).extracting(Leg::status).containsOnly(Status.ANSWERED);
        assertThat(leg(only, "USA").has(Flag.LATE)).isFalse();
        assertThat(kinds(only)).contains(MoveKind.REJECT);
        Step last = only.steps().get(only.steps().size() - 1);
        assertThat(last.kind()).isEqualTo(MoveKind.EXPECT_ANSWER);
        assertThat(last.by()).containsExactly("USA");
        assertThat(last.to()).containsExactly("RUS");
    }

    @Test
    void theGrainDealIsAgreedForAHundredAndTwentyDays() {
        Demarche deal = by("IGO.UN", asOf(grain, "2022-07-31"));

        assertThat(deal.legs()).extracting(Leg::to).containsExactly("RUS", "UKR");
        assertThat(deal.legs()).extracting(Leg::status).containsOnly(Status.AGREED);
        assertThat(deal.legs()).extracting(DemoLedgerTest::due).containsOnly("..2022-11-19");
    }

    @Test
    void whatWasSuspendedIsResumedAndExtendedFromTheFormerDay() {
        Demarche suspended = by("IGO.UN", asOf(grain, "2022-10-31"));
        assertThat(leg(suspended, "RUS").status()).isEqualTo(Status.WITHDRAWN);
        assertThat(leg(suspended, "UKR").status()).isEqualTo(Status.AGREED);

        Demarche resumed = by("IGO.UN", asOf(grain, "2022-11-03"));
        assertThat(leg(resumed, "RUS").status()).isEqualTo(Status.AGREED);
        assertThat(leg(resumed, "RUS").has(Flag.EXTENDED)).isFalse();

        Demarche extended = by("IGO.UN", asOf(grain, "2022-11-17"));
        assertThat(extended.legs()).allMatch(leg -> leg.has(Flag.EXTENDED));
        assertThat(extended.legs()).extracting(DemoLedgerTest::due).containsOnly("..2023-03-19");
    }

    @Test
    void twoSourcesGiveTheExtensionDifferentEnds() {
        Demarche deal = by("IGO.UN", asOf(grain, "2023-03-19"));

        assertThat(deal.contested()).isTrue();
        assertThat(deal.legs()).allMatch(leg -> leg.has(Flag.CONTESTED) && leg.has(Flag.EXTENDED));
        assertThat(deal.legs()).extracting(DemoLedgerTest::due).containsOnly("..2023-05-18");
        assertThat(asOf(grain, "2023-03-19"))
                .as("the deal and the demand to clear mines")
                .hasSize(2);
    }

    @Test
    void russiaLeavesTheGrainDeal() {
        Demarche deal = by("IGO.UN", asOf(grain, "2023-07-17"));

        assertThat(leg(deal, "RUS").status()).isEqualTo(Status.WITHDRAWN);
        assertThat(leg(deal, "UKR").status()).isEqualTo(Status.AGREED);
        assertThat(due(leg(deal, "UKR"))).isEqualTo("..2023-07-18");
    }

    @Test
    void theTruceIsOfferedAndTheInvitationAcceptedByBoth() {
        List<Demarche> open = asOf(tigray, "2022-10-07");

        Demarche offer = by("GRP.tplf", open);
        assertThat(leg(offer, "ETH").status()).isEqualTo(Status.TABLED);
        assertThat(kinds(offer)).containsExactly(MoveKind.OFFER, MoveKind.POSTPONE_TALKS);
        Demarche invitation = open.stream()
                .filter(demarche -> kinds(demarche).contains(MoveKind.INVITE))
                .findFirst()
                .orElseThrow();
        assertThat(invitation.by()).containsExactly("IGO.AU");
        assertThat(invitation.legs()).extracting(Leg::to).containsExactlyInAnyOrder("ETH", "GRP.tplf");
        assertThat(invitation.legs()).extracting(Leg::status).containsOnly(Status.ACCEPTED);
    }

    @Test
    void theTalksLeadToAnAgreementAndPromises() {
        assertThat(leg(by("GRP.tplf", asOf(tigray, "2022-10-25")), "ETH").status())
                .isEqualTo(Status.IN_TALKS);

        List<Demarche> agreed = asOf(tigray, "2022-11-02");
        assertThat(leg(by("GRP.tplf", agreed), "ETH").status()).isEqualTo(Status.AGREED);
        assertThat(matter(by("GRP.tplf", agreed))).contains("cessation of hostilities");
        assertThat(agreed)
                .filteredOn(demarche -> kinds(demarche).contains(MoveKind.PROMISE))
                .hasSize(2);
        assertThat(due(leg(by("ETH", agreed), "GRP.tplf"))).isEmpty();
    }

    @Test
    void theHandOverThatOnlyItsSideTellsIsContested() {
        Demarche offer = by("GRP.tplf", asOf(tigray, "2023-01-11"));

        assertThat(leg(offer, "ETH").status()).isEqualTo(Status.AGREED);
        assertThat(leg(offer, "ETH").has(Flag.CONTESTED)).isTrue();
        assertThat(kinds(offer)).endsWith(MoveKind.FULFIL);
    }

    private static List<Demarche> asOf(Threads threads, String date) {
        return threads.asOf(LocalDate.parse(date));
    }

    private static Demarche only(List<Demarche> demarches) {
        assertThat(demarches).hasSize(1);
        return demarches.get(0);
    }

    /** The first demarche that a party opened. */
    private static Demarche by(String party, List<Demarche> demarches) {
        return demarches.stream()
                .filter(demarche -> demarche.by().contains(party))
                .findFirst()
                .orElseThrow();
    }

    private static Leg leg(Demarche demarche, String to) {
        return demarche.leg(to).orElseThrow();
    }

    private static String due(Leg leg) {
        return leg.due()
                .map(due -> day(due.earliest()) + ".." + day(due.latest()))
                .orElse("");
    }

    private static String day(java.util.Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String matter(Demarche demarche) {
        return demarche.matter().map(Matter::stretch).map(Stretch::text).orElse("");
    }

    private static List<MoveKind> kinds(Demarche demarche) {
        return demarche.steps().stream().map(Step::kind).toList();
    }
}
