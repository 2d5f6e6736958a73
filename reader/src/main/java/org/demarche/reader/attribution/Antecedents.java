package org.demarche.reader.attribution;

import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** What relative pronouns stand for: "the council, which (said) ...". Immutable. */
final class Antecedents {
    /** How far before its pronoun a noun may stand that no tree links to it. */
    private static final int NEAR = 2;

    /** A relative pronoun further from its noun is told alone. */
    private static final int LONGEST = 25;

    private final Scene scene;
    private final ParsedText parsed;

    Antecedents(Scene scene) {
        this.scene = scene;
        this.parsed = scene.parsed();
    }

    /** Of a relative pronoun the noun that its clause describes; any other token itself. */
    int of(int head) {
        if (!parsed.xpos(head).startsWith("W")) {
            return head;
        }
        int t = head;
        while (parsed.head(t) != Scene.NONE && parsed.relation(t) != Relation.ACL_RELCL && parsed.head(t) >= head) {
            t = parsed.head(t);
        }
        if (parsed.relation(t) == Relation.ACL_RELCL && parsed.head(t) < head) {
            return parsed.head(t);
        }
        return before(head);
    }

    /** The noun right before a relative pronoun, a comma or a preposition between them passed over. */
    private int before(int pronoun) {
        for (int t = pronoun - 1; t >= 0 && t >= pronoun - NEAR; t--) {
            if (parsed.upos(t).nominal() && scene.sentence(pronoun).contains(t)) {
                return top(t);
            }
            if (!scene.punctuation(t)) {
                break;
            }
        }
        return pronoun;
    }

    /** The head of the phrase that ends with a token: "Randeep" of "general secretary Randeep Surjewala". */
    private int top(int token) {
        int t = token;
        while (parsed.head(t) != Scene.NONE && parsed.head(t) < token && partOfName(parsed.relation(t))) {
            t = parsed.head(t);
        }
        return t;
    }

    private static boolean partOfName(Relation relation) {
        return relation == Relation.FLAT || relation == Relation.COMPOUND || relation == Relation.NMOD_DESC;
    }

    /** The phrase of a noun with its relative pronoun: "the council, which"; a noun too far away is left out. */
    Run phrase(int noun, Run words) {
        int first = Math.min(words.first(), first(noun));
        return words.end() - first > LONGEST ? words : new Run(first, words.end());
    }

    private int first(int noun) {
        int first = noun;
        for (int d = parsed.firstDependent(noun); d != Scene.NONE && d < noun; d = parsed.nextSibling(d)) {
            first = partOfPhrase(parsed.relation(d)) ? Math.min(first, parsed.subtreeFirst(d)) : first;
        }
        return first;
    }

    private static boolean partOfPhrase(Relation relation) {
        return switch (relation) {
            case DET, AMOD, COMPOUND, NUMMOD, NMOD_POSS, FLAT, NMOD_DESC -> true;
            default -> false;
        };
    }
}
