package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelScorerTest {
    @Test
    void theBestOfAPartIsCountedFromItsStart() {
        float[] scores = {9, 9, 1, 4, -2, 7, 3, 7, 9};

        assertThat(LabelScorer.best(scores, 2, 6)).isEqualTo(3);
        assertThat(LabelScorer.best(scores, 9)).isZero();
        assertThat(LabelScorer.best(scores, 4, 1)).isZero();
    }
}
