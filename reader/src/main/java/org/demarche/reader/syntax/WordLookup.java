package org.demarche.reader.syntax;

/** Finds the {@link WordRows} of forms, by a vocabulary and word lists. Immutable. */
public final class WordLookup {
    /** Rows of the table of marks. */
    public static final int MARK_ROWS = 1 << 14;

    /** Marks of a form: eight affixes, the shape, the lists its word stands in. */
    public static final int MARKS = 10;

    private static final int SHAPE = 8;
    private static final int LISTS = 9;
    private static final int RUNS = 12;
    private static final int PRIME = 0x01000193;

    private final WordGroups vocabulary;
    private final WordGroups lists;

    /**
     * Rows over a vocabulary and word lists.
     *
     * @param vocabulary each known word's row, from 1
     * @param lists for each word of a list the set of lists it stands in, as bits
     */
    public WordLookup(WordGroups vocabulary, WordGroups lists) {
        this.vocabulary = vocabulary;
        this.lists = lists;
    }

    /** The rows of a form. */
    public WordRows of(String form) {
        int hash = WordGroups.hash(form);
        boolean capital = Character.isUpperCase(form.charAt(0));
        var marks = new int[MARKS];
        int length = form.length();
        marks[0] = affix(0, form, length - 1, length);
        marks[1] = affix(1, form, length - 2, length);
        marks[2] = affix(2, form, length - 3, length);
        marks[3] = affix(3, form, length - 4, length);
        marks[4] = affix(4, form, 0, 1);
        marks[5] = affix(5, form, 0, 2);
        marks[6] = affix(6, form, 0, 3);
        marks[7] = affix(7, form, 0, 4);
        marks[SHAPE] = shape(form);
        marks[LISTS] = hashed(salt(LISTS) + lists.group(hash) * 2 + (capital ? 1 : 0));
        return new WordRows(hash, capital, vocabulary.group(hash), marks);
    }

    private static int affix(int kind, String form, int from, int to) {
        int hash = salt(kind);
        for (int i = Math.max(from, 0); i < Math.min(to, form.length()); i++) {
            hash = hash * PRIME + WordGroups.plain(form.charAt(i));
        }
        return hashed(hash);
    }

    /** Runs of capitals, small letters and digits, each as one or as several, other characters as they are. */
    private static int shape(String form) {
        int hash = salt(SHAPE);
        int last = -1;
        boolean run = false;
        for (int i = 0, runs = 0; i < form.length() && runs < RUNS; i++) {
            char c = form.charAt(i);
            int kind = Character.isUpperCase(c) ? 1 : Character.isLowerCase(c) ? 2 : Character.isDigit(c) ? 3 : c;
            if (kind != last || !run) {
                hash = hash * PRIME + kind;
                runs++;
            }
            run = kind == last;
            last = kind;
        }
        return hashed(hash);
    }

    private static int salt(int kind) {
        return (kind + 1) * 0x7f4a7c15;
    }

    private static int hashed(int value) {
        int hash = value * 0x9e3779b1;
        return (hash ^ hash >>> 15) & MARK_ROWS - 1;
    }
}
