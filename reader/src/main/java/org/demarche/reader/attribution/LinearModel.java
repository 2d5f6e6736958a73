package org.demarche.reader.attribution;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Weights of hashed features, a byte each. Immutable. */
public final class LinearModel {
    private final byte[] weights;
    private final float scale;

    /**
     * Rounds weights to bytes.
     *
     * @param exact their number is a power of two
     */
    public LinearModel(float[] exact) {
        float largest = 1e-6f;
        for (float weight : exact) {
            largest = Math.max(largest, Math.abs(weight));
        }
        scale = largest / Byte.MAX_VALUE;
        weights = new byte[exact.length];
        for (int i = 0; i < exact.length; i++) {
            weights[i] = (byte) Math.round(exact[i] / scale);
        }
    }

    private LinearModel(byte[] weights, float scale) {
        this.weights = weights;
        this.scale = scale;
    }

    static LinearModel read(DataInputStream in) throws IOException {
        byte[] weights = new byte[1 << in.readByte()];
        float scale = in.readFloat();
        in.readFully(weights);
        return new LinearModel(weights, scale);
    }

    /** Writes what {@link AttributionModel} reads. */
    void write(DataOutputStream out) throws IOException {
        out.writeByte(Integer.numberOfTrailingZeros(weights.length));
        out.writeFloat(scale);
        out.write(weights);
    }

    /** The sum of the features' weights. */
    double score(Features features) {
        int sum = 0;
        int mask = weights.length - 1;
        for (int i = 0; i < features.size(); i++) {
            sum += weights[features.hash(i) & mask];
        }
        return sum * (double) scale;
    }
}
