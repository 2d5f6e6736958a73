package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeDecoderTest {
    private static final int NONE = ParsedText.NONE;

    @Test
    void theBestHeadsStayWhereTheyMakeATree() {
        float[][] scores = {{0, 5, 1, 0}, {1, 0, 2, 9}, {0, 4, 0, 3}};

        assertThat(new TreeDecoder(3).decode(scores, 3)).containsExactly(1, NONE, 1);
    }

    @Test
    void ofTwoRootsTheOneThatCostsLessHangsOnTheOther() {
        float[][] scores = {{0, 1, 0, 8}, {7, 0, 0, 9}, {0, 6, 0, 0}};

        assertThat(new TreeDecoder(3).decode(scores, 3)).containsExactly(NONE, 0, 1);
    }

    @Test
    void arcsDoNotCross() {
        float[][] scores = {{0, 0, 9, 1, 0}, {0, 0, 0, 8, 0}, {0, 0, 0, 0, 9}, {0, 0, 9, 0, 0}};

        int[] heads = new TreeDecoder(4).decode(scores, 4);

        assertThat(new TreeDecoder(4).isProjectiveTree(heads, 4)).isTrue();
        assertThat(heads).containsExactly(2, 2, NONE, 2);
    }

    @Test
    void noProjectiveTreeWithOneRootScoresHigher() {
        var random = new Random(7);
        var decoder = new TreeDecoder(6);
        for (int round = 0; round < 400; round++) {
            int n = 1 + random.nextInt(6);
            var scores = new float[n][n + 1];
            for (float[] row : scores) {
                for (int h = 0; h <= n; h++) {
                    row[h] = (float) random.nextGaussian();
                }
            }
            for (int t = 0; t < n; t++) {
                scores[t][t] = Float.NEGATIVE_INFINITY;
            }

            int[] heads = decoder.decode(scores, n).clone();

            assertThat(decoder.isProjectiveTree(heads, n)).isTrue();
            assertThat(score(scores, heads, n)).isCloseTo(best(scores, new int[n], 0, n), within(1e-4));
        }
    }

    private static double score(float[][] scores, int[] heads, int n) {
        double sum = 0;
        for (int t = 0; t < n; t++) {
            sum += scores[t][heads[t] == NONE ? n : heads[t]];
        }
        return sum;
    }

    private static double best(float[][] scores, int[] heads, int token, int n) {
        if (token == n) {
            return new TreeDecoder(n).isProjectiveTree(heads, n) ? score(scores, heads, n) : -1e9;
        }
        double best = -1e9;
        for (int head = 0; head <= n; head++) {
            heads[token] = head == n ? NONE : head;
            best = Math.max(best, head == token ? -1e9 : best(scores, heads, token + 1, n));
        }
        return best;
    }
}
