package org.demarche.reader.actors.reference;

import org.demarche.reader.syntax.ParsedText;

/** Which phrases of a text stand for the same, and what each pronoun comes back to. Immutable. */
public final class Coreference {
    private final int[] antecedents;
    private final boolean[] withConjuncts;
    private final int[] chains;
    private final Sort[] sorts;
    private final char[] genders;

    Coreference(int[] antecedents, boolean[] withConjuncts, int[] chains, Sort[] sorts, char[] genders) {
        this.antecedents = antecedents;
        this.withConjuncts = withConjuncts;
        this.chains = chains;
        this.sorts = sorts;
        this.genders = genders;
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

    /** 'm', 'f' or '-': what a phrase's own words, a pronoun's or a name's, tell of a person. */
    public char gender(int token) {
        return genders[token];
    }
}
