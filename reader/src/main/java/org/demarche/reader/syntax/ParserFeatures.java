package org.demarche.reader.syntax;

/**
 * The parser's sparse features, each a hash: words, tags and relations around the stack's top and the buffer, alone and
 * combined, after Zhang and Nivre (2011). A working memory of one thread; a feature costs a few multiplications and no
 * memory.
 */
public final class ParserFeatures {
    /** The number of features of a state. */
    public static final int COUNT = 78;

    private static final int ABSENT = 0x3b5;

    private final int[] features = new int[COUNT];
    private int count;
    private int[] words = new int[0];
    private int[] tags = new int[0];
    private int[] fine = new int[0];
    private int[] groups = new int[0];

    /** Takes the tokens {@code [first, end)} of the columns as the sentence. */
    public void sentence(String[] forms, Upos[] upos, String[] xpos, WordGroups clusters, int first, int end) {
        int size = end - first;
        if (words.length < size) {
            words = new int[size];
            tags = new int[size];
            fine = new int[size];
            groups = new int[size];
        }
        for (int t = 0; t < size; t++) {
            int hash = WordGroups.hash(forms[first + t]);
            words[t] = hash;
            groups[t] = clusters.group(hash);
            tags[t] = upos[first + t].ordinal() + 1;
            fine[t] = xpos[first + t].hashCode();
        }
    }

    private int word(int token) {
        return token < 0 ? ABSENT : words[token];
    }

    private int tag(int token) {
        return token < 0 ? ABSENT : tags[token];
    }

    private int fine(int token) {
        return token < 0 ? ABSENT : fine[token];
    }

    private int group(int token) {
        return token < 0 ? ABSENT : groups[token];
    }

    private void add(int a) {
        add(a, 0, 0);
    }

    private void add(int a, int b) {
        add(a, b, 0);
    }

    private void add(int a, int b, int c) {
        int h = (count + 1) * 0x9e3779b1;
        h = (h ^ a) * 0x85ebca6b;
        h = (h ^ h >>> 15 ^ b) * 0xc2b2ae35;
        h = (h ^ h >>> 13 ^ c) * 0x27d4eb2f;
        features[count++] = h ^ h >>> 16;
    }

    /** The features of a state; the array is used again by the next call. */
    public int[] of(ArcHybrid state) {
        count = 0;
        int s0 = state.stack(0);
        int s1 = state.stack(1);
        int b0 = state.buffer(0);
        int gap = s0 < 0 || b0 < 0 ? 0 : Math.min(b0 - s0, 6);
        int below = s1 < 0 ? 0 : Math.min(s0 - s1, 6);
        alone(state, s0, s1, b0);
        pairs(s0, s1, b0, gap, below);
        context(state, s0, s1, b0);
        children(state, s0, s1, b0);
        shape(state, s0, s1, b0, gap, below);
        if (count != COUNT) {
            throw new IllegalStateException("ParserFeatures.COUNT should be " + count);
        }
        return features;
    }

    private void alone(ArcHybrid state, int s0, int s1, int b0) {
        int b1 = state.buffer(1);
        int s2 = state.stack(2);
        add(word(s0), fine(s0));
        add(word(s0));
        add(fine(s0));
        add(word(s1), fine(s1));
        add(word(s1));
        add(fine(s1));
        add(word(b0), fine(b0));
        add(word(b0));
        add(fine(b0));
        add(word(b1), fine(b1));
        add(word(b1));
        add(fine(b1), fine(state.buffer(2)));
        add(word(s2), tag(s2));
        add(group(s0));
        add(group(s1));
        add(group(b0));
        add(group(b1));
        add(word(state.buffer(2)));
    }

    private void pairs(int s0, int s1, int b0, int gap, int below) {
        add(word(s0), word(b0));
        add(word(s0), fine(s0), fine(b0));
        add(fine(s0), word(b0), fine(b0));
        add(word(s0), tag(b0));
        add(tag(s0), word(b0));
        add(fine(s0), fine(b0));
        add(fine(s0), fine(b0), gap);
        add(word(s1), word(s0));
        add(word(s1), fine(s1), fine(s0));
        add(fine(s1), word(s0), fine(s0));
        add(word(s1), tag(s0));
        add(tag(s1), word(s0));
        add(fine(s1), fine(s0));
        add(fine(s1), fine(s0), below);
        add(word(s1), word(b0));
        add(word(s1), fine(b0));
        add(fine(s1), word(b0));
        add(group(s0), group(b0));
        add(group(s1), group(s0));
        add(group(s0), tag(b0), tag(s1));
        add(tag(s0), group(b0), tag(s1));
        add(tag(s0), tag(b0), group(s1));
    }

    private void context(ArcHybrid state, int s0, int s1, int b0) {
        int b1 = state.buffer(1);
        int b2 = state.buffer(2);
        int s2 = state.stack(2);
        add(fine(b0), fine(b1), fine(b2));
        add(fine(s0), fine(b0), fine(b1));
        add(word(s0), fine(b0), fine(b1));
        add(word(b0), fine(s0), fine(b1));
        add(fine(s1), fine(s0), fine(b0));
        add(word(s1), tag(s0), tag(b0));
        add(tag(s1), word(s0), tag(b0));
        add(tag(s1), tag(s0), word(b0));
        add(fine(s2), fine(s1), fine(s0));
        add(fine(s1) * 31 + fine(s0), fine(b0), fine(b1));
        int before = s0 > 0 ? s0 - 1 : -1;
        int after = s0 >= 0 && s0 + 1 < state.size() ? s0 + 1 : -1;
        add(fine(before), fine(s0), fine(after));
        int preceding = b0 > 0 ? b0 - 1 : -1;
        add(fine(preceding), fine(b0), fine(s0));
        add(word(b1), fine(b0), fine(s0));
    }

    private void children(ArcHybrid state, int s0, int s1, int b0) {
        int left = state.left(s0);
        int right = state.right(s0);
        int below = state.right(s1);
        int ahead = state.left(b0);
        add(word(s0), state.label(left), state.label(right));
        add(word(right), fine(s0), fine(b0));
        add(fine(s0), fine(left), state.label(left));
        add(fine(s0), fine(right), state.label(right));
        add(fine(s0) * 31 + fine(right), fine(b0), state.label(right));
        add(fine(s0) * 31 + fine(left), fine(b0), state.label(left));
        add(fine(s1) * 31 + fine(s0), fine(state.left(s1)), state.label(state.left(s1)));
        add(fine(s1) * 31 + fine(s0), fine(below), state.label(below));
        add(fine(s1) * 31 + fine(s0), fine(right), state.label(right));
        add(fine(s0) * 31 + fine(b0), fine(ahead), state.label(ahead));
        add(word(b0), state.label(ahead), state.label(state.left2(b0)));
        add(word(s1), state.label(state.left(s1)), state.label(below));
        add(
                fine(s0),
                state.label(left) * 64 + state.label(state.left2(s0)),
                state.label(right) * 64 + state.label(state.right2(s0)));
        add(tag(s0) * 31 + tag(s1), state.label(below) * 64 + state.label(right), tag(b0));
    }

    private void shape(ArcHybrid state, int s0, int s1, int b0, int gap, int below) {
        add(word(s0), gap);
        add(fine(s0), gap);
        add(word(b0), gap);
        add(word(s1), below);
        add(word(s0), state.lefts(s0), state.rights(s0));
        add(fine(s0), state.lefts(s0), state.rights(s0));
        add(word(s1), state.rights(s1));
        add(fine(s1), state.rights(s1), state.lefts(s1));
        add(fine(b0), state.lefts(b0));
        add(word(b0), state.lefts(b0));
        add(Math.min(state.depth(), 4), tag(s0), tag(b0));
    }
}
