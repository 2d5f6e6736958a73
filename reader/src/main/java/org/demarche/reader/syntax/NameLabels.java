package org.demarche.reader.syntax;

import java.util.List;

/**
 * The labels of the name tagger: outside, and for each type of name its beginning, inside, last and only token. A name
 * must be closed before the next begins.
 */
public final class NameLabels {
    /** The number of labels. */
    public static final int COUNT = 1 + 4 * NameType.values().length;

    /** The label of a token outside of names. */
    public static final int OUTSIDE = 0;

    private static final int BEGIN = 0;
    private static final int INSIDE = 1;
    private static final int LAST = 2;
    private static final int ONLY = 3;

    private static final NameType[] TYPES = NameType.values();

    private NameLabels() {}

    /** Whether a label may follow another; at the start of a sentence and at its end stands {@link #OUTSIDE}. */
    public static boolean follows(int label, int before) {
        boolean open = before != OUTSIDE && place(before) <= INSIDE;
        boolean within = label != OUTSIDE && (place(label) == INSIDE || place(label) == LAST);
        return open == within && (!open || type(label) == type(before));
    }

    private static int place(int label) {
        return label - 1 & 3;
    }

    private static int type(int label) {
        return label - 1 >> 2;
    }

    /** Writes a name's labels into those of its sentence. */
    public static void put(Name name, int[] labels) {
        int base = 1 + 4 * name.type().ordinal();
        for (int t = name.first(); t < name.end(); t++) {
            boolean opens = t == name.first();
            boolean closes = t == name.end() - 1;
            labels[t] = base + (opens && closes ? ONLY : opens ? BEGIN : closes ? LAST : INSIDE);
        }
    }

    /** Adds the names of a well-formed row of labels, whose first token has the index {@code offset}. */
    public static void names(int[] labels, int length, int offset, List<Name> names) {
        int first = 0;
        for (int t = 0; t < length; t++) {
            if (labels[t] == OUTSIDE) {
                continue;
            }
            int place = place(labels[t]);
            if (place == BEGIN || place == ONLY) {
                first = t;
            }
            if (place == LAST || place == ONLY) {
                names.add(new Name(offset + first, offset + t + 1, TYPES[type(labels[t])]));
            }
        }
    }
}
