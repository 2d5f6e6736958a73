package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LstmTest {
    private static final int WIDTH = 8;
    private static final int TOKENS = 9;
    private static final int[] BOUNDS = {0, 3, 4, TOKENS};

    @Test
    void sentencesReadSideBySideAreReadAsEachAlone() {
        var random = new Random(6);
        var layer = layer(random);
        var memory = LayerMemory.brief();
        float[][][] sums = {values(random, TOKENS, 2 * WIDTH), values(random, TOKENS, 2 * WIDTH)};
        var together = new float[TOKENS][WIDTH];
        layer.run(copy(sums, 0, TOKENS), new int[] {0, TOKENS}, 1, memory, new float[TOKENS][WIDTH]);
        layer.run(copy(sums, 0, TOKENS), BOUNDS, 3, memory, together);

        for (int s = 0; s < 3; s++) {
            int n = BOUNDS[s + 1] - BOUNDS[s];
            var alone = new float[n][WIDTH];
            var fresh = LayerMemory.whole();
            layer.run(copy(sums, BOUNDS[s], BOUNDS[s + 1]), new int[] {0, n}, 1, fresh, alone);
            for (int t = 0; t < n; t++) {
                assertThat(together[BOUNDS[s] + t]).isEqualTo(alone[t]);
            }
        }
    }

    private static Lstm layer(Random random) {
        var unused = new Dense(values(random, WIDTH, 2 * WIDTH));
        var bias = new float[2 * WIDTH];
        Dense[] recurrent = {
            new Dense(values(random, WIDTH / 2, 2 * WIDTH)), new Dense(values(random, WIDTH / 2, 2 * WIDTH))
        };
        return new Lstm(new Dense[] {unused, unused}, new float[][] {bias, bias}, recurrent);
    }

    private static float[][][] copy(float[][][] sums, int from, int to) {
        var copy = new float[2][to - from][];
        for (int d = 0; d < 2; d++) {
            for (int t = from; t < to; t++) {
                copy[d][t - from] = sums[d][t].clone();
            }
        }
        return copy;
    }

    private static float[][] values(Random random, int rows, int width) {
        var values = new float[rows][width];
        for (float[] row : values) {
            for (int i = 0; i < width; i++) {
                row[i] = (float) random.nextGaussian() / 2;
            }
        }
        return values;
    }
}
