package org.demarche.reader.syntax;

/**
 * What the tagger knows of each token of a sentence, as hashed features: the word, its ends and shape, what its
 * neighbours are and how they are used, the tags before it. A working memory of one thread.
 */
public final class TagFeatures {
    /** The most features a token has. */
    public static final int MOST = 64;

    private static final int EDGE = 2;
    private static final int PRIME = 0x01000193;

    private final WordGroups groups;
    private final WordGroups uses;
    private int size;
    private int[] words = new int[0];
    private int[] cased = new int[0];
    private int[] shapes = new int[0];
    private int[] group = new int[0];
    private int[] use = new int[0];
    private int[] ends = new int[0];
    private final int[] features = new int[MOST];
    private int count;
    private int kind;

    /**
     * Features of words.
     *
     * @param groups words of the same distribution in raw text
     * @param uses words of the same tags in the treebanks
     */
    public TagFeatures(WordGroups groups, WordGroups uses) {
        this.groups = groups;
        this.uses = uses;
    }

    /** Takes the tokens {@code [first, end)} as the sentence. */
    public void sentence(String[] forms, int first, int end) {
        size = end - first;
        if (words.length < size + 2 * EDGE) {
            words = new int[size + 2 * EDGE];
            cased = new int[words.length];
            shapes = new int[words.length];
            group = new int[words.length];
            use = new int[words.length];
            ends = new int[words.length * ENDS];
        }
        for (int e = 0; e < EDGE; e++) {
            edge(e, e + 1);
            edge(size + EDGE + e, -e - 1);
        }
        for (int t = 0; t < size; t++) {
            token(forms[first + t], t + EDGE, t == 0);
        }
    }

    private void edge(int at, int mark) {
        words[at] = mark;
        cased[at] = mark;
        shapes[at] = mark;
        group[at] = mark;
        use[at] = mark;
    }

    private static final int ENDS = 9;

    private void token(String form, int at, boolean initial) {
        words[at] = WordGroups.hash(form);
        group[at] = groups.group(words[at]);
        use[at] = uses.group(words[at]);
        cased[at] = plain(form);
        shapes[at] = shape(form) * 2 + (initial ? 1 : 0);
        int n = form.length();
        int e = at * ENDS;
        for (int length = 1; length <= 5; length++) {
            ends[e + length - 1] = part(form, n - length, n);
        }
        for (int length = 1; length <= 4; length++) {
            ends[e + 4 + length] = part(form, 0, length);
        }
    }

    /** The form as it is, but for digits and the kind of quotation marks. */
    private static int plain(String form) {
        int hash = 7;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            hash = hash * PRIME + (Glyphs.digit(c) ? '0' : c == '’' ? '\'' : c);
        }
        return hash;
    }

    private static int part(String form, int from, int to) {
        if (from < 0 || to > form.length()) {
            return 0;
        }
        int hash = 11;
        for (int i = from; i < to; i++) {
            char c = form.charAt(i);
            hash = hash * PRIME + (Glyphs.digit(c) ? '0' : Character.toLowerCase(c));
        }
        return hash;
    }

    private static int shape(String form) {
        int hash = 5;
        int last = -1;
        int run = 0;
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            int kind = Glyphs.upper(c) ? 1 : Glyphs.lower(c) ? 2 : Glyphs.digit(c) ? 3 : Glyphs.letter(c) ? 4 : c;
            run = kind == last ? run + 1 : 0;
            if (run < 2) {
                hash = hash * PRIME + kind;
            }
            last = kind;
        }
        return hash;
    }

    /** The number of tokens. */
    public int size() {
        return size;
    }

    /** The features found last; {@link #count} of them. */
    public int[] features() {
        return features;
    }

    /** The number of features found last. */
    public int count() {
        return count;
    }

    /** Finds the features of a token whose two predecessors have the tags given; -1 before the sentence. */
    public void find(int token, int tag1, int tag2) {
        int t = token + EDGE;
        count = 0;
        kind = 0;
        add(1, 0);
        own(t);
        around(t, tag1, tag2);
    }

    private void own(int t) {
        add(words[t], 0);
        add(cased[t], 0);
        add(shapes[t], 0);
        add(group[t], 0);
        add(use[t], 0);
        int e = t * ENDS;
        for (int i = 0; i < ENDS; i++) {
            add(ends[e + i], 0);
        }
        add(ends[e + 2], shapes[t]);
        add(ends[e + 2], ends[e + 5]);
        add(shapes[t], shapes[t + 1]);
        add(shapes[t], shapes[t - 1]);
    }

    private void around(int t, int tag1, int tag2) {
        int pair = tag1 * 128 + tag2;
        int suffix = ends[t * ENDS + 2];
        int after = ends[(t + 1) * ENDS + 2];
        add(tag1, 0);
        add(tag2, 0);
        add(pair, 0);
        add(tag1, words[t]);
        add(pair, words[t]);
        add(tag1, suffix);
        add(words[t - 1], 0);
        add(words[t - 2], 0);
        add(words[t + 1], 0);
        add(words[t + 2], 0);
        add(words[t - 1], words[t]);
        add(words[t], words[t + 1]);
        add(words[t - 1], words[t + 1]);
        add(group[t + 1], 0);
        add(group[t - 1], 0);
        add(group[t + 2], 0);
        add(use[t + 1], 0);
        add(use[t + 2], 0);
        add(use[t], use[t + 1]);
        add(use[t + 1], use[t + 2]);
        add(use[t], tag1);
        add(use[t + 1], tag1);
        add(words[t], use[t + 1]);
        add(words[t] * 31 + use[t + 1], tag1);
        add(suffix, use[t + 1]);
        add(after, 0);
        add(ends[(t + 1) * ENDS + 1], 0);
        add(shapes[t + 1], shapes[t - 1]);
        add(use[t + 1] * 31 + use[t + 2], use[t]);
    }

    private void add(int a, int b) {
        int hash = (kind++ * 0x3c6ef372 + a) * 0x85ebca6b;
        hash = (hash ^ hash >>> 15) + b * 0xc2b2ae35;
        features[count++] = (hash ^ hash >>> 13) * 0x27d4eb2f;
    }
}
