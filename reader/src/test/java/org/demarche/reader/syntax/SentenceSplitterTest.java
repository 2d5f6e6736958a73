package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.reader.syntax.Segmenter.Segments;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.RepairedText;
import org.demarche.reader.text.Repairer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Paragraphs of {@code sentences.txt} in; their sentences out. */
class SentenceSplitterTest {
    private static final Segmenter SEGMENTER = Segmenter.load();
    private static final Repairer REPAIRER = Repairer.load();

    static Stream<String> paragraphs() {
        try (InputStream stream = SentenceSplitterTest.class.getResourceAsStream("sentences.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("paragraphs")
    void aSentenceEndsWhereItsSenseDoes(String marked) {
        boolean opens = marked.startsWith("~");
        String[] expected = marked.substring(opens ? 1 : 0).split(" \\|\\| ");
        String paragraph = String.join(" ", expected);

        List<String> found = sentences(opens ? paragraph : BEFORE + paragraph);

        assertThat(opens ? found : found.subList(1, found.size())).containsExactly(expected);
    }

    /** Another paragraph, so that nobody looks for a masthead in the one that is tested. */
    private static final String BEFORE = "The story begins here.\n\n";

    private static List<String> sentences(String story) {
        RepairedText text = REPAIRER.repair(Document.of("test", story));
        Segments cut = SEGMENTER.segment(text);
        var sentences = new ArrayList<String>();
        for (int s = 0; s + 1 < cut.sentences().length; s++) {
            int from = cut.starts()[cut.sentences()[s]];
            int to = cut.ends()[cut.sentences()[s + 1] - 1];
            sentences.add(text.stretch(from, to).text());
        }
        return sentences;
    }
}
