package org.demarche.reader.attribution;

import java.util.Arrays;

/** Hashed features of one option of a decision; each names a template and what it found. */
public final class Features {
    private static final int GOLDEN = 0x9E3779B9;

    private int[] hashes = new int[48];
    private int size;

    /** A template that holds or not. */
    Features add(int template) {
        return put(template * GOLDEN);
    }

    /** A template with one value. */
    Features add(int template, int value) {
        return put((template * GOLDEN + value) * 0x85EBCA6B);
    }

    /** A template with two values. */
    Features add(int template, int one, int two) {
        return put(((template * GOLDEN + one) * 0x85EBCA6B ^ two) * 0xC2B2AE35);
    }

    /** A template with three values. */
    Features add(int template, int one, int two, int three) {
        return put((((template * GOLDEN + one) * 0x85EBCA6B ^ two) * 0xC2B2AE35 + three) * 0x27D4EB2F);
    }

    private Features put(int hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash ^ hash >>> 15;
        return this;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** One of them. */
    public int hash(int index) {
        return hashes[index];
    }

    /** A number as one of few classes: 0 to 4 themselves, then by doubling. */
    static int bucket(int number) {
        if (number < 5) {
            return Math.max(number, -1);
        }
        return 5 + 31 - Integer.numberOfLeadingZeros(number / 5);
    }
}
