package org.demarche.reader.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Universal Dependencies relations, with the English subtypes (https://universaldependencies.org/en/dep/). */
public enum Relation {
    ACL,
    ACL_RELCL,
    ADVCL,
    ADVCL_RELCL,
    ADVMOD,
    AMOD,
    APPOS,
    AUX,
    AUX_PASS,
    CASE,
    CC,
    CC_PRECONJ,
    CCOMP,
    COMPOUND,
    COMPOUND_PRT,
    CONJ,
    COP,
    CSUBJ,
    CSUBJ_OUTER,
    CSUBJ_PASS,
    DEP,
    DET,
    DET_PREDET,
    DISCOURSE,
    DISLOCATED,
    EXPL,
    FIXED,
    FLAT,
    GOESWITH,
    IOBJ,
    LIST,
    MARK,
    NMOD,
    NMOD_DESC,
    NMOD_POSS,
    NMOD_UNMARKED,
    NSUBJ,
    NSUBJ_OUTER,
    NSUBJ_PASS,
    NUMMOD,
    OBJ,
    OBL,
    OBL_AGENT,
    OBL_UNMARKED,
    ORPHAN,
    PARATAXIS,
    PUNCT,
    REPARANDUM,
    ROOT,
    VOCATIVE,
    XCOMP;

    private static final Map<String, Relation> BY_LABEL = new HashMap<>();

    static {
        for (Relation relation : values()) {
            BY_LABEL.put(relation.label(), relation);
        }
        BY_LABEL.put("nmod:npmod", NMOD_UNMARKED);
        BY_LABEL.put("nmod:tmod", NMOD_UNMARKED);
        BY_LABEL.put("obl:npmod", OBL_UNMARKED);
        BY_LABEL.put("obl:tmod", OBL_UNMARKED);
    }

    /** The relation as treebanks write it: {@code nsubj:pass}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }

    /**
     * The relation of a treebank's label; an unknown subtype falls back to its base, an unknown base to {@code dep}.
     */
    public static Relation of(String label) {
        Relation known = BY_LABEL.get(label);
        if (known != null) {
            return known;
        }
        int colon = label.indexOf(':');
        return colon < 0 ? DEP : of(label.substring(0, colon));
    }

    /** The relation without its subtype. */
    public Relation base() {
        int underscore = name().indexOf('_');
        return underscore < 0 ? this : valueOf(name().substring(0, underscore));
    }

    /** Whether the dependent is a subject of any kind, clausal ones included. */
    public boolean subject() {
        return switch (this) {
            case NSUBJ, NSUBJ_OUTER, NSUBJ_PASS, CSUBJ, CSUBJ_OUTER, CSUBJ_PASS -> true;
            default -> false;
        };
    }

    /** Whether the dependent heads a clause. */
    public boolean clausal() {
        return switch (this) {
            case ACL, ACL_RELCL, ADVCL, ADVCL_RELCL, CCOMP, XCOMP, CSUBJ, CSUBJ_OUTER, CSUBJ_PASS, PARATAXIS, ROOT ->
                true;
            default -> false;
        };
    }
}
