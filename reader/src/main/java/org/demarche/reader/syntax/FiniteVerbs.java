package org.demarche.reader.syntax;

/**
 * Makes tags and trees agree on verbs: in a sentence with a full stop, a participle of the past that has a subject and
 * no auxiliary is a past tense ("Both sides agreed to a truce."). Headlines leave the auxiliary out ("Two held over
 * leak") and stay as they are.
 */
final class FiniteVerbs {
    private static final String PARTICIPLE = "VBN";
    private static final String PAST = "VBD";
    private static final String STOP = ".";

    private FiniteVerbs() {}

    /** Mends the sentence {@code [first, end)}. */
    static void mend(int first, int end, String[] xpos, int[] heads, Relation[] relations) {
        if (!xpos[end - 1].equals(STOP) && !(end - 2 >= first && xpos[end - 2].equals(STOP))) {
            return;
        }
        for (int t = first; t < end; t++) {
            if (xpos[t].equals(PARTICIPLE) && isClause(relations[t])) {
                mend(t, first, end, xpos, heads, relations);
            }
        }
    }

    /** Absolute phrases and modifiers have participles rightly. */
    private static boolean isClause(Relation relation) {
        return switch (relation) {
            case ROOT, CCOMP, PARATAXIS, ACL_RELCL -> true;
            default -> false;
        };
    }

    private static void mend(int verb, int first, int end, String[] xpos, int[] heads, Relation[] relations) {
        int subject = ParsedText.NONE;
        for (int t = first; t < end; t++) {
            if (heads[t] == verb) {
                switch (relations[t]) {
                    case AUX, AUX_PASS, COP -> {
                        return;
                    }
                    case NSUBJ, NSUBJ_PASS -> subject = t;
                    default -> {}
                }
            }
        }
        if (subject != ParsedText.NONE && subject < verb) {
            xpos[verb] = PAST;
            relations[subject] = Relation.NSUBJ;
        }
    }
}
