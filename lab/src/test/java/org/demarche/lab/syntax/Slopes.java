package org.demarche.lab.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Compares gradients with the slopes that small steps find. */
final class Slopes {
    private static final float STEP = 0.01f;

    private Slopes() {}

    static void check(float[][] x, float[][] gradient, ToDoubleFunction<float[][]> loss) {
        for (int t = 0; t < x.length; t++) {
            for (int i = 0; i < x[t].length; i++) {
                float value = x[t][i];
                x[t][i] = value + STEP;
                double above = loss.applyAsDouble(x);
                x[t][i] = value - STEP;
                double below = loss.applyAsDouble(x);
                x[t][i] = value;
                assertThat((double) gradient[t][i]).isCloseTo((above - below) / (2 * STEP), within(0.01));
            }
        }
    }

    static float[][] values(SplittableRandom random, int rows, int width) {
        var values = new float[rows][width];
        for (float[] row : values) {
            for (int i = 0; i < width; i++) {
                row[i] = (float) random.nextDouble() * 2 - 1;
            }
        }
        return values;
    }
}
