package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Repairer;
import org.junit.jupiter.api.Test;

/** A story in; its sentences out, with the words parted by spaces. */
class SyntaxEngineTest {
    private static final SyntaxEngine ENGINE = SyntaxEngine.load();
    private static final Repairer REPAIRER = Repairer.load();

    @Test
    void abbreviationsAndTitlesDoNotEndASentence() {
        assertThat(sentences("""
                Gen. Amr Hassan met U.S. Sen. Ruth Okafor at Gate No. 10 on Jan. 3. They spoke for an hour.
                """))
                .containsExactly(
                        "Gen. Amr Hassan met U.S. Sen. Ruth Okafor at Gate No. 10 on Jan. 3 .",
                        "They spoke for an hour .");
    }

    @Test
    void aSentenceEndsBehindTheClosingQuotationMark() {
        assertThat(sentences("""
                “The corridor stays open. We gave our word,” the minister said. “Ships will sail.” Kyiv welcomed it.
                """))
                .containsExactly(
                        "“ The corridor stays open .",
                        "We gave our word , ” the minister said .",
                        "“ Ships will sail . ”",
                        "Kyiv welcomed it .");
    }

    @Test
    void aQuestionGoesOnWithItsSpeaker() {
        assertThat(sentences("“Who will guarantee it?” Park asked. “Nobody will!” he said."))
                .containsExactly("“ Who will guarantee it ? ” Park asked .", "“ Nobody will ! ” he said .");
    }

    @Test
    void cliticsAndCompoundsAreSplitButPrefixesAreNot() {
        assertThat(sentences("Sudan's army-led council can't re-elect its pro-war ex-chief, they're told."))
                .containsExactly("Sudan 's army - led council ca n't re-elect its pro-war ex-chief , they 're told .");
    }

    @Test
    void numbersMoneyTimesAndAddressesStayWhole() {
        assertThat(sentences("At 10:30 a.m. it paid $1,250.50, or 3.5% of US$35m; see https://example.org/a?b=1."))
                .containsExactly(
                        "At 10:30 a.m. it paid $ 1,250.50 , or 3.5 % of US$ 35 m ; see https://example.org/a?b=1 .");
    }

    @Test
    void anAbbreviationMayEndASentence() {
        assertThat(sentences("Rice, wheat, etc. The ship left at 5 p.m. It sailed to the U.S. The crew slept."))
                .containsExactly(
                        "Rice , wheat , etc .",
                        "The ship left at 5 p.m .",
                        "It sailed to the U.S.",
                        "The crew slept .");
    }

    @Test
    void koreanNamesStayWhole() {
        assertThat(sentences("Envoy Kang Min-ho praised the Seoul-led plan."))
                .containsExactly("Envoy Kang Min-ho praised the Seoul - led plan .");
    }

    @Test
    void aParagraphEndsASentenceEvenWithoutAStop() {
        assertThat(sentences("Grain talks resume\n\nEnvoys arrived on Monday.")).hasSize(2);
    }

    @Test
    void tagsAndLemmas() {
        ParsedText parsed = parse("Tehran rejected the proposals and its officials left the talks.");

        assertThat(tagged(parsed))
                .isEqualTo("Tehran/PROPN/Tehran rejected/VERB/reject the/DET/the proposals/NOUN/proposal and/CCONJ/and "
                        + "its/PRON/its officials/NOUN/official left/VERB/leave the/DET/the talks/NOUN/talk ./PUNCT/.");
    }

    @Test
    void hostileTextIsReadInPassing() {
        for (String debris : List.of(
                "word ".repeat(5_000),
                "“".repeat(5_000),
                "a-".repeat(5_000),
                "x.".repeat(5_000),
                "'".repeat(5_000),
                "😀🇺🇳 мир 和平 שלום ".repeat(5_000),
                "9,".repeat(5_000),
                "a/b@c.d".repeat(20_000))) {
            ParsedText parsed = parse(debris);
            assertThat(covered(parsed)).isEqualTo(parsed.text().text().replaceAll("[\\s\\p{Z}]", ""));
        }
    }

    @Test
    void ofNothingComesNothing() {
        assertThat(parse("").size()).isZero();
        assertThat(parse(" \n\n ").sentenceCount()).isZero();
    }

    private static String covered(ParsedText parsed) {
        var words = new StringBuilder();
        for (int t = 0; t < parsed.size(); t++) {
            words.append(parsed.form(t));
        }
        return words.toString();
    }

    private static String tagged(ParsedText parsed) {
        var words = new ArrayList<String>();
        for (int t = 0; t < parsed.size(); t++) {
            words.add(parsed.form(t) + "/" + parsed.upos(t) + "/" + parsed.lemma(t));
        }
        return String.join(" ", words);
    }

    private static List<String> sentences(String story) {
        ParsedText parsed = parse(story);
        var sentences = new ArrayList<String>();
        for (int s = 0; s < parsed.sentenceCount(); s++) {
            var words = new ArrayList<String>();
            for (int t = parsed.sentenceFirst(s); t < parsed.sentenceEnd(s); t++) {
                words.add(parsed.form(t));
            }
            sentences.add(String.join(" ", words));
        }
        return sentences;
    }

    private static ParsedText parse(String story) {
        return ENGINE.parse(REPAIRER.repair(Document.of("test", story)));
    }
}
