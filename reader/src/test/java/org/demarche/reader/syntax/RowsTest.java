package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowsTest {
    @Test
    void productsWithCopiedWeightsAreTheSame() {
        var wide = new Dense(new float[][] {{1, 2, 3}, {4, 5, 6}});
        var narrow = new Dense(new float[][] {{7, 8}});
        var rows = new Rows(2, new Rows.Placed(wide, 0), new Rows.Placed(narrow, 1));
        float[][] results = rows.results(0, 2);

        rows.weights(0).addProducts(new float[][] {{1, 10}, {0, 1}}, 2, results);
        rows.weights(1).addProducts(new float[][] {{100}}, 1, results);

        assertThat(rows.weights(1).outputs()).isEqualTo(2);
        assertThat(rows.weights(1).from()).isEqualTo(1);
        assertThat(results[0]).startsWith(41, 752, 863);
        assertThat(results[1]).startsWith(4, 5, 6);
    }

    @Test
    void rowsTakeWholeLinesOfTheCache() {
        var rows = new Rows(3, new Dense(new float[5][352]));

        for (float[] row : rows.results(0, 3)) {
            assertThat((16 + row.length * Float.BYTES) % 64).isZero();
        }
    }
}
