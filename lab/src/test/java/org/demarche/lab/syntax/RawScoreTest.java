package org.demarche.lab.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.reader.finding.Span;
import org.demarche.reader.syntax.SyntaxEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawScoreTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aGoldCutThatIsNotFoundCostsWordsAndTheirHeads() throws IOException {
        Path file = Files.writeString(folder.resolve("one.conllu"), """
                # newdoc id = news_one
                1|Ministers|minister|NOUN|NNS|_|2|nsubj|_|_
                2|met|meet|VERB|VBD|_|0|root|_|_
                3|to|to|ADP|IN|_|2|obl|_|SpaceAfter=No
                4|day|day|NOUN|NN|_|3|fixed|_|SpaceAfter=No
                5|.|.|PUNCT|.|_|2|punct|_|_

                """.replace('|', '\t'));
        var score = new RawScore(SyntaxEngine.load());
        score.add(Conllu.read(List.of(file)));

        assertThat(score.all().f1(RawTally.Part.WORDS)).isEqualTo(200.0 * 3 / 9);
        assertThat(score.all().f1(RawTally.Part.UAS)).isEqualTo(200.0 * 3 / 9);
        assertThat(score.all().f1(RawTally.Part.SENTENCES)).isEqualTo(100.0);
        assertThat(score.cuts()).containsExactly("- word\tto", "- word\tday", "+ word\ttoday");
    }

    @Test
    void denseTextLeavesWhiteSpaceOut() {
        var dense = new DenseText("Ne\u00A0w \uD83D\uDE00 York");

        assertThat(dense.find("York")).contains(new Span(4, 8));
        assertThat(dense.find("London")).isEmpty();
        assertThat(dense.of(new Span(5, 6))).isEqualTo(new Span(3, 4));
    }

    @Test
    void confusedRelationsAreCountedInPairs() {
        var confusions = new Confusions();
        confusions.add("obl", "nmod", true);
        confusions.add("obl", "nmod", false);
        confusions.add("obl", "obl", false);
        confusions.add("nsubj", "nsubj", true);
        var text = new StringWriter();
        confusions.print(new PrintWriter(text, true));

        assertThat(text.toString().lines())
                .anyMatch(line -> line.matches("obl +3 +1 +0\\.00 +0\\.00 +1 +1 +1 +100\\.0%"))
                .contains("3 errors in 4 words")
                .anyMatch(line -> line.matches("obl +nmod +2"));
    }
}
