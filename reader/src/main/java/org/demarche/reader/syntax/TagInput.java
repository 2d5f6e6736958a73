package org.demarche.reader.syntax;

/**
 * What the tagger looks up for a word: rows of embedding tables for the word itself, its endings and beginnings, its
 * shape, and its use in the treebanks. A working memory of one thread.
 */
public final class TagInput {
    /** Width of a word's own vector. */
    public static final int WORD = 48;

    /** Width of the sum over endings. */
    public static final int ENDING = 32;

    /** Width of the sum over beginnings, of the shape's vector and of the use's. */
    public static final int PART = 16;

    /** Width of all together. */
    public static final int WIDTH = WORD + ENDING + 3 * PART;

    /** Rows of the table of endings; they are hashed. */
    public static final int ENDING_ROWS = 1 << 13;

    /** Rows of the table of beginnings; they are hashed. */
    public static final int START_ROWS = 1 << 12;

    /** Rows of the table of shapes; they are hashed. */
    public static final int SHAPE_ROWS = 1 << 10;

    /** Rows of the table of uses. */
    public static final int USE_ROWS = 1 << 10;

    /** Row of an unknown word. */
    public static final int UNKNOWN = 0;

    /** Row of what stands before and behind a sentence. */
    public static final int OUTSIDE = 1;

    /** First row of a known word. */
    public static final int FIRST_WORD = 2;

    private static final int ENDINGS = 5;
    private static final int STARTS = 4;
    private static final int PRIME = 0x01000193;

    private final WordGroups vocabulary;
    private final WordGroups uses;
    private int word;
    private int use;
    private int shape;
    private final int[] endings = new int[ENDINGS];
    private final int[] starts = new int[STARTS];

    /**
     * Looks words up in a vocabulary and by their use.
     *
     * @param vocabulary numbers of known words, from 1
     * @param uses numbers of uses, from 1: words of the same tags
     */
    public TagInput(WordGroups vocabulary, WordGroups uses) {
        this.vocabulary = vocabulary;
        this.uses = uses;
    }

    /** Looks a word up. */
    public void read(String form, boolean initial) {
        int hash = WordGroups.hash(form);
        int known = vocabulary.group(hash);
        word = known == 0 ? UNKNOWN : known - 1 + FIRST_WORD;
        use = 1 + uses.group(hash) % (USE_ROWS - 1);
        shape = 1 + Math.floorMod(shape(form) * 2 + (initial ? 1 : 0), SHAPE_ROWS - 1);
        int n = form.length();
        for (int i = 0; i < ENDINGS; i++) {
            endings[i] = part(form, n - i - 1, n, i, ENDING_ROWS);
        }
        for (int i = 0; i < STARTS; i++) {
            starts[i] = part(form, 0, i + 1, i, START_ROWS);
        }
    }

    /** Looks up what stands outside the sentence. */
    public void readOutside() {
        word = OUTSIDE;
        use = 0;
        shape = 0;
        java.util.Arrays.fill(endings, 0);
        java.util.Arrays.fill(starts, 0);
    }

    private static int part(String form, int from, int to, int kind, int rows) {
        if (from < 0 || to > form.length()) {
            return 0;
        }
        int hash = 11 + kind;
        for (int i = from; i < to; i++) {
            char c = form.charAt(i);
            hash = hash * PRIME + (Glyphs.digit(c) ? '0' : c == '’' ? '\'' : Character.toLowerCase(c));
        }
        hash *= 0x9e3779b1;
        return 1 + Math.floorMod(hash ^ hash >>> 15, rows - 1);
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
        hash *= 0x9e3779b1;
        return (hash ^ hash >>> 15) >>> 1;
    }

    /** Row of the word. */
    public int word() {
        return word;
    }

    /** Row of the use; 0 outside the sentence. */
    public int use() {
        return use;
    }

    /** Row of the shape; 0 outside the sentence. */
    public int shape() {
        return shape;
    }

    /** Rows of the endings; 0 where the word is shorter. */
    public int[] endings() {
        return endings;
    }

    /** Rows of the beginnings; 0 where the word is shorter. */
    public int[] starts() {
        return starts;
    }
}
