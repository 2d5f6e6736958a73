package org.demarche.app.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.demarche.reader.finding.Span;
import org.demarche.reader.finding.Stretch;
import org.junit.jupiter.api.Test;

/** The sentence that a finding's words stand in. */
class PassageTest {
    private static final String STORY =
            "Seoul 🕊 protested.\n\nTokyo replied. It rejected the demand at once. Talks go on.";

    private static String around(String words) {
        int start = STORY.codePointCount(0, STORY.indexOf(words));
        int end = start + words.codePointCount(0, words.length());
        return Passage.around(STORY, new Stretch(words, List.of(new Span(start, end))))
                .strip();
    }

    @Test
    void isTheWholeSentence() {
        assertThat(around("demand")).isEqualTo("It rejected the demand at once.");
        assertThat(around("It")).isEqualTo("It rejected the demand at once.");
        assertThat(around("Talks go on.")).isEqualTo("Talks go on.");
    }

    @Test
    void reachesOverSentencesButNotOverParagraphs() {
        assertThat(around("replied. It")).isEqualTo("Tokyo replied. It rejected the demand at once.");
        assertThat(around("Tokyo")).isEqualTo("Tokyo replied.");
        assertThat(around("Seoul")).isEqualTo("Seoul 🕊 protested.");
    }
}
