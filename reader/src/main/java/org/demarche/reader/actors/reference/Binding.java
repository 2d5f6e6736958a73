package org.demarche.reader.actors.reference;

import org.demarche.reader.syntax.ParsedText;
import org.demarche.reader.syntax.Relation;

/** How a phrase and a pronoun of the same sentence stand to each other in its tree. */
final class Binding {
    private final ParsedText parsed;

    Binding(ParsedText parsed) {
        this.parsed = parsed;
    }

    /** The relation in one word; "" in different sentences. */
    String of(int candidate, int pronoun) {
        if (parsed.sentenceOf(candidate) != parsed.sentenceOf(pronoun)) {
            return "";
        }
        if (parsed.governs(candidate, pronoun)) {
            return throughClause(candidate, pronoun) ? "relative" : "inside";
        }
        if (parsed.governs(pronoun, candidate)) {
            return "below";
        }
        int own = parsed.clauseOf(pronoun);
        int other = parsed.clauseOf(candidate);
        if (own == other) {
            return parsed.relation(candidate).subject() ? "subject" : nested(candidate) ? "nested" : "beside";
        }
        if (parsed.governs(other, own)) {
            return parsed.relation(candidate).subject() ? above(own) : "higher";
        }
        return parsed.governs(own, other) ? "lower" : "apart";
    }

    /** "subject of the clause above", with how the pronoun's clause hangs on it. */
    private String above(int clause) {
        return switch (parsed.relation(clause)) {
            case CCOMP -> "above-ccomp";
            case XCOMP -> "above-xcomp";
            case ADVCL, ADVCL_RELCL -> "above-advcl";
            case ACL, ACL_RELCL -> "above-acl";
            case CONJ -> "above-conj";
            case PARATAXIS -> "above-parataxis";
            default -> "above";
        };
    }

    private boolean nested(int candidate) {
        Relation relation = parsed.relation(candidate);
        return relation == Relation.NMOD || relation == Relation.NMOD_POSS || relation == Relation.APPOS;
    }

    private boolean throughClause(int candidate, int pronoun) {
        for (int t = pronoun; t != candidate && t != ParsedText.NONE; t = parsed.head(t)) {
            if (parsed.relation(t).clausal()) {
                return true;
            }
        }
        return false;
    }

    /** The role of a phrase, by its first conjunct's relation. */
    String role(int token) {
        int t = token;
        while (parsed.relation(t) == Relation.CONJ && parsed.head(t) != ParsedText.NONE) {
            t = parsed.head(t);
        }
        return switch (parsed.relation(t)) {
            case NSUBJ, NSUBJ_OUTER, CSUBJ, CSUBJ_OUTER -> "subject";
            case NSUBJ_PASS, CSUBJ_PASS -> "passive";
            case OBJ, IOBJ -> "object";
            case OBL, OBL_AGENT, OBL_UNMARKED -> "oblique";
            case NMOD, NMOD_DESC, NMOD_UNMARKED -> "modifier";
            case NMOD_POSS -> "possessor";
            case APPOS -> "apposition";
            case COMPOUND -> "compound";
            case ROOT -> "root";
            case VOCATIVE -> "vocative";
            default -> "other";
        };
    }
}
