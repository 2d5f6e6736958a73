package org.demarche.reader.syntax;

/**
 * Gives a past tense without a subject the name right before it, where that begins at a comma and the parser took it
 * for part of the phrase before: "... for the bodies of the dead, Foreign Minister Sergei Lavrov told a news
 * conference".
 */
final class ClosingSubjects {
    private static final String COMMA = ",";

    private ClosingSubjects() {}

    /** Mends the sentence {@code [first, end)}. */
    static void mend(int first, int end, Upos[] upos, String[] xpos, int[] heads, Relation[] relations) {
        for (int verb = first + 3; verb < end; verb++) {
            if (xpos[verb].equals("VBD")
                    && relations[verb] == Relation.PARATAXIS
                    && upos[verb - 1] == Upos.PROPN
                    && !hasSubject(verb, first, end, heads, relations)) {
                int comma = commaBefore(verb, first, upos, xpos);
                if (comma != ParsedText.NONE) {
                    take(verb, comma, first, upos, heads, relations);
                }
            }
        }
    }

    private static boolean hasSubject(int verb, int first, int end, int[] heads, Relation[] relations) {
        for (int t = first; t < end; t++) {
            if (heads[t] == verb && (relations[t].subject() || relations[t] == Relation.AUX_PASS)) {
                return true;
            }
        }
        return false;
    }

    /** The comma at which the noun phrase before a verb begins, another noun before it. */
    private static int commaBefore(int verb, int first, Upos[] upos, String[] xpos) {
        for (int t = verb - 1; t > first + 1; t--) {
            if (xpos[t].equals(COMMA)) {
                boolean noun = upos[t - 1] == Upos.NOUN || upos[t - 1] == Upos.ADJ;
                return noun ? t : ParsedText.NONE;
            }
            if (!upos[t].nominal() && upos[t] != Upos.ADJ && upos[t] != Upos.DET && !xpos[t].equals("POS")) {
                return ParsedText.NONE;
            }
        }
        return ParsedText.NONE;
    }

    /** Makes the phrase behind a comma the verb's subject; what hung on it before the comma, and it itself, on that. */
    private static void take(int verb, int comma, int first, Upos[] upos, int[] heads, Relation[] relations) {
        int name = top(comma + 1, verb, heads);
        if (name == ParsedText.NONE
                || heads[name] == ParsedText.NONE
                || heads[name] > comma
                || below(verb, name, heads)) {
            return;
        }
        int before = comma - 1;
        if (inside(heads[before], comma, verb)) {
            heads[before] = heads[name];
            relations[before] = relations[name];
        }
        for (int t = first; t < comma; t++) {
            if (t != before && inside(heads[t], comma, verb)) {
                heads[t] = before;
            }
        }
        heads[comma] = verb;
        heads[name] = verb;
        relations[name] = Relation.NSUBJ;
    }

    /** The word of {@code [from, to)} on which all others there hang, or {@link ParsedText#NONE}. */
    private static int top(int from, int to, int[] heads) {
        int top = ParsedText.NONE;
        for (int t = from; t < to; t++) {
            if (heads[t] < from || heads[t] >= to) {
                if (top != ParsedText.NONE) {
                    return ParsedText.NONE;
                }
                top = t;
            }
        }
        return top;
    }

    private static boolean below(int token, int above, int[] heads) {
        for (int t = token; t != ParsedText.NONE; t = heads[t]) {
            if (t == above) {
                return true;
            }
        }
        return false;
    }

    private static boolean inside(int head, int comma, int verb) {
        return head > comma && head < verb;
    }
}
