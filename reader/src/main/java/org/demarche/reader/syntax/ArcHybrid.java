package org.demarche.reader.syntax;

import java.util.Arrays;

/**
 * The arc-hybrid transition system (Kuhlmann, Gomez-Rodriguez and Satta 2011) over one sentence, tokens 0 to n-1. There
 * is no artificial root: what is left on the stack at the end is the one root. 2n-1 transitions build a projective
 * tree. A working memory of one thread, used again for sentence after sentence.
 */
public final class ArcHybrid {
    /** Move the next token onto the stack. */
    public static final int SHIFT = 0;

    /** Attach the stack's top to the next token. */
    public static final int LEFT = 1;

    /** Attach the stack's top to the token below it. */
    public static final int RIGHT = 2;

    /** The number of transitions. */
    public static final int TRANSITIONS = 3;

    private static final int NONE = ParsedText.NONE;

    private int size;
    private int next;
    private int depth;
    private int[] stack = new int[0];
    private int[] heads = new int[0];
    private int[] labels = new int[0];
    private int[] left = new int[0];
    private int[] left2 = new int[0];
    private int[] right = new int[0];
    private int[] right2 = new int[0];
    private int[] lefts = new int[0];
    private int[] rights = new int[0];

    /** Starts anew with a sentence of {@code length} tokens. */
    public void start(int length) {
        if (stack.length < length) {
            grow(length);
        }
        size = length;
        next = 0;
        depth = 0;
        Arrays.fill(heads, 0, length, NONE);
        Arrays.fill(labels, 0, length, NONE);
        Arrays.fill(left, 0, length, NONE);
        Arrays.fill(left2, 0, length, NONE);
        Arrays.fill(right, 0, length, NONE);
        Arrays.fill(right2, 0, length, NONE);
        Arrays.fill(lefts, 0, length, 0);
        Arrays.fill(rights, 0, length, 0);
    }

    private void grow(int length) {
        stack = new int[length];
        heads = new int[length];
        labels = new int[length];
        left = new int[length];
        left2 = new int[length];
        right = new int[length];
        right2 = new int[length];
        lefts = new int[length];
        rights = new int[length];
    }

    /** Whether the tree is complete. */
    public boolean done() {
        return next == size && depth <= 1;
    }

    /** Whether a transition may be taken now. */
    public boolean allows(int transition) {
        return switch (transition) {
            case SHIFT -> next < size;
            case LEFT -> depth > 0 && next < size;
            default -> depth > 1;
        };
    }

    /** The head that a LEFT or RIGHT would give to the stack's top. */
    public int headOf(int transition) {
        return transition == LEFT ? next : stack[depth - 2];
    }

    /** Takes a transition; the label is a {@link Relation}'s ordinal, ignored by SHIFT. */
    public void take(int transition, int label) {
        if (transition == SHIFT) {
            stack[depth++] = next++;
            return;
        }
        int dependent = stack[depth - 1];
        int head = headOf(transition);
        depth--;
        heads[dependent] = head;
        labels[dependent] = label;
        if (transition == LEFT) {
            left2[head] = left[head];
            left[head] = dependent;
            lefts[head]++;
        } else {
            right2[head] = right[head];
            right[head] = dependent;
            rights[head]++;
        }
    }

    /** The number of tokens. */
    public int size() {
        return size;
    }

    /** The next token of the buffer; the size where it is empty. */
    public int next() {
        return next;
    }

    /** The number of tokens on the stack. */
    public int depth() {
        return depth;
    }

    /** The {@code i}th token of the stack from its top, or {@link ParsedText#NONE}. */
    public int stack(int i) {
        return i < depth ? stack[depth - 1 - i] : NONE;
    }

    /** The {@code i}th token of the buffer, or {@link ParsedText#NONE}. */
    public int buffer(int i) {
        return next + i < size ? next + i : NONE;
    }

    /** A token's head so far, or {@link ParsedText#NONE}. */
    public int head(int token) {
        return heads[token];
    }

    /** The ordinal of a token's relation so far, or {@link ParsedText#NONE}; of no token, the same. */
    public int label(int token) {
        return token < 0 ? NONE : labels[token];
    }

    /** The outermost left dependent, or {@link ParsedText#NONE}. */
    public int left(int token) {
        return token < 0 ? NONE : left[token];
    }

    /** The left dependent next to the outermost. */
    public int left2(int token) {
        return token < 0 ? NONE : left2[token];
    }

    /** The outermost right dependent, or {@link ParsedText#NONE}. */
    public int right(int token) {
        return token < 0 ? NONE : right[token];
    }

    /** The right dependent next to the outermost. */
    public int right2(int token) {
        return token < 0 ? NONE : right2[token];
    }

    /** The number of left dependents; of no token, 0. */
    public int lefts(int token) {
        return token < 0 ? 0 : lefts[token];
    }

    /** The number of right dependents; of no token, 0. */
    public int rights(int token) {
        return token < 0 ? 0 : rights[token];
    }
}
