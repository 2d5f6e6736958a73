package org.demarche.reader.syntax;

import java.util.Arrays;

/** Tokens as they are cut from a text: where each starts and ends, and which of them start a sentence. Grows. */
final class Cuts {
    private int size;
    private int paragraph;
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private int sentences;
    private int[] firsts = new int[64];

    /** Adds the token at {@code [start, end)}; an empty one is left out. */
    void add(int start, int end) {
        if (end <= start) {
            return;
        }
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    /** Lets a paragraph start with the next token. */
    void paragraph() {
        paragraph = size;
    }

    /** Whether the next token is a paragraph's first. */
    boolean startsParagraph() {
        return size == paragraph;
    }

    /** The number of tokens so far. */
    int size() {
        return size;
    }

    /** Where a token starts. */
    int start(int token) {
        return starts[token];
    }

    /** Where a token ends. */
    int end(int token) {
        return ends[token];
    }

    /** Lets a sentence start with {@code token}; tokens are given in order. */
    void sentence(int token) {
        if (sentences == firsts.length) {
            firsts = Arrays.copyOf(firsts, sentences * 2);
        }
        firsts[sentences++] = token;
    }

    /** Where all tokens start. */
    int[] starts() {
        return Arrays.copyOf(starts, size);
    }

    /** Where all tokens end. */
    int[] ends() {
        return Arrays.copyOf(ends, size);
    }

    /** The first token of each sentence, and at the end the number of tokens. */
    int[] sentences() {
        int[] all = Arrays.copyOf(firsts, sentences + 1);
        all[sentences] = size;
        return all;
    }
}
