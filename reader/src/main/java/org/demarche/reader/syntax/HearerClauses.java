package org.demarche.reader.syntax;

/**
 * Hangs a clause that the parser gave to who hears it on the verb that tells it: "told reporters that it would wait".
 */
final class HearerClauses {
    private HearerClauses() {}

    /** Mends the sentence {@code [first, end)}. */
    static void mend(int first, int end, String[] xpos, int[] heads, Relation[] relations) {
        for (int t = first + 1; t < end; t++) {
            boolean clause = relations[t] == Relation.ACL || relations[t] == Relation.ACL_RELCL;
            if (clause && relations[heads[t]] == Relation.IOBJ && opened(t, xpos, heads, relations)) {
                heads[t] = heads[heads[t]];
                relations[t] = Relation.CCOMP;
            }
        }
    }

    /** Whether a clause has a subject of its own behind the marker that stands right behind its noun. */
    private static boolean opened(int verb, String[] xpos, int[] heads, Relation[] relations) {
        int marker = heads[verb] + 1;
        boolean subject = false;
        for (int t = marker + 1; t < verb; t++) {
            subject |= heads[t] == verb && relations[t].subject();
        }
        return subject && heads[marker] == verb && relations[marker] == Relation.MARK && xpos[marker].equals("IN");
    }
}
