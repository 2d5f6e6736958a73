package org.demarche.reader.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArcsTest {
    private static final int SIZE = 8;
    private static final int[] STARTS = {0, SIZE, 2 * SIZE, 3 * SIZE};
    private static final int BEFORE = 3;
    private static final int TOKENS = 5;

    private final Random random = new Random(4);
    private final ArcScorer scorer = scorer();
    private final float[][] projected = values(BEFORE + TOKENS, 4 * SIZE);

    @Test
    void aBatchIsScoredAsItsSentencesAreInTraining() {
        var alone = scorer.new Workspace(TOKENS);
        for (int t = 0; t < TOKENS; t++) {
            for (int p = 0; p < STARTS.length; p++) {
                float[] row = projected[BEFORE + t];
                alone.projected[p][t] = Arrays.copyOfRange(row, STARTS[p], STARTS[p] + SIZE);
            }
        }
        alone.rectify(TOKENS);
        alone.score(TOKENS);
        var arcs = new Arcs(scorer, projected, STARTS, TOKENS);
        arcs.want(BEFORE + TOKENS);

        float[][] scores = arcs.score(BEFORE, TOKENS);

        assertThat(scores).isDeepEqualTo(alone.scores);
    }

    @Test
    void relationsAreScoredAsInTraining() {
        var alone = scorer.new Workspace(TOKENS);
        int[] heads = {1, ParsedText.NONE, 4, 2, 1};
        var arcs = new Arcs(scorer, projected, STARTS, TOKENS);

        float[][] scores = arcs.relate(BEFORE, TOKENS, heads);

        for (int t = 0; t < TOKENS; t++) {
            for (int p = ArcScorer.RELATION_DEPENDENT; p <= ArcScorer.RELATION_HEAD; p++) {
                alone.projected[p][t] = Arrays.copyOfRange(projected[BEFORE + t], STARTS[p], STARTS[p] + SIZE);
            }
        }
        for (int t = 0; t < TOKENS; t++) {
            if (heads[t] != ParsedText.NONE) {
                alone.relate(t, heads[t]);
                assertThat(scores[t]).startsWith(alone.relationScores());
            }
        }
    }

    private ArcScorer scorer() {
        LabelScorer projection = new LabelScorer(matrix(SIZE, SIZE), new float[SIZE]);
        return new ArcScorer(
                List.of(projection, projection, projection, projection),
                matrix(SIZE, SIZE),
                values(1, SIZE)[0],
                matrix(SIZE, ArcScorer.DISTANCES),
                matrix(ArcScorer.DISTANCES, SIZE),
                matrix(SIZE + 1, ArcScorer.RELATION_WIDTH));
    }

    private Dense matrix(int inputs, int outputs) {
        return new Dense(values(inputs, outputs));
    }

    private float[][] values(int rows, int width) {
        var values = new float[rows][width];
        for (float[] row : values) {
            for (int i = 0; i < width; i++) {
                row[i] = (float) random.nextGaussian() / 2;
            }
        }
        return values;
    }
}
