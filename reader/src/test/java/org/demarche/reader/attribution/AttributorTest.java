package org.demarche.reader.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.demarche.reader.attribution.Told.lines;
import static org.demarche.reader.attribution.Told.statements;
import static org.demarche.reader.attribution.Told.text;
import static org.demarche.reader.attribution.Told.that;
import static org.demarche.reader.attribution.Told.words;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.finding.Act;
import org.demarche.reader.finding.Polarity;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.resource.Table;
import org.junit.jupiter.api.Test;

/** A story in; who said what out. */
class AttributorTest {
    /** The share of the sentences in forms.tsv that must be read to the letter. */
    private static final double FORMS = 0.85;

    /** The share of the chains in chains.tsv that must be told exactly. */
    private static final double CHAINS = 0.9;

    @Test
    void readsMostFormsToTheLetter() {
        var wrong = new ArrayList<String>();
        var all = new ArrayList<String>();
        Table.read(AttributorTest.class, "forms.tsv", row -> {
            all.add(row.required(0));
            if (!lines(row.required(0)).contains(row.required(1))) {
                wrong.add(row.required(1) + " not in " + lines(row.required(0)));
            }
        });
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(wrong).hasSizeLessThanOrEqualTo((int) (all.size() * (1 - FORMS)));
    }

    @Test
    void readsMostChainsFromTheOutermostClaimantToTheSpeaker() {
        var wrong = new ArrayList<String>();
        var all = new ArrayList<String>();
        Table.read(AttributorTest.class, "chains.tsv", row -> {
            String expected = row.required(2) + " <- " + row.required(3);
            all.add(expected);
            List<String> told = statements(row.required(0)).stream()
                    .filter(s -> s.content().text().startsWith(row.required(1)))
                    .map(s -> Told.source(s) + " <- "
                            + (s.chain().isEmpty() ? "-" : words(s.chain()).replace("; ", " > ")))
                    .toList();
            if (!told.contains(expected)) {
                wrong.add(row.required(0) + " | " + expected + " not in " + told + " " + lines(row.required(0)));
            }
        });
        assertThat(all).hasSizeGreaterThanOrEqualTo(60);
        assertThat(wrong).hasSizeLessThanOrEqualTo((int) (all.size() * (1 - CHAINS)));
    }

    @Test
    void aRelativePronounSpeaksWithTheNounItStandsFor() {
        Statement said = that("The ministry dismissed the general, who warned that the fort was weak.", "the fort");
        assertThat(Told.source(said)).isEqualTo("the general, who");
        Statement claim = that("The pilots who say that the radar failed will be heard on Monday.", "the radar");
        assertThat(Told.source(claim)).isEqualTo("The pilots who");
    }

    @Test
    void sayingsThatAttributeNothingAreNoStatements() {
        assertThat(lines("It goes without saying that the harbour is deep.")).isEmpty();
        assertThat(lines("Needless to say, the roof leaked.")).isEmpty();
        assertThat(lines("The grants are paid according to the number of children."))
                .isEmpty();
    }

    @Test
    void quotedNamesTitlesAndScareQuotesAreNoStatements() {
        for (String told : List.of(
                "Soldiers in so-called \"safe zones\" sold the flour.",
                "The \"Iron Lady\" flew to Geneva.",
                "Her novel \"The Salt Road\" won the prize.",
                "Police raided the \"freedom\" market in Aden.",
                "The ship \"Northern Star\" left Odessa with wheat.",
                "The operation, named \"Desert Hare\", lasted a week.",
                "Ivan \"Vanya\" Sokolov scored twice.",
                "The \"republic\" has no neighbours.",
                "The newspaper \"Morning Star\" closed in 1998.",
                "The law on \"foreign agents\" came into force on Friday.",
                "The party \"New Dawn\" won six seats.")) {
            assertThat(lines(told)).as(told).isEmpty();
        }
    }

    @Test
    void whoHearsIsTheAddressee() {
        assertThat(words(that("The minister told the Council that the siege was over.", "the siege")
                        .addressees()))
                .isEqualTo("the Council");
        assertThat(words(that("Washington warned Beijing that the strait must stay open.", "the strait")
                        .addressees()))
                .isEqualTo("Beijing");
        assertThat(words(that("The envoy urged the rebels to release the crew.", "the rebels")
                        .addressees()))
                .isEqualTo("the rebels");
        assertThat(words(that("Rome assured Tripoli that the patrol boats would come.", "the patrol")
                        .addressees()))
                .isEqualTo("Tripoli");
    }

    @Test
    void whereAndByWhatMeansItWasSaid() {
        Statement briefing = that("The spokeswoman said at a briefing in Ankara that the talks were off.", "the talks");
        assertThat(text(briefing.medium())).startsWith("at a briefing");
        assertThat(text(that("The premier said in a phone call that the ships would sail.", "the ships")
                        .medium()))
                .isEqualTo("in a phone call");
        assertThat(text(that("The envoy said in Geneva that the list was agreed.", "the list")
                        .place()))
                .isEqualTo("in Geneva");
        assertThat(text(that("The bank said in a statement that the rate would stay.", "the rate")
                        .medium()))
                .isEqualTo("in a statement");
        assertThat(text(that("The mayor wrote on Telegram that the bridge was closed.", "the bridge")
                        .medium()))
                .isEqualTo("on Telegram");
    }

    @Test
    void theSpeakerMayStandBehindTheVerbAtTheEnd() {
        Statement said = that(
                "The ministry will open its ports to the grain ships from Monday, announced Governor Lucia Mensah.",
                "The ministry will");
        assertThat(Told.source(said)).isEqualTo("Governor Lucia Mensah");
    }

    @Test
    void aQuotationWithBrokenMarksHasItsSpeaker() {
        Statement said = that("""
                The captain spoke for the first time since the clash.

                “The fishermen were in our waters, and we shall wait until their flag is gone, “- said Reyes.
                """, "“The fishermen");
        assertThat(Told.source(said)).isEqualTo("Reyes");
        assertThat(said.content().text())
                .isEqualTo("“The fishermen were in our waters, and we shall wait until their flag is gone, “");
        assertThat(said.form()).isEqualTo(Statement.Form.DIRECT);
    }

    @Test
    void aQuotationBehindTheCueGoesOnWithTheSameContent() {
        Statement said = that(
                "\"We will not negotiate under pressure,\" the minister told reporters. \"Our position is known.\"",
                "\"We");
        assertThat(said.content().spans()).hasSize(2);
        assertThat(said.content().text()).endsWith("\"Our position is known.\"");
        assertThat(words(said.addressees())).isEqualTo("reporters");
    }

    @Test
    void aQuotationWithoutACueBelongsToWhoSpeaksBesideIt() {
        Statement first = that(
                "\"First we count the votes, then we talk.\" \"There is no other way,\" she explained.", "\"First");
        assertThat(Told.source(first)).isEqualTo("she");
        assertThat(first.speaker().orElseThrow().inferred()).isTrue();
    }

    @Test
    void quotedWordsInsideAClauseMakeItMixed() {
        Statement said = that("The governor said the dam was \"in no danger at all\" this week.", "the dam");
        assertThat(said.form()).isEqualTo(Statement.Form.MIXED);
        assertThat(said.quotes()).extracting(q -> q.text()).containsExactly("\"in no danger at all\"");
    }

    @Test
    void theSpeakerIsNoPartOfTheQuotationBeforeHim() {
        Statement said = that(
                "“They block our ports, board our trawlers, cut the cables, and so on and so forth,” Okello listed.",
                "“They");
        assertThat(Told.source(said)).isEqualTo("Okello");
        assertThat(said.content().text()).endsWith("and so forth,”");
    }

    @Test
    void aRemarkMayBeAboutTheClaimOfAnother() {
        Statement claim = that(
                "Commenting on the statements of the Indian officials about the shelling of the village, the spokesman said"
                        + " the army had not moved.",
                "the shelling");
        assertThat(Told.source(claim)).isEqualTo("the Indian officials");
    }

    @Test
    void scareQuotesAndTitlesAreNoStatements() {
        assertThat(statements("The so-called \"people's republic\" held a vote."))
                .isEmpty();
        assertThat(statements("The film \"The Last Harbour\" opened in Lagos.")).isEmpty();
        assertThat(statements("General Omar \"the Fox\" Deng crossed the river."))
                .isEmpty();
    }

    @Test
    void theOccasionIsTheQuestionThatIsAnswered() {
        Statement answer = that(
                "Asked whether the sanctions would be lifted, the spokeswoman answered: \"Not before they return.\"",
                "\"Not");
        assertThat(text(answer.occasion())).isEqualTo("whether the sanctions would be lifted");
        assertThat(answer.act()).isEqualTo(Act.ANSWER);
    }

    @Test
    void whatIsNotSaidIsNegative() {
        Statement unsaid = that("The ambassador did not say when the consulate would reopen.", "when");
        assertThat(unsaid.polarity()).isEqualTo(Polarity.NEGATIVE);
        Statement silence =
                statements("The spokesman declined to comment on the report.").get(0);
        assertThat(silence.act()).isEqualTo(Act.DECLINE_COMMENT);
        assertThat(silence.polarity()).isEqualTo(Polarity.NEGATIVE);
    }

    @Test
    void chainsRunFromTheOutermostToTheSpeaker() {
        Statement inner =
                that("The agency said the general had told the envoy that the bridge was mined.", "the bridge");
        assertThat(Told.source(inner)).isEqualTo("the general");
        assertThat(words(inner.chain())).isEqualTo("The agency");
        assertThat(words(inner.addressees())).isEqualTo("the envoy");
    }

    @Test
    void whoIsQuotedSpeaksAndWhoQuotesPassesItOn() {
        Statement said =
                that("The general was quoted by the agency as saying that his troops would leave.", "his troops");
        assertThat(Told.source(said)).isEqualTo("The general");
        assertThat(words(said.chain())).isEqualTo("the agency");
    }

    @Test
    void aSentenceMayTellWhoSaidTheOneBefore() {
        Statement said = that(
                "Kenya will send a thousand police officers to the island. The foreign minister told reporters on Friday.",
                "Kenya will");
        assertThat(Told.source(said)).isEqualTo("The foreign minister");
    }

    @Test
    void actsAreReadFromVerbsAndNouns() {
        assertThat(that("The prime minister expressed concern about the blockade.", "the blockade")
                        .act())
                .isEqualTo(Act.EXPRESS_CONCERN);
        assertThat(that("Manila accused Beijing of ramming the boat.", "Beijing")
                        .act())
                .isEqualTo(Act.ACCUSE);
        assertThat(that("The chancellor promised to send more aid to Gaza.", "to send")
                        .act())
                .isEqualTo(Act.PROMISE);
        assertThat(that("The president warned that any attack would be answered.", "any attack")
                        .act())
                .isEqualTo(Act.WARN);
    }

    @Test
    void whenAndWhereItWasSaidIsNoPartOfIt() {
        Statement said = that(
                "The grain was moved to the port on the same day, Minister Amina Odhiambo said in Mombasa.",
                "The grain");
        assertThat(said.content().text()).isEqualTo("The grain was moved to the port on the same day");
    }

    @Test
    void thanksAndWishesAreNoConcern() {
        assertThat(that("The prime minister expressed gratitude to Oman for its mediation.", "gratitude")
                        .act())
                .isEqualTo(Act.PRAISE);
        assertThat(statements("The two governments expressed their wish to reopen the border."))
                .singleElement()
                .satisfies(said -> assertThat(said.act()).isEqualTo(Act.EXPRESS_HOPE))
                .satisfies(said -> assertThat(said.content().text()).endsWith("to reopen the border"));
    }

    @Test
    void deedsSayNothing() {
        assertThat(lines("Kenya and Somalia signed a treaty. The ceremony took place at the State House in Nairobi."))
                .isEmpty();
        assertThat(lines("The island has the lowest income per head of all members."))
                .isEmpty();
        assertThat(lines("The survey shows that most farmers have left the valley."))
                .containsExactly("The survey: most farmers have left the valley");
    }

    @Test
    void aDatelineDoesNotSpeak() {
        assertThat(lines("Muscat: The foreign minister received the Yemeni envoy at his office on Sunday."))
                .isEmpty();
    }

    @Test
    void aPrepositionBeforeTheVerbMakesNoDemandOfIt() {
        assertThat(statements("The general flew to Dakar for what the state agency called a visit of friendship."))
                .noneMatch(said -> said.act() == Act.DEMAND);
        assertThat(that("The general called for a visit of inspectors to the dam.", "a visit")
                        .act())
                .isEqualTo(Act.DEMAND);
    }

    @Test
    void confidenceIsAProbability() {
        List<Statement> all = statements("The minister said the talks were over. He wants to leave. It seemed late.");
        assertThat(all).isNotEmpty().allSatisfy(s -> assertThat(s.confidence()).isBetween(0.0, 1.0));
    }

    @Test
    void hostileTextIsReadInTime() {
        String marks = "\"said ".repeat(20_000);
        assertThat(statements(marks)).hasSizeLessThan(50_000);
        assertThat(statements("")).isEmpty();
    }
}
