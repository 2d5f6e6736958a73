package org.demarche.reader.syntax;

/**
 * Makes tags and trees agree on words in -s that are both verb and noun: a present tense without a subject, right
 * behind a noun that hangs on the same word, is the head of that noun ("on ensuring legal security guarantees").
 */
final class PluralNouns {
    private static final String PRESENT = "VBZ";
    private static final String PLURAL = "NNS";

    private PluralNouns() {}

    /** Mends the sentence {@code [first, end)}. */
    static void mend(int first, int end, Upos[] upos, String[] xpos, int[] heads, Relation[] relations) {
        for (int t = first + 1; t < end; t++) {
            if (xpos[t].equals(PRESENT)
                    && upos[t] == Upos.VERB
                    && (relations[t] == Relation.CCOMP || isObject(relations[t]))
                    && upos[t - 1] == Upos.NOUN
                    && heads[t - 1] == heads[t]
                    && isObject(relations[t - 1])
                    && !hasSubject(t, first, end, heads, relations)) {
                upos[t] = Upos.NOUN;
                xpos[t] = PLURAL;
                relations[t] = relations[t - 1];
                takeOver(t, first, end, heads, relations);
            }
        }
    }

    private static boolean isObject(Relation relation) {
        return switch (relation) {
            case OBJ, OBL, NMOD -> true;
            default -> false;
        };
    }

    private static boolean hasSubject(int verb, int first, int end, int[] heads, Relation[] relations) {
        for (int t = first; t < end; t++) {
            if (heads[t] == verb && (relations[t].subject() || relations[t] == Relation.MARK)) {
                return true;
            }
        }
        return false;
    }

    /** Lets what hung on the noun before hang on its head, and the noun itself. */
    private static void takeOver(int noun, int first, int end, int[] heads, Relation[] relations) {
        int before = noun - 1;
        for (int t = first; t < before; t++) {
            heads[t] = heads[t] == before ? noun : heads[t];
        }
        heads[before] = noun;
        relations[before] = Relation.COMPOUND;
        for (int t = noun + 1; t < end; t++) {
            relations[t] = heads[t] == noun && relations[t] == Relation.OBL ? Relation.NMOD : relations[t];
        }
    }
}
