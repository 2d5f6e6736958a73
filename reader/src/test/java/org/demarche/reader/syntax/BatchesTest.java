package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchesTest {
    @Test
    void shortSentencesAreReadTogether() {
        var batches = new Batches(new int[] {0, 50, 100, 150, 180});

        assertThat(batches.next()).isTrue();
        assertThat(batches.pieces()).isEqualTo(3);
        assertThat(batches.bounds()).startsWith(0, 50, 100, 150);
        assertThat(batches.next()).isTrue();
        assertThat(batches.from()).isEqualTo(150);
        assertThat(batches.pieces()).isEqualTo(1);
        assertThat(batches.bounds()).startsWith(0, 30);
        assertThat(batches.next()).isFalse();
    }

    @Test
    void aVeryLongSentenceIsReadInPieces() {
        var batches = new Batches(new int[] {0, 10, 400});

        assertThat(batches.next()).isTrue();
        assertThat(batches.continues(0)).isFalse();
        assertThat(batches.continues(1)).isFalse();
        assertThat(batches.pieces()).isEqualTo(2);
        assertThat(batches.bounds()[2]).isEqualTo(10 + Batches.LONGEST).isLessThanOrEqualTo(Batches.MOST_TOKENS);
        assertThat(batches.next()).isTrue();
        assertThat(batches.continues(0)).isTrue();
    }

    @Test
    void anEmptyDocumentHasNoBatch() {
        assertThat(new Batches(new int[] {0}).next()).isFalse();
    }
}
