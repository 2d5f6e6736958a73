package org.demarche.lab.syntax;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LstmTrainingTest {
    private static final int TOKENS = 9;
    private static final int WIDTH = 8;
    private static final int[] BOUNDS = {0, 3, 4, TOKENS};

    @Test
    void theGradientIsTheSlopeOfTheValues() {
        var random = new SplittableRandom(4);
        var layer = new LstmTraining(new LstmTraining.Parts(WIDTH, WIDTH, random), TOKENS);
        float[][] x = Slopes.values(random, TOKENS, WIDTH);
        float[][] weighting = Slopes.values(random, TOKENS, WIDTH);
        var y = new float[TOKENS][WIDTH];
        layer.forward(new float[][][] {x, x}, BOUNDS, y);
        var dx = new float[TOKENS][WIDTH];
        layer.backward(new float[][][] {x, x}, BOUNDS, weighting, new float[][][] {dx, dx});

        Slopes.check(x, dx, values -> {
            layer.forward(new float[][][] {values, values}, BOUNDS, y);
            return weighted(y, weighting);
        });
    }

    private static double weighted(float[][] y, float[][] weighting) {
        double sum = 0;
        for (int t = 0; t < y.length; t++) {
            for (int i = 0; i < y[t].length; i++) {
                sum += y[t][i] * weighting[t][i];
            }
        }
        return sum;
    }
}
