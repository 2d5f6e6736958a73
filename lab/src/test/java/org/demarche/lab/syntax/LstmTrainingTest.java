package org.demarche.lab.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LstmTrainingTest {
    private static final int TOKENS = 7;
    private static final int INPUTS = 8;
    private static final int HIDDEN = 4;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theGradientIsTheSlopeOfTheOutput(boolean backwards) {
        var random = new SplittableRandom(4);
        var layer = new LstmTraining(INPUTS, HIDDEN, backwards, random);
        float[] x = values(random, TOKENS * INPUTS);
        float[] weighting = values(random, TOKENS * HIDDEN);
        var y = new float[TOKENS * HIDDEN];
        layer.forward(x, TOKENS, y, HIDDEN, 0);
        var dx = new float[x.length];
        layer.backward(x, TOKENS, y, weighting, HIDDEN, 0, dx);

        for (int i = 0; i < x.length; i++) {
            assertThat((double) dx[i]).isCloseTo(slope(layer, x, i, weighting), within(0.005));
        }
    }

    private static double slope(LstmTraining layer, float[] x, int at, float[] weighting) {
        float value = x[at];
        x[at] = value + 0.01f;
        double above = output(layer, x, weighting);
        x[at] = value - 0.01f;
        double below = output(layer, x, weighting);
        x[at] = value;
        return (above - below) / 0.02;
    }

    private static double output(LstmTraining layer, float[] x, float[] weighting) {
        var y = new float[weighting.length];
        layer.forward(x, TOKENS, y, HIDDEN, 0);
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += y[i] * weighting[i];
        }
        return sum;
    }

    private static float[] values(SplittableRandom random, int n) {
        var values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) random.nextDouble() * 2 - 1;
        }
        return values;
    }
}
