package org.demarche.reader.moves;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Modality;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Position;
import org.demarche.reader.finding.Role;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Stretch;
import org.demarche.reader.finding.Time;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.Status;
import org.demarche.reader.ledger.ToldMove;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.Test;

/** The fields of a step, each from its own words, and what a whole story gives the ledger. */
class MoveReaderTest {
    private static final String DAM = """
            ADDIS ABABA, April 20. /ENA/. Ethiopia expects to receive a written answer from Egypt to its proposals on \
            filling rules in May 2023. Foreign Ministry spokesman Meles Alem told reporters on Thursday.

            There has been no response from Egypt to the Ethiopian proposals on filling rules, Alem said.

            On April 12, the Ethiopian Foreign Ministry circulated two draft agreements on ensuring long-term filling \
            rules from Egypt and Sudan. Water Minister Habtamu Itefa will be responsible for this topic.
            """;

    private static List<Move> moves(String text) {
        return Stages.read(text, "2023-04-20").moves();
    }

    private static Move only(String text, MoveKind kind) {
        List<Move> moves =
                moves(text).stream().filter(move -> move.kind() == kind).toList();
        assertThat(moves).as(text).hasSize(1);
        return moves.get(0);
    }

    private static List<String> parties(List<Actor> actors) {
        return actors.stream().map(actor -> actor.party().orElse("?")).toList();
    }

    @Test
    void guaranteesFromSomebodyMakeThemInferredAddressees() {
        Move move = only(
                "On April 12, the Ethiopian Foreign Ministry circulated two draft agreements on ensuring long-term"
                        + " filling rules from Egypt and Sudan.",
                MoveKind.PROPOSE);
        assertThat(parties(move.by())).containsExactly("ETH");
        assertThat(parties(move.to())).containsExactly("EGY", "SDN");
        assertThat(move.to()).allMatch(Actor::inferred);
        assertThat(move.matter().orElseThrow().stretch().text()).contains("filling rules");
        assertThat(move.date().flatMap(Time::earliest)).contains(LocalDate.parse("2023-04-12"));
    }

    @Test
    void anExpectedAnswerHasItsDueAndItsForm() {
        Move move = only(
                "Seoul expects to receive a written answer from Japan to its proposals on fishing quotas in May 2023.",
                MoveKind.EXPECT_ANSWER);
        assertThat(move.due().flatMap(Time::earliest)).contains(LocalDate.parse("2023-05-01"));
        assertThat(move.due().flatMap(Time::latest)).contains(LocalDate.parse("2023-05-31"));
        assertThat(move.manner()).map(Stretch::text).contains("written");
        assertThat(move.matter().orElseThrow().terms()).anyMatch(term -> term.startsWith("quota"));
    }

    @Test
    void theConditionStandsWithTheStep() {
        Move move = only(
                "Canada promised Mexico to lift the tariffs on steel if Mexico curbs its imports.", MoveKind.PROMISE);
        assertThat(move.condition()).map(Stretch::text).contains("if Mexico curbs its imports");
    }

    @Test
    void aStepThatIsClaimedNamesWhoClaimsIt() {
        Move move = only("Hamas has violated the ceasefire agreement, Israel said.", MoveKind.BREACH);
        assertThat(parties(move.by())).containsExactly("GRP.hamas");
        assertThat(parties(move.chain())).containsExactly("ISR");
        assertThat(move.from()).isNotEmpty();
    }

    @Test
    void aVerbMayBeTheFirstWordOfAll() {
        // "Morires" is taken for a verb and a clause of "replied": there is no word before it to look at
        assertThat(moves("Morires replied that Bulgaria moved its forces on its own territory."))
                .allSatisfy(move -> assertThat(move.trigger().isEmpty()).isFalse());
    }

    @Test
    void aPossessiveMayBeTheFirstWordOfAll() {
        // "his television show" is taken for the subject of a closing clause: there is no comma before it
        assertThat(moves("his television show, Ellner said he was targeted for exposing bribes."))
                .isEmpty();
    }

    @Test
    void whatIsOnlyPlannedIsAPromiseOrASchedule() {
        assertThat(only("India will respond to the Chinese proposal on border patrols in May.", MoveKind.PROMISE)
                        .modality())
                .isEqualTo(Modality.ACTUAL);
        assertThat(only("India and China will hold talks on border patrols next week.", MoveKind.SCHEDULE_TALKS)
                        .due())
                .isPresent();
    }

    @Test
    void whatReportersDidNotGetIsNoStep() {
        assertThat(moves("The Chinese Foreign Ministry did not respond to a request for comment."))
                .isEmpty();
    }

    @Test
    void theLeadIsAStepAndARole() {
        String text = "Deputy Foreign Minister Abbas Araghchi will lead the Iranian delegation at the talks.";
        assertThat(only(text, MoveKind.NAME_LEAD).lead().flatMap(Actor::person)).contains("Abbas Araghchi");
        List<Role> roles = Stages.read(text, "2023-04-20").roles();
        assertThat(roles.stream().filter(Role::lead)).extracting(Role::person).containsExactly("Abbas Araghchi");
    }

    @Test
    void positionsHaveTheirHolderAndTheirMatter() {
        List<Position> positions = Stages.read(
                        "Turkey opposes the sale of jets to Greece. Norway supports the ban on mines.", "2023-04-20")
                .positions();
        assertThat(positions)
                .extracting(Position::stance)
                .containsExactly(Position.Stance.AGAINST, Position.Stance.FOR);
        assertThat(positions)
                .extracting(position -> position.holder().code().orElse(""))
                .containsExactly("TUR", "NOR");
        assertThat(positions.get(1).matter().orElseThrow().terms()).contains("ban");
    }

    @Test
    void countriesThatTakeDifferentPositionsAreMixed() {
        List<Position> positions = Stages.read(
                        "The countries of the European Union take different positions on migration.", "2023-04-20")
                .positions();
        assertThat(positions).extracting(Position::stance).containsExactly(Position.Stance.MIXED);
    }

    @Test
    void aStoryIsADemarcheWithItsLeadItsDueAndNoAnswerYet() {
        Document document = Stages.document(DAM, LocalDate.parse("2023-04-20"));
        List<ToldMove> told = Stages.read(document).moves().stream()
                .map(move -> ToldMove.of(move, document))
                .toList();
        List<Demarche> demarches = Ledger.load().asOf(told, LocalDate.parse("2023-04-20"));
        assertThat(demarches).hasSize(1);
        Demarche demarche = demarches.get(0);
        assertThat(demarche.opened()).contains(LocalDate.parse("2023-04-12"));
        assertThat(demarche.legs()).extracting(leg -> leg.to()).containsExactly("EGY", "SDN");
        assertThat(demarche.legs()).extracting(leg -> leg.status()).containsOnly(Status.TABLED);
        assertThat(demarche.legs().get(0).due().flatMap(Time::latest)).contains(LocalDate.parse("2023-05-31"));
        assertThat(demarche.lead().flatMap(Actor::person)).contains("Habtamu Itefa");
        assertThat(demarche.steps()).extracting(step -> step.kind()).contains(MoveKind.NO_ANSWER);
    }

    @Test
    void everySpanIsVerbatim() {
        for (Move move : moves(DAM)) {
            for (Stretch stretch :
                    List.of(move.trigger(), move.matter().orElseThrow().stretch())) {
                for (Span span : stretch.spans()) {
                    assertThat(stretch.text()).contains(DAM.substring(span.start(), span.end()));
                }
            }
        }
    }

    @Test
    void whoHandsOverDraftsExpectsTheAnswerOfThoseWhoGotThem() {
        List<Move> moves = moves(
                "ASTANA, April 20, 2023 /Example Wire/. Kazakhstan handed over two draft agreements on water quotas"
                        + " to Uzbekistan and expects a written answer by May 15, Foreign Minister Murat Nurtleu told reporters.");
        assertThat(moves).extracting(Move::kind).containsExactly(MoveKind.PROPOSE, MoveKind.EXPECT_ANSWER);
        assertThat(moves).allSatisfy(move -> assertThat(parties(move.to())).containsExactly("UZB"));
        assertThat(moves.get(1).due().flatMap(Time::latest)).contains(LocalDate.parse("2023-05-15"));
        assertThat(moves.get(1).manner().map(Stretch::text)).contains("written");
    }

    @Test
    void aPromiseToNobodyInParticularIsAMoveButNoLegIsMadeUp() {
        Document document = Stages.document("Chile pledged to phase out coal by 2030.", LocalDate.parse("2023-04-20"));
        List<Move> moves = Stages.read(document).moves();
        assertThat(moves).singleElement().satisfies(move -> {
            assertThat(move.kind()).isEqualTo(MoveKind.PROMISE);
            assertThat(parties(move.by())).containsExactly("CHL");
            assertThat(move.to()).isEmpty();
        });
        List<Demarche> demarches = Ledger.load()
                .asOf(moves.stream().map(move -> ToldMove.of(move, document)).toList(), LocalDate.parse("2024-01-01"));
        assertThat(demarches).flatMap(Demarche::legs).isEmpty();
    }

    @Test
    void whoSpeaksToVotersTakesNoStepTowardsOthers() {
        assertThat(moves("The Chilean president promised voters cheaper power."))
                .isEmpty();
    }

    @Test
    void anothersDutyIsADemandOfWhoSpeaksOfIt() {
        Move move = only(
                "Peru must return the manuscripts, Chilean Foreign Minister Alberto van Klaveren said.",
                MoveKind.DEMAND);
        assertThat(parties(move.by())).containsExactly("CHL");
        assertThat(parties(move.to())).containsExactly("PER");
    }

    @Test
    void aNounTellsAStepWhereBothSidesStandBesideIt() {
        Move move =
                only("The Swiss government's answer to Brussels on the framework agreement arrived.", MoveKind.ANSWER);
        assertThat(parties(move.by())).containsExactly("CHE");
        assertThat(parties(move.to())).containsExactly("IGO.EU");
    }

    @Test
    void whatIsDeniedIsNotTold() {
        assertThat(moves("The Ecuadorian president denied that his country had violated the convention."))
                .isEmpty();
    }

    @Test
    void aSentenceOfTwoThousandAgreementsIsNotReadAsManySteps() {
        String endless = "Iran agreed to " + "agree to ".repeat(2_500) + "talk with Oman.";
        assertThat(moves(endless)).hasSizeLessThan(10);
    }

    /** What had happened before tells when a step was taken; what must happen first is its condition. */
    @Test
    void whatHasHappenedIsNoCondition() {
        Move asked = only(
                "Guyana asked the Security Council for help after a Venezuelan ship entered its waters.",
                MoveKind.REQUEST);
        Move refused = only(
                "Sudan urged Chad to close the border and threatened to recall its envoy unless Chad complied.",
                MoveKind.WARN);

        assertThat(asked.condition()).isEmpty();
        assertThat(refused.condition()).map(Stretch::text).contains("unless Chad complied");
    }

    /** An offer is refused to who made one, not to who asked for something in between. */
    @Test
    void theOfferIsTheirsWhoMadeOne() {
        Move refused = only("""
                Turkey offered Greece to share the survey data. The United Nations urged Greece to withdraw its ships.

                Greece has rejected the offer, Foreign Minister Giorgos Gerapetritis said.
                """, MoveKind.REJECT);

        assertThat(parties(refused.to())).containsExactly("TUR");
    }

    /** Whoever broadcasts an interview is not who something is proposed to. */
    @Test
    void nothingIsProposedToAnInterviewer() {
        assertThat(moves("India's foreign minister, in an interview with a British broadcaster, proposed an inquiry."))
                .allMatch(move -> move.to().isEmpty());
    }
}
