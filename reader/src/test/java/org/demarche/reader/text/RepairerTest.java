package org.demarche.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepairerTest {
    private static final Repairer REPAIRER = Repairer.load();

    @Test
    void aDatelineIsNoPartOfTheFirstSentence() {
        var read = REPAIRER.repair(Document.of("a", " date 2023-04-07 KHARTOUM (SUNA): The army refused to sign."));

        assertThat(read.text().substring(read.bodyStart())).startsWith("The army");
        assertThat(read.document().metadata().place()).contains("Khartoum");
    }

    @Test
    void aMarkOfTheWrongDirectionIsTurned() {
        var read = REPAIRER.repair(Document.of("a", "“We await the text of the accord, “- said the envoy. He left."));

        assertThat(read.text()).isEqualTo("“We await the text of the accord,” - said the envoy. He left.");
        assertThat(read.quotations()).containsExactly(new Quotation(0, 34, false, true));
        assertThat(read.stretch(0, 34).text()).isEqualTo("“We await the text of the accord, “");
    }
}
