package org.demarche.lab.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.reader.finding.Span;
import org.demarche.reader.syntax.Upos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConlluTest {
    private static final String TREEBANK = """
            # newdoc id = dispatch_one
            # sent_id = 1
            # text = Khartoum can't wait.
            1|Khartoum|Khartoum|PROPN|NNP|_|4|nsubj|_|_
            2-3|can't|_|_|_|_|_|_|_|_
            2|ca|can|AUX|MD|_|4|aux|_|_
            3|n't|not|PART|RB|_|4|advmod|_|_
            3.1|will|will|AUX|MD|_|_|_|_|_
            4|wait|wait|VERB|VB|_|0|root|_|SpaceAfter=No
            5|.|.|PUNCT|.|_|4|punct|_|_

            # newpar
            1|Envoys|envoy|NOUN|NNS|_|2|nsubj:outer|_|_
            2|left|leave|VERB|VBD|_|0|root|_|_

            """.replace('|', '\t');

    @TempDir
    private Path folder = Path.of("");

    @Test
    void wordsTagsAndTreesWithoutRangesAndEmptyNodes() throws IOException {
        Conllu.Sentence sentence = read().get(0);

        assertThat(sentence.document()).isEqualTo("dispatch_one");
        assertThat(sentence.forms()).containsExactly("Khartoum", "ca", "n't", "wait", ".");
        assertThat(sentence.upos()[1]).isEqualTo(Upos.AUX);
        assertThat(sentence.heads()).containsExactly(3, 3, 3, -1, 3);
    }

    @Test
    void theRawTextWithTheWordsOfContractionsSideBySide() throws IOException {
        var text = new GoldText(read());

        assertThat(text.text()).isEqualTo("Khartoum can't wait. \n\nEnvoys left ");
        assertThat(text.words().stream().map(text::at))
                .containsExactly("Khartoum", "ca", "n't", "wait", ".", "Envoys", "left");
        assertThat(text.at(text.sentences().get(1))).isEqualTo("Envoysleft");
        assertThat(text.dense(new Span(15, 19))).isEqualTo(new Span(13, 17));
    }

    private List<Conllu.Sentence> read() throws IOException {
        return Conllu.read(List.of(Files.writeString(folder.resolve("one.conllu"), TREEBANK)));
    }
}
