package org.demarche.reader.actors.reference;

import org.demarche.reader.syntax.ParsedText;

/** Which phrases of a text stand for the same, and what each pronoun comes back to. Immutable. */
public final class Coreference {
    private final int[] antecedents;
    private final boolean[] withConjuncts;
    private final int[] chains;
    private final Sort[] sorts;

    Coreference(int[] antecedents, boolean[] withConjuncts, int[] chains, Sort[] sorts) {
        this.antecedents = antecedents;
        this.withConjuncts = withConjuncts;
        this.chains = chains;
        this.sorts = sorts;
    }

    /** The head of the phrase that the pronoun at a token comes back to, or {@link ParsedText#NONE}. */
    public int antecedent(int token) {
        return antecedents[token];
    }

    /** Whether the pronoun comes back to its antecedent with its conjuncts. */
    public boolean withConjuncts(int token) {
        return withConjuncts[token];
    }

    /** The number of the chain of the phrase headed by a token, negative where it heads none. */
    public int chain(int token) {
        return chains[token];
    }

    /** What sort of thing the phrase headed by a token stands for. */
    public Sort sort(int token) {
        return sorts[token];
    }
}
