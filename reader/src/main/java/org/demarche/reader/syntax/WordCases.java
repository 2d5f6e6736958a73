package org.demarche.reader.syntax;

import java.util.Arrays;

/**
 * How a document writes its words: how often in small letters, with a capital at the start of a sentence, with a
 * capital elsewhere. What is a name in one sentence is told by the other sentences. A working memory of one document.
 */
public final class WordCases {
    /** The number of ways. */
    public static final int WAYS = 64;

    private static final int MANY = 3;

    private int mask;
    private int[] keys = new int[0];
    private byte[] small = new byte[0];
    private byte[] opening = new byte[0];
    private byte[] inner = new byte[0];

    /**
     * For each token how the document writes its word, from 0 to 63.
     *
     * @param hashes of the tokens' words
     * @param capitals whether each token starts with a capital
     * @param sentences the first token of each sentence, and at the end the number of tokens
     */
    public int[] of(int[] hashes, boolean[] capitals, int[] sentences) {
        int size = sentences[sentences.length - 1];
        clear(size);
        var slots = new int[size];
        for (int s = 0; s + 1 < sentences.length; s++) {
            for (int t = sentences[s]; t < sentences[s + 1]; t++) {
                slots[t] = slot(hashes[t]);
                byte[] counts = !capitals[t] ? small : t == sentences[s] ? opening : inner;
                counts[slots[t]] = (byte) Math.min(MANY, counts[slots[t]] + 1);
            }
        }
        var cases = new int[size];
        for (int t = 0; t < size; t++) {
            int slot = slots[t];
            cases[t] = small[slot] * 16 + opening[slot] * 4 + inner[slot];
        }
        return cases;
    }

    private void clear(int size) {
        int capacity = Integer.highestOneBit(Math.max(size, 8)) * 4;
        if (keys.length < capacity) {
            keys = new int[capacity];
            small = new byte[capacity];
            opening = new byte[capacity];
            inner = new byte[capacity];
            mask = capacity - 1;
            return;
        }
        Arrays.fill(keys, 0);
        Arrays.fill(small, (byte) 0);
        Arrays.fill(opening, (byte) 0);
        Arrays.fill(inner, (byte) 0);
    }

    private int slot(int hash) {
        int key = hash == 0 ? 1 : hash;
        int slot = (key ^ key >>> 16) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        return slot;
    }
}
