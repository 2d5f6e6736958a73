package org.demarche.reader.syntax;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A linear model over hashed features: for each bucket a row of small integers, one for each outcome, all of the same
 * scale. Immutable.
 */
public final class HashedScores {
    private final int width;
    private final int mask;
    private final byte[] rows;

    /** Rows of {@code width} scores; the number of rows is a power of two. */
    public HashedScores(int width, byte[] rows) {
        this.width = width;
        this.rows = rows;
        mask = rows.length / width - 1;
        if (Integer.bitCount(mask + 1) != 1) {
            throw new IllegalArgumentException("the number of rows is no power of two: " + (mask + 1));
        }
    }

    /** The table of real weights, rounded so that only one in ten thousand is clipped. */
    public static HashedScores quantised(int width, float[] weights) {
        int[] histogram = new int[4096];
        float largest = 1e-9f;
        for (float w : weights) {
            largest = Math.max(largest, Math.abs(w));
        }
        int used = 0;
        for (float w : weights) {
            if (w != 0) {
                histogram[(int) (Math.abs(w) / largest * 4095)]++;
                used++;
            }
        }
        int top = 4095;
        for (int above = histogram[4095]; top > 1 && above < used / 10_000; above += histogram[top]) {
            top--;
        }
        float scale = 127 / (largest * (top + 1) / 4096);
        var rows = new byte[weights.length];
        for (int i = 0; i < rows.length; i++) {
            int rounded = Math.round(weights[i] * scale);
            rows[i] = (byte) (Math.abs(rounded) < 2 ? 0 : Math.max(-127, Math.min(127, rounded)));
        }
        return new HashedScores(width, rows);
    }

    /** The row of a feature. */
    public int row(int feature) {
        return (feature & mask) * width;
    }

    /** Sets {@code sums} to the sums over the features' rows, each feature mixed with the salt. */
    public void score(int[] features, int count, int salt, int[] sums) {
        Arrays.fill(sums, 0, width, 0);
        for (int f = 0; f < count; f++) {
            int row = row(features[f] ^ salt);
            for (int o = 0; o < width; o++) {
                sums[o] += rows[row + o];
            }
        }
    }

    /** Writes the table; zeros are left to the compression around it. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(width);
        out.writeInt(rows.length);
        out.write(rows);
    }

    /** Reads a table written by {@link #write}. */
    public static HashedScores read(DataInput in) throws IOException {
        int width = in.readInt();
        var rows = new byte[in.readInt()];
        in.readFully(rows);
        return new HashedScores(width, rows);
    }
}
