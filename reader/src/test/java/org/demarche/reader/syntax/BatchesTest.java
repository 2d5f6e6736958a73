package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchesTest {
    @Test
    void shortSentencesAreReadTogether() {
        var batches = new Batches(new int[] {0, 100, 200, 300, 330});

        assertThat(batches.next()).isTrue();
        assertThat(batches.pieces()).isEqualTo(3);
        assertThat(batches.bounds()).startsWith(0, 100, 200, 300);
        assertThat(batches.next()).isTrue();
        assertThat(batches.from()).isEqualTo(300);
        assertThat(batches.pieces()).isEqualTo(1);
        assertThat(batches.bounds()).startsWith(0, 30);
        assertThat(batches.next()).isFalse();
    }

    @Test
    void aVeryLongSentenceIsReadInPieces() {
        var batches = new Batches(new int[] {0, 10, 400});

        assertThat(batches.longest()).isEqualTo(160);
        assertThat(batches.next()).isTrue();
        assertThat(batches.continues(0)).isFalse();
        assertThat(batches.continues(1)).isFalse();
        assertThat(batches.continues(2)).isTrue();
        assertThat(batches.bounds()[batches.pieces()]).isLessThanOrEqualTo(batches.mostTokens());
    }

    @Test
    void anEmptyDocumentHasNoBatch() {
        assertThat(new Batches(new int[] {0}).next()).isFalse();
    }
}
