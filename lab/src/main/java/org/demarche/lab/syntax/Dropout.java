package org.demarche.lab.syntax;

import java.util.SplittableRandom;

/** Leaves values out by chance (Srivastava and others 2014). */
final class Dropout {
    private final SplittableRandom random;
    private final int threshold;
    private final float kept;

    Dropout(double share, SplittableRandom random) {
        this.random = random;
        threshold = (int) (share * 65536);
        kept = (float) (1 / (1 - share));
    }

    /** Drops values of the first {@code n} rows, and notes in the masks what each was multiplied by. */
    void drop(float[][] values, float[][] masks, int n) {
        for (int t = 0; t < n; t++) {
            drop(values[t], masks[t], masks[t].length);
        }
    }

    /** Drops some of the first {@code n} values. */
    void drop(float[] values, float[] mask, int n) {
        long bits = 0;
        for (int i = 0; i < n; i++) {
            bits = (i & 3) == 0 ? random.nextLong() : bits >>> 16;
            mask[i] = (bits & 0xffff) < threshold ? 0 : kept;
        }
        apply(mask, values, n);
    }

    /** Applies masks to the errors on their way back. */
    static void apply(float[][] masks, float[][] errors, int n) {
        for (int t = 0; t < n; t++) {
            apply(masks[t], errors[t], masks[t].length);
        }
    }

    private static void apply(float[] mask, float[] values, int n) {
        for (int i = 0; i < n; i++) {
            values[i] *= mask[i];
        }
    }
}
