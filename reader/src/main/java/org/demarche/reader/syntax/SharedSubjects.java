package org.demarche.reader.syntax;

/**
 * Hangs a past tense that the parser coordinated with an infinitive or a gerund on the verb that it goes with: "The
 * general pledged to allow monitors in and called on the army to follow", where it is the general who called.
 */
final class SharedSubjects {
    private SharedSubjects() {}

    /** Mends the sentence {@code [first, end)}. */
    static void mend(int first, int end, String[] forms, String[] xpos, int[] heads, Relation[] relations) {
        for (int t = first + 1; t < end; t++) {
            if (relations[t] == Relation.CONJ && past(xpos[t]) && bare(xpos[heads[t]]) && heads[t] < t) {
                int above = finiteAbove(heads[t], first, end, xpos, heads, relations);
                if (above != ParsedText.NONE && alone(t, first, end, forms, heads, relations)) {
                    heads[t] = above;
                    xpos[t] = "VBD";
                }
            }
        }
    }

    private static boolean past(String tag) {
        return tag.equals("VBD") || tag.equals("VBN");
    }

    private static boolean bare(String tag) {
        return tag.equals("VB") || tag.equals("VBG");
    }

    /** The nearest past tense above an infinitive or gerund, as long as none that tells something else lies between. */
    private static int finiteAbove(int verb, int first, int end, String[] xpos, int[] heads, Relation[] relations) {
        if (xpos[verb].equals("VBG") && helped(verb, first, end, heads, relations)) {
            return ParsedText.NONE;
        }
        int above = heads[verb];
        while (above != ParsedText.NONE && !xpos[above].equals("VBD")) {
            if (xpos[above].equals("VBZ") || xpos[above].equals("VBP")) {
                return ParsedText.NONE;
            }
            above = heads[above];
        }
        return above != ParsedText.NONE && above < verb && !helped(above, first, end, heads, relations)
                ? above
                : ParsedText.NONE;
    }

    private static boolean helped(int verb, int first, int end, int[] heads, Relation[] relations) {
        for (int t = first; t < end; t++) {
            if (heads[t] == verb && auxiliary(relations[t])) {
                return true;
            }
        }
        return false;
    }

    private static boolean auxiliary(Relation relation) {
        return relation == Relation.AUX || relation == Relation.AUX_PASS || relation == Relation.COP;
    }

    /** Whether a conjunct behind "and" or "but" has something behind it, and neither subject nor auxiliary. */
    private static boolean alone(int verb, int first, int end, String[] forms, int[] heads, Relation[] relations) {
        boolean joined = false;
        boolean complemented = false;
        for (int t = first; t < end; t++) {
            if (heads[t] == verb) {
                if (relations[t].subject() || auxiliary(relations[t]) || relations[t] == Relation.OBL_AGENT) {
                    return false;
                }
                joined |= relations[t] == Relation.CC && t < verb && goesOn(forms[t]);
                complemented |= t > verb && behind(relations[t]);
            }
        }
        return joined && complemented;
    }

    private static boolean goesOn(String form) {
        return (FunctionWords.bundled().of(form, form) & FunctionWords.Kind.GOES_ON.bit()) != 0;
    }

    private static boolean behind(Relation relation) {
        return switch (relation) {
            case OBJ, OBL, XCOMP, CCOMP -> true;
            default -> false;
        };
    }
}
