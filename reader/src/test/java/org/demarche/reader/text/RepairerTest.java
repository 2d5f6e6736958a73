package org.demarche.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.demarche.reader.finding.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepairerTest {
    private static final Repairer REPAIRER = Repairer.load();

    private static RepairedText repair(String text) {
        return REPAIRER.repair(Document.of("a", text));
    }

    @Test
    void aStrayHyphenIsTakenOutAndTheOriginalStaysInReach() {
        RepairedText read = repair("The Fo-reign Ministry met its op-ponents in Febru-ary.");

        assertThat(read.text()).isEqualTo("The Foreign Ministry met its opponents in February.");
        assertThat(read.repairs())
                .containsExactly(
                        new Repair(Repair.Kind.STRAY_HYPHEN, new Span(4, 12), "Fo-reign", "Foreign"),
                        new Repair(Repair.Kind.STRAY_HYPHEN, new Span(30, 40), "op-ponents", "opponents"),
                        new Repair(Repair.Kind.STRAY_HYPHEN, new Span(44, 53), "Febru-ary", "February"));
        assertThat(read.stretch(4, 11).text()).isEqualTo("Fo-reign");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the well-known envoy was re-elected by two-thirds",
                "COVID-19 cut Wi-Fi sales and anti-Russian mood",
                "al-Sudani met Ban Ki-moon and Kim Jong-un on de-escalation",
                "a cease-fire, a no-fly zone, a tit-for-tat row, a co-operation pact",
                "pre- and post-war trade, the Sino-Indian line of control, e-mail",
                "the hard-liners' non-aligned bloc re-opened its counter-terrorism talks",
                "F-16s, T-72s, MH-17, the 38th-parallel post, U.S.-led drills",
                "Addis Ababa-based mediators, the then-president, a 10-point plan"
            })
    void hyphensThatBelongStay(String text) {
        assertThat(repair(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "the nego-\\ntiations go on|the negotiations go on",
                "a well-\\nknown pact|a well-known pact",
                "the agree- ment of May|the agreement of May",
                "GOVERN-MENT SOURCES|GOVERNMENT SOURCES",
                "a mul-ti-lat-eral pact|a multilateral pact"
            })
    void wordsBrokenAtALineEndAreJoined(String broken, String joined) {
        assertThat(repair(broken.replace("\\n", "\n")).text()).isEqualTo(joined);
    }

    @Test
    void whatHasNoWidthIsLeftOutAndOddBlanksArePlain() {
        assertThat(repair("\uFEFFThe\u00A0sum\u2009is 3\u202F000 dol\u00ADlars,\u200B  he\tsaid.\u0007")
                        .text())
                .isEqualTo("The sum is 3 000 dollars, he said.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister said â€œnoâ€\u009D to PeÃ±a.|The minister said “no” to Peña.",
                "Itâ€™s a cafÃ© in SÃ£o TomÃ©.|It's a café in São Tomé.",
                "They said \u0093no\u0094, and it\u0092s final.|They said “no”, and it's final.",
                "FranÃƒÂ§ois paid â‚¬5m.|François paid €5m.",
                "Iran &amp; Iraq said &quot;no&quot;.|Iran & Iraq said “no”.",
                "The minister can\uFFFDt come.|The minister can't come.",
                "The word CAFÉ” stays, as do Ångström and Århus.|The word CAFÉ” stays, as do Ångström and Århus."
            })
    void mojibakeIsReadAsItWasMeant(String garbled, String meant) {
        assertThat(repair(garbled).text()).isEqualTo(meant);
    }

    @Test
    void wrappedLinesAreOneParagraph() {
        RepairedText read = repair("""
                The two delegations met for the third time this year in the
                Omani capital and parted late at night without a joint text.
                Both said they would be back after the feast, which ends on
                Friday.

                Nobody gave a date.
                """);

        assertThat(read.paragraphs()).hasSize(2);
        assertThat(read.text()).contains("in the Omani capital").contains("ends on Friday.");
    }

    @Test
    void linesThatEndWithTheirSentenceAreParagraphs() {
        RepairedText read = repair("The talks in Lomé failed.\nThe rebels left.\nThe army moved north.\n");

        assertThat(read.paragraphs()).hasSize(3);
    }

    @Test
    void astralCharactersCountAsOneCodePoint() {
        RepairedText read = repair("😀😀 The op-ponents 😀 left “ now ”.");

        int word = read.text().indexOf("opponents");
        assertThat(read.span(word, word + 9)).isEqualTo(new Span(7, 17));
        assertThat(read.stretch(word, word + 9).text()).isEqualTo("op-ponents");
        assertThat(read.offsetOf(7)).isEqualTo(word);
        int quotation = read.quotations().get(0).start();
        assertThat(read.stretch(quotation, read.quotations().get(0).end()).text())
                .isEqualTo("“ now ”");
    }

    @Test
    void anEmptyTextIsEmpty() {
        RepairedText read = repair(" \u200B\n");

        assertThat(read.paragraphs()).isEmpty();
        assertThat(read.quotations()).isEmpty();
        assertThat(read.bodyStart()).isEqualTo(read.text().length());
    }
}
