package org.demarche.reader.actors;

import org.demarche.reader.finding.Stretch;
import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** The words of a noun phrase, from its head. */
public final class NounPhrase {
    private NounPhrase() {}

    /** The phrase without its clauses, appositions and conjuncts, punctuation at the ends left out. */
    public static Stretch core(ParsedText parsed, int head) {
        int first = head;
        int end = head + 1;
        for (int d = parsed.firstDependent(head); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            if (belongs(parsed.relation(d))) {
                first = Math.min(first, parsed.subtreeFirst(d));
                end = Math.max(end, parsed.subtreeEnd(d));
            }
        }
        return parsed.stretch(first, end);
    }

    private static boolean belongs(Relation relation) {
        return switch (relation) {
            case DET, DET_PREDET, AMOD, COMPOUND, FLAT, NMOD, NMOD_POSS, NMOD_DESC, NUMMOD, FIXED, GOESWITH -> true;
            default -> false;
        };
    }
}
