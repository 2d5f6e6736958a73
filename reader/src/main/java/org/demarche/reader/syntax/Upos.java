package org.demarche.reader.syntax;

/** Universal part-of-speech tags (https://universaldependencies.org/u/pos/). */
public enum Upos {
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
    X;

    /** Whether words of this class carry content: nouns, names, verbs, adjectives, adverbs. */
    public boolean content() {
        return this == NOUN || this == PROPN || this == VERB || this == ADJ || this == ADV;
    }

    /** Whether words of this class can head a noun phrase. */
    public boolean nominal() {
        return this == NOUN || this == PROPN || this == PRON;
    }
}
