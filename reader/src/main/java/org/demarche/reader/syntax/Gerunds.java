package org.demarche.reader.syntax;

/**
 * Reads a gerund that was taken for a noun as the verb it is, right behind a comma and before the clause that it
 * governs: "She urged them to wait, warning that time was short".
 */
final class Gerunds {
    private static final String ENDING = "ing";

    private Gerunds() {}

    /** Mends the sentence {@code [first, end)}. */
    static void mend(
            int first, int end, String[] forms, Upos[] upos, String[] xpos, int[] heads, Relation[] relations) {
        for (int t = first + 1; t < end - 1; t++) {
            if (xpos[t].equals("NN")
                    && forms[t].endsWith(ENDING)
                    && forms[t - 1].equals(",")
                    && opensClause(forms[t + 1])
                    && heads[t] != ParsedText.NONE) {
                finish(t, end, upos, xpos, heads, relations);
            }
        }
    }

    private static boolean opensClause(String form) {
        return (FunctionWords.bundled().of(form, form) & FunctionWords.Kind.COMPLEMENT.bit()) != 0;
    }

    /** Makes a noun with a clause behind it a gerund; one without stays what it is. */
    private static void finish(int noun, int end, Upos[] upos, String[] xpos, int[] heads, Relation[] relations) {
        for (int t = noun + 2; t < end; t++) {
            boolean clause = relations[t] == Relation.ACL
                    || relations[t] == Relation.ACL_RELCL
                    || relations[t] == Relation.CCOMP;
            if (heads[t] == noun && clause) {
                relations[t] = Relation.CCOMP;
                upos[noun] = Upos.VERB;
                xpos[noun] = "VBG";
                relations[noun] = Relation.ADVCL;
                return;
            }
        }
    }
}
