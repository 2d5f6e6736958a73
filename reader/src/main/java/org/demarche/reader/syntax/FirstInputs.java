package org.demarche.reader.syntax;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What the tokens' embeddings add up to at the gates of the encoder's first layer. A word's part, and a tag's, is
 * computed when it is first met and then kept: most of the layer's work is looking up. Safe to share once the weights
 * stay.
 */
public final class FirstInputs {
    private final TokenEncoder encoder;
    private final Lstm reading;
    private final AtomicReferenceArray<float[]> words;
    private final AtomicReferenceArray<float[]> tags;
    private final Dense markRows;

    /** The inputs of one reading of the first layer. */
    FirstInputs(TokenEncoder encoder, Lstm reading) {
        this.encoder = encoder;
        this.reading = reading;
        words = new AtomicReferenceArray<>(encoder.words().inputs());
        tags = new AtomicReferenceArray<>(encoder.tags().inputs());
        int from = encoder.words().outputs();
        var rows = new float[encoder.marks().outputs()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = reading.input().row(from + i);
        }
        markRows = new Dense(rows);
    }

    /** The inputs of a sentence; {@code marks} has its tokens' sums of mark embeddings. */
    Lstm.Inputs of(TokenFeatures features, float[] marks) {
        int tagRows = encoder.words().outputs() + encoder.marks().outputs();
        return (token, sums) -> {
            Arrays.fill(sums, 0);
            float[] word = part(words, features.word(token), encoder.words(), 0, reading.bias());
            float[] coarse = part(tags, features.coarse(token), encoder.tags(), tagRows, ZERO);
            float[] fine = part(tags, features.fine(token), encoder.tags(), tagRows, ZERO);
            Dense.add(word, coarse, fine, sums, sums.length);
            markRows.addProduct(marks, token * markRows.inputs(), sums);
        };
    }

    private static final float[] ZERO = new float[0];

    /** A row's product with the gates' weights from input {@code from} on. */
    private float[] part(AtomicReferenceArray<float[]> known, int row, Dense table, int from, float[] bias) {
        float[] part = known.getAcquire(row);
        if (part == null) {
            part = Arrays.copyOf(bias, reading.input().outputs());
            float[] values = table.row(row);
            for (int i = 0; i < values.length; i++) {
                Dense.addScaled(reading.input().row(from + i), values[i], part, part.length);
            }
            known.setRelease(row, part);
        }
        return part;
    }
}
