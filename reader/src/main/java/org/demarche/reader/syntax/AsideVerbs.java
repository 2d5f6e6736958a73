package org.demarche.reader.syntax;

/**
 * Finds the verb of a sentence behind an aside: in one with a full stop, a participle of the past behind a comma that
 * the parser hung on a noun of the aside before it is what the sentence says. "The minister, who met the envoy, called
 * on both sides to wait", where the minister says nothing otherwise, and "The minister, asked about the raid, called on
 * ...", where he only seems to ask.
 */
final class AsideVerbs {
    private static final String PARTICIPLE = "VBN";
    private static final String PAST = "VBD";
    private static final String COMMA = ",";
    private static final String STOP = ".";

    private AsideVerbs() {}

    /** Mends the sentence {@code [first, end)} and gives its root. */
    static int mend(int first, int end, int root, String[] xpos, int[] heads, Relation[] relations) {
        if (!xpos[end - 1].equals(STOP) && !(end - 2 >= first && xpos[end - 2].equals(STOP))) {
            return root;
        }
        if (xpos[root].startsWith("NN")) {
            int verb = bare(first, end, root, heads, relations)
                    ? verbBehind(root, first, end, xpos, heads, relations)
                    : ParsedText.NONE;
            return verb == ParsedText.NONE ? root : raise(verb, root, root, end, xpos, heads, relations);
        }
        if (xpos[root].equals(PAST) && root > first && xpos[root - 1].equals(COMMA)) {
            int subject = subject(first, root, heads, relations);
            int verb = subject == ParsedText.NONE
                            || helped(root, first, end, heads, relations)
                            || says(root, end, heads, relations)
                    ? ParsedText.NONE
                    : verbBehind(root, first, end, xpos, heads, relations);
            if (verb != ParsedText.NONE) {
                heads[root] = subject;
                relations[root] = Relation.ACL;
                xpos[root] = PARTICIPLE;
                return raise(verb, root, subject, end, xpos, heads, relations);
            }
        }
        return root;
    }

    /** Whether nothing makes a noun a clause by itself. */
    private static boolean bare(int first, int end, int noun, int[] heads, Relation[] relations) {
        for (int t = first; t < end; t++) {
            if (heads[t] == noun) {
                switch (relations[t]) {
                    case NSUBJ, NSUBJ_PASS, COP, AUX, CASE, CONJ, PARATAXIS, CCOMP -> {
                        return false;
                    }
                    default -> {}
                }
            }
        }
        return true;
    }

    /** The first participle behind a comma, later than another comma, that has what a verb has behind it. */
    private static int verbBehind(int root, int first, int end, String[] xpos, int[] heads, Relation[] relations) {
        boolean aside = xpos[root].equals(PAST);
        for (int t = root + 1; t + 1 < end; t++) {
            boolean comma = xpos[t].equals(COMMA);
            int verb = t + 1;
            if (comma
                    && aside
                    && xpos[verb].equals(PARTICIPLE)
                    && (relations[verb] == Relation.ACL || relations[verb] == Relation.ADVCL)
                    && heads[verb] >= root
                    && heads[verb] < t
                    && !helped(verb, first, end, heads, relations)
                    && complemented(verb, end, xpos, heads, relations)) {
                return verb;
            }
            aside |= comma;
        }
        return ParsedText.NONE;
    }

    private static int subject(int first, int verb, int[] heads, Relation[] relations) {
        for (int t = first; t < verb; t++) {
            if (heads[t] == verb && relations[t] == Relation.NSUBJ) {
                return t;
            }
        }
        return ParsedText.NONE;
    }

    /** Whether a verb has an auxiliary, a conjunct or a doer behind "by". */
    private static boolean helped(int verb, int first, int end, int[] heads, Relation[] relations) {
        for (int t = first; t < end; t++) {
            if (heads[t] == verb) {
                switch (relations[t]) {
                    case AUX, AUX_PASS, COP, OBL_AGENT -> {
                        return true;
                    }
                    default -> {}
                }
            }
        }
        return false;
    }

    /** Whether a verb has an object or clause of its own, so that it tells something whoever was asked. */
    private static boolean says(int verb, int end, int[] heads, Relation[] relations) {
        for (int t = verb + 1; t < end; t++) {
            if (heads[t] == verb) {
                switch (relations[t]) {
                    case OBJ, CCOMP, CONJ, PARATAXIS -> {
                        return true;
                    }
                    default -> {}
                }
            }
        }
        return false;
    }

    /** Whether a verb has something behind it, and no clause of another form beside it. */
    private static boolean complemented(int verb, int end, String[] xpos, int[] heads, Relation[] relations) {
        boolean found = false;
        for (int t = verb + 1; t < end; t++) {
            if (heads[t] == verb) {
                switch (relations[t]) {
                    case OBJ, XCOMP, CCOMP, OBL -> found = true;
                    case CONJ -> {
                        if (xpos[t].equals("VB") || xpos[t].equals("VBG")) {
                            return false;
                        }
                    }
                    default -> {}
                }
            }
        }
        return found;
    }

    /** Makes a verb the root in place of another word, and a noun its subject. */
    private static int raise(
            int verb, int root, int subject, int end, String[] xpos, int[] heads, Relation[] relations) {
        for (int t = verb + 1; t < end; t++) {
            heads[t] = heads[t] == root ? verb : heads[t];
        }
        heads[subject] = verb;
        relations[subject] = Relation.NSUBJ;
        heads[verb] = ParsedText.NONE;
        relations[verb] = Relation.ROOT;
        xpos[verb] = PAST;
        return verb;
    }
}
