package org.demarche.reader.syntax;

/**
 * What the encoder looks up for each token of a sentence: its word, its affixes and other marks, its tags; each the row
 * of an embedding table. A working memory of one thread.
 */
public final class TokenFeatures {
    /** Rows of the table of marks. */
    public static final int MARK_ROWS = 1 << 14;

    /** Marks of a token: six affixes, the shape, the lists its word stands in, how the document writes it. */
    public static final int MARKS = 9;

    /** Rows of the table of tags: the universal tags, then the Penn tags hashed. */
    public static final int TAG_ROWS = 1 << 10;

    private static final int COARSE_ROWS = 32;
    private static final int SHAPE = 6;
    private static final int LISTS = 7;
    private static final int CASE = 8;

    private final WordGroups vocabulary;
    private final WordGroups lists;
    private int size;
    private int[] words = new int[0];
    private int[] marks = new int[0];
    private int[] coarse = new int[0];
    private int[] fine = new int[0];

    /**
     * Features over a vocabulary and word lists.
     *
     * @param vocabulary each known word's row, from 1
     * @param lists for each word of a list the set of lists it stands in, as bits
     */
    public TokenFeatures(WordGroups vocabulary, WordGroups lists) {
        this.vocabulary = vocabulary;
        this.lists = lists;
    }

    /**
     * Takes the tokens {@code [first, end)} of the columns as the sentence.
     *
     * @param cases how the document writes each token's word, by {@link WordCases}
     */
    public void sentence(String[] forms, Upos[] upos, String[] xpos, int[] cases, int first, int end) {
        size = end - first;
        if (words.length < size) {
            words = new int[size];
            marks = new int[size * MARKS];
            coarse = new int[size];
            fine = new int[size];
        }
        for (int t = 0; t < size; t++) {
            String form = forms[first + t];
            int hash = WordGroups.hash(form);
            words[t] = vocabulary.group(hash);
            coarse[t] = upos[first + t].ordinal();
            fine[t] = COARSE_ROWS + hashed(xpos[first + t].hashCode(), TAG_ROWS - COARSE_ROWS);
            mark(form, hash, cases[first + t], t * MARKS);
        }
    }

    private void mark(String form, int hash, int writing, int at) {
        int length = form.length();
        marks[at] = affix(0, form, length - 1, length);
        marks[at + 1] = affix(1, form, length - 2, length);
        marks[at + 2] = affix(2, form, length - 3, length);
        marks[at + 3] = affix(3, form, length - 4, length);
        marks[at + 4] = affix(4, form, 0, 2);
        marks[at + 5] = affix(5, form, 0, 3);
        marks[at + SHAPE] = shape(form);
        int upper = Character.isUpperCase(form.charAt(0)) ? 1 : 0;
        marks[at + LISTS] = hashed(salt(LISTS) + lists.group(hash) * 2 + upper, MARK_ROWS);
        marks[at + CASE] = hashed(salt(CASE) + writing, MARK_ROWS);
    }

    private static int affix(int kind, String form, int from, int to) {
        int hash = salt(kind);
        for (int i = Math.max(from, 0); i < Math.min(to, form.length()); i++) {
            hash = hash * 0x01000193 + Character.toLowerCase(form.charAt(i));
        }
        return hashed(hash, MARK_ROWS);
    }

    /** Runs of capitals, small letters and digits as one each, other characters as they are, up to a dozen runs. */
    private static int shape(String form) {
        int hash = salt(SHAPE);
        int last = -1;
        for (int i = 0, runs = 0; i < form.length() && runs < 12; i++) {
            char c = form.charAt(i);
            int kind = Character.isUpperCase(c) ? 1 : Character.isLowerCase(c) ? 2 : Character.isDigit(c) ? 3 : c;
            if (kind != last) {
                hash = hash * 0x01000193 + kind;
                runs++;
            }
            last = kind;
        }
        return hashed(hash, MARK_ROWS);
    }

    private static int salt(int kind) {
        return (kind + 1) * 0x7f4a7c15;
    }

    private static int hashed(int value, int rows) {
        int hash = value * 0x9e3779b1;
        return Integer.remainderUnsigned(hash ^ hash >>> 15, rows);
    }

    /** Takes a token's word as unknown; training does so at times, to learn what unknown words are like. */
    public void forget(int token) {
        words[token] = 0;
    }

    /** The number of tokens. */
    public int size() {
        return size;
    }

    /** A token's row in the table of words; 0 for an unknown word. */
    public int word(int token) {
        return words[token];
    }

    /** A token's {@code i}th row in the table of marks. */
    public int mark(int token, int i) {
        return marks[token * MARKS + i];
    }

    /** The row of a token's universal tag; of no token, a row of its own. */
    public int coarse(int token) {
        return token < 0 ? Upos.values().length : coarse[token];
    }

    /** The row of a token's Penn tag. */
    public int fine(int token) {
        return fine[token];
    }
}
