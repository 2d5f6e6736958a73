package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchesTest {
    @Test
    void sentencesAreReadTogetherTheLongestFirst() {
        var batches = new Batches(new int[] {0, 50, 150, 250, 350});

        assertThat(batches.next()).isTrue();
        assertThat(batches.pieces()).isEqualTo(2);
        assertThat(batches.bounds()).startsWith(0, 100, 200);
        assertThat(batches.piece(0)).isEqualTo(1);
        assertThat(batches.shift(0)).isEqualTo(50);
        assertThat(batches.shift(1)).isEqualTo(150 - 100);
        assertThat(batches.next()).isTrue();
        assertThat(batches.pieces()).isEqualTo(2);
        assertThat(batches.bounds()).startsWith(0, 100, 150);
        assertThat(batches.piece(1)).isZero();
        assertThat(batches.next()).isFalse();
    }

    @Test
    void aVeryLongSentenceIsReadInPieces() {
        var batches = new Batches(new int[] {0, 10, 400});

        assertThat(batches.count()).isEqualTo(4);
        assertThat(batches.continues(0)).isFalse();
        assertThat(batches.continues(1)).isFalse();
        assertThat(batches.continues(2)).isTrue();
        assertThat(batches.next()).isTrue();
        assertThat(batches.pieces()).isEqualTo(1);
        assertThat(batches.bounds()[1]).isEqualTo(Batches.LONGEST).isLessThanOrEqualTo(Batches.MOST_TOKENS);
        assertThat(batches.piece(0)).isEqualTo(1);
        assertThat(batches.next()).isTrue();
        assertThat(batches.piece(0)).isEqualTo(2);
    }

    @Test
    void anEmptyDocumentHasNoBatch() {
        assertThat(new Batches(new int[] {0}).next()).isFalse();
    }
}
