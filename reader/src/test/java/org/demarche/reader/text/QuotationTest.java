package org.demarche.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is in quotation marks, however the marks were typed. */
class QuotationTest {
    private static final Repairer REPAIRER = Repairer.load();

    private static RepairedText repair(String text) {
        return REPAIRER.repair(Document.of("a", text));
    }

    private static List<String> quoted(String text) {
        RepairedText read = repair(text);
        return read.quotations().stream()
                .map(q -> read.text().substring(q.start(), q.end()))
                .toList();
    }

    @Test
    void marksOfEveryMakeBecomeCurly() {
        for (String marks : List.of("\"\"", "“”", "„“", "«»", "»«", "‹›", "„”", "””", "““", "＂＂")) {
            String text = "Seoul called it %sa grave step%s and left.".formatted(marks.charAt(0), marks.charAt(1));

            assertThat(repair(text).text()).as(marks).isEqualTo("Seoul called it “a grave step” and left.");
        }
        assertThat(repair("Seoul called it ``a grave step'' and left.").text())
                .isEqualTo("Seoul called it “a grave step” and left.");
    }

    @Test
    void aMarkTheWrongWayRoundIsTurnedAndItsBlankMoved() {
        assertThat(repair("“The corridor stays open, “he said. “We have time.”").text())
                .isEqualTo("“The corridor stays open,” he said. “We have time.”");
        assertThat(repair("“The corridor stays open, “- said the envoy.").text())
                .isEqualTo("“The corridor stays open,” - said the envoy.");
        assertThat(repair("”The corridor stays open,” said the envoy.").text())
                .isEqualTo("“The corridor stays open,” said the envoy.");
        assertThat(repair("\"The corridor stays open,\"he said.").text())
                .isEqualTo("“The corridor stays open,” he said.");
        assertThat(repair("He said “ the corridor stays open ” today.").text())
                .isEqualTo("He said “the corridor stays open” today.");
    }

    @Test
    void aQuotationThatIsNeverClosedEndsBeforeItsCue() {
        RepairedText read = repair("“The ships may sail, the minister said on Monday.\n\nNobody else spoke.");

        assertThat(read.quotations()).containsExactly(new Quotation(0, 20, false, true));
        assertThat(read.repairs()).extracting(Repair::kind).containsExactly(Repair.Kind.QUOTE_NEVER_CLOSED);
    }

    @Test
    void aQuotationThatIsNeverClosedDoesNotSwallowTheNext() {
        assertThat(quoted("“The ships may sail. “The port is open,” she said."))
                .containsExactly("“The ships may sail.", "“The port is open,”");
    }

    @Test
    void aQuotationThatIsNeverOpenedStartsBehindTheLastCue() {
        assertThat(quoted("The envoy said that prices fell. The corridor must stay open,” he added. “We wait.”"))
                .containsExactly("The corridor must stay open,”", "“We wait.”");
        assertThat(quoted("The envoy said, We are ready. Nobody else is,” and left."))
                .containsExactly("We are ready. Nobody else is,”");
        assertThat(quoted("We are ready. Nobody else is,” the envoy said."))
                .containsExactly("We are ready. Nobody else is,”");
    }

    @Test
    void aCueInsideAnUnclosedQuotationIsContent() {
        assertThat(quoted("“In May, he said one thing and in June another, Mr. Ba complained."))
                .containsExactly("“In May, he said one thing and in June another,");
    }

    @Test
    void theNextParagraphMayReopenWhatWasNotClosed() {
        RepairedText read = repair("“We wait for the text.\n\n“Then we answer,” the envoy said.");

        assertThat(read.quotations())
                .containsExactly(new Quotation(0, 22, true, false), new Quotation(24, 41, false, false));
        assertThat(read.repairs()).isEmpty();
    }

    @Test
    void theNextParagraphMayCloseWithoutReopening() {
        RepairedText read = repair("\"We wait for the text.\n\nThen we answer,\" the envoy said. \"Soon.\"");

        assertThat(read.quotations())
                .extracting(q -> read.text().substring(q.start(), q.end()))
                .containsExactly("“We wait for the text.", "Then we answer,”", "“Soon.”");
        assertThat(read.quotations().get(0).continues()).isTrue();
    }

    @Test
    void aQuotationInsideAnotherFollowsIt() {
        String single = "“He told us ‘come back in May’ and left,” she said.";

        assertThat(quoted("\"He told us 'come back in May' and left,\" she said."))
                .containsExactly("“He told us ‘come back in May’ and left,”", "‘come back in May’");
        assertThat(repair(single).text()).isEqualTo(single);
        assertThat(quoted("\"He told us \"come back in May\" and left,\" she said."))
                .containsExactly("“He told us “come back in May” and left,”", "“come back in May”");
    }

    @Test
    void singleMarksAloneQuoteToo() {
        assertThat(repair("The ministers' aides call it 'a new phase' in Jordan's policy.")
                        .text())
                .isEqualTo("The ministers' aides call it “a new phase” in Jordan's policy.");
        assertThat(repair("'We will not pay,' said Lusaka's envoy.").text())
                .isEqualTo("“We will not pay,” said Lusaka's envoy.");
    }

    @Test
    void apostrophesAreNoQuotes() {
        String text = "It’s the ’90s again: the envoys’ talks won’t end, rock ’n’ roll or not, and ‘tis late.";

        RepairedText read = repair(text);

        assertThat(read.quotations()).isEmpty();
        assertThat(read.text()).isEqualTo(text.replaceAll("[‘’]", "'"));
    }

    @Test
    void inchesAreNoQuotes() {
        assertThat(quoted("A 12\" pipe feeds the plant, \"and it leaks,\" he said."))
                .containsExactly("“and it leaks,”");
    }

    @Test
    void dashesPartSpeechFromItsCue() {
        assertThat(quoted("— We sign tomorrow, — said the minister. — Not before."))
                .containsExactly("We sign tomorrow,", "Not before.");
        assertThat(quoted("\"We sign tomorrow, - said the minister. - Not before.\""))
                .containsExactly("“We sign tomorrow,", "Not before.”");
        assertThat(quoted("- Talks in Doha\n- Talks in Cairo")).isEmpty();
    }
}
