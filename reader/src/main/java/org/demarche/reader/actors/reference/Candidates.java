package org.demarche.reader.actors.reference;

import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.Upos;

/** Which tokens head phrases that a pronoun may come back to, and how the phrases are made. */
final class Candidates {
    /** How a phrase is made. */
    enum Kind {
        NONE,
        NAME,
        NOUN,
        PRONOUN,
        /** "this", "those". */
        DEMONSTRATIVE,
        /** A verb, for the clause it heads. */
        CLAUSE
    }

    private final ParsedText parsed;
    private final Kind[] kinds;

    Candidates(ParsedText parsed, PronounForms pronouns) {
        this.parsed = parsed;
        kinds = new Kind[parsed.size()];
        for (int t = 0; t < kinds.length; t++) {
            kinds[t] = kind(t, pronouns);
        }
    }

    private Kind kind(int token, PronounForms pronouns) {
        Relation relation = parsed.relation(token);
        return switch (parsed.upos(token)) {
            case PROPN -> insideName(relation) ? Kind.NONE : Kind.NAME;
            case NOUN -> insideName(relation) && relation != Relation.COMPOUND ? Kind.NONE : Kind.NOUN;
            case PRON, DET -> pronoun(token, relation, pronouns);
            case VERB -> Kind.CLAUSE;
            case ADJ, AUX, NUM, X, SYM, ADV ->
                relation.clausal()
                        ? Kind.CLAUSE
                        : relation.subject() || relation == Relation.OBJ ? Kind.NOUN : Kind.NONE;
            default -> Kind.NONE;
        };
    }

    private static boolean insideName(Relation relation) {
        return relation == Relation.FLAT
                || relation == Relation.COMPOUND
                || relation == Relation.FIXED
                || relation == Relation.GOESWITH
                || relation == Relation.EXPL;
    }

    private Kind pronoun(int token, Relation relation, PronounForms pronouns) {
        if (relation == Relation.EXPL) {
            return Kind.NONE;
        }
        if (pronouns.of(parsed.lower(token)) != null) {
            return Kind.PRONOUN;
        }
        boolean alone = relation != Relation.DET && relation != Relation.DET_PREDET && relation != Relation.MARK;
        boolean demonstrative = parsed.xpos(token).equals("DT") && parsed.upos(token) == Upos.PRON;
        return demonstrative && alone ? Kind.DEMONSTRATIVE : indefinite(token) && alone ? Kind.NOUN : Kind.NONE;
    }

    /** "someone", "everybody": tagged as nouns in Penn's scheme. */
    private boolean indefinite(int token) {
        return parsed.xpos(token).equals("NN");
    }

    Kind kind(int token) {
        return kinds[token];
    }

    /** Whether the phrase of a token stands for several: a plural. */
    boolean plural(int token) {
        String xpos = parsed.xpos(token);
        return xpos.equals("NNS") || xpos.equals("NNPS");
    }

    /** Whether a conjunct follows the phrase. */
    boolean coordinated(int token) {
        return parsed.relation(token) != Relation.CONJ && parsed.dependent(token, Relation.CONJ) != ParsedText.NONE;
    }

    /** "the", "a", "possessive", "this", "bare". */
    String determiner(int token) {
        for (int d = parsed.firstDependent(token); d != ParsedText.NONE; d = parsed.nextSibling(d)) {
            switch (parsed.relation(d)) {
                case NMOD_POSS -> {
                    return "possessive";
                }
                case DET -> {
                    return switch (parsed.lower(d)) {
                        case "the" -> "the";
                        case "this", "that", "these", "those" -> "this";
                        default -> "a";
                    };
                }
                default -> {}
            }
        }
        return "bare";
    }
}
