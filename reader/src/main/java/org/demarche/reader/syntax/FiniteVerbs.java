package org.demarche.reader.syntax;

/**
 * Makes tags and trees agree on verbs: in a sentence with a full stop, a participle of the past that has a subject and
 * no auxiliary is a past tense ("Both sides agreed to a truce."), and where a noun would be all that is said, so is the
 * participle behind it that has an object or a clause of its own ("The front promised to disarm."). Headlines leave the
 * auxiliary out ("Two held over leak") and stay as they are.
 */
final class FiniteVerbs {
    private static final String PARTICIPLE = "VBN";
    private static final String PAST = "VBD";
    private static final String STOP = ".";
    private static final String NOUN = "NN";

    private FiniteVerbs() {}

    /** Mends the sentence {@code [first, end)} and gives its root. */
    static int mend(int first, int end, int root, String[] xpos, int[] heads, Relation[] relations) {
        if (!xpos[end - 1].equals(STOP) && !(end - 2 >= first && xpos[end - 2].equals(STOP))) {
            return root;
        }
        for (int t = first; t < end; t++) {
            if (xpos[t].equals(PARTICIPLE) && isClause(relations[t])) {
                finish(t, first, end, xpos, heads, relations);
            }
        }
        int verb = xpos[root].startsWith(NOUN) ? onlyVerb(first, end, root, xpos, heads, relations) : ParsedText.NONE;
        if (verb == ParsedText.NONE) {
            verb = xpos[root].startsWith(NOUN) ? between(first, end, root, xpos, heads, relations) : ParsedText.NONE;
        }
        if (verb == ParsedText.NONE) {
            return root;
        }
        for (int t = verb + 1; t < end; t++) {
            heads[t] = heads[t] == root ? verb : heads[t];
        }
        heads[root] = verb;
        relations[root] = Relation.NSUBJ;
        heads[verb] = ParsedText.NONE;
        relations[verb] = Relation.ROOT;
        xpos[verb] = PAST;
        return verb;
    }

    /** The participle behind a noun that says nothing but by it, or {@link ParsedText#NONE}. */
    private static int onlyVerb(int first, int end, int noun, String[] xpos, int[] heads, Relation[] relations) {
        int verb = ParsedText.NONE;
        for (int t = first; t < end; t++) {
            if (heads[t] == noun) {
                switch (relations[t]) {
                    case NSUBJ, NSUBJ_PASS, COP, AUX, CASE -> {
                        return ParsedText.NONE;
                    }
                    case ACL -> verb = t > noun && xpos[t].equals(PARTICIPLE) ? t : verb;
                    default -> {}
                }
            }
        }
        for (int t = verb + 1; verb != ParsedText.NONE && t < end; t++) {
            if (heads[t] == verb && isComplement(relations[t])) {
                return verb;
            }
        }
        return ParsedText.NONE;
    }

    /** "Colombia accused Riyadh of it.": a participle that seems to describe a name set beside the only other one. */
    private static int between(int first, int end, int name, String[] xpos, int[] heads, Relation[] relations) {
        int verb = name + 1;
        boolean seems = xpos[name].equals("NNP")
                && verb < end
                && xpos[verb].equals(PARTICIPLE)
                && relations[verb] == Relation.AMOD
                && heads[verb] > verb
                && heads[heads[verb]] == name;
        for (int t = first; seems && t < end; t++) {
            seems = heads[t] != name || !relations[t].subject() && relations[t] != Relation.COP;
        }
        if (!seems) {
            return ParsedText.NONE;
        }
        relations[heads[verb]] = Relation.OBJ;
        return verb;
    }

    private static boolean isComplement(Relation relation) {
        return switch (relation) {
            case OBJ, XCOMP, CCOMP -> true;
            default -> false;
        };
    }

    /** Absolute phrases and modifiers have participles rightly. */
    private static boolean isClause(Relation relation) {
        return switch (relation) {
            case ROOT, CCOMP, PARATAXIS, ACL_RELCL -> true;
            default -> false;
        };
    }

    private static void finish(int verb, int first, int end, String[] xpos, int[] heads, Relation[] relations) {
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
