package org.demarche.lab.input;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.CRC32;

/** What a text draws when a sample is taken. */
public final class Lot {
    private Lot() {}

    /** A number by chance, the same for the same words and seed: a better reader draws mostly the same sample. */
    public static long of(String text, long seed) {
        var bytes = new CRC32();
        bytes.update(text.getBytes(StandardCharsets.UTF_8));
        return new SplittableRandom(seed ^ bytes.getValue() << Integer.SIZE).nextLong();
    }
}
