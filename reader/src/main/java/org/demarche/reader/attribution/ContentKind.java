package org.demarche.reader.attribution;

/** How a stretch stands to the cue whose content it may be. */
enum ContentKind {
    /** A quotation before the cue. */
    QUOTE_BEFORE,
    /** A quotation behind it. */
    QUOTE_AFTER,
    /** Quotations on both sides. */
    QUOTE_AROUND,
    /** Its clausal complement: "said that ...". */
    CLAUSE,
    /** Its infinitive: "promised to ...". */
    INFINITIVE,
    /** Its object: "condemned the attack". */
    OBJECT,
    /** Object and predicate: "called the move a mistake", "urged them to stop". */
    OBJECT_PREDICATE,
    /** A phrase with a preposition, which stays with the cue: "spoke about ...". */
    OBLIQUE,
    /** The passive's subject: "the bill was condemned". */
    SUBJECT,
    /** The subject with the infinitive: "talks are expected to start". */
    SUBJECT_PREDICATE,
    /** The clause that the cue interrupts, closes or qualifies. */
    HOST,
    /** A clause set beside it. */
    PARATAXIS,
    /** The clause or infinitive of a noun: "the claim that ...". */
    NOUN_CLAUSE,
    /** A predicate of which the noun is the subject: "the message is that ...". */
    PREDICATE,
    /** An adverbial clause: "as if ...". */
    ADVERBIAL,
    /** The sentence before: "..., the envoy told reporters on Friday" as a sentence of its own. */
    SENTENCE_BEFORE,
    /** What the sentence has before the cue. */
    LEFT,
    /** What the sentence has behind the cue. */
    RIGHT,
    /** What the sentence has on both sides. */
    AROUND,
    /** The rest of the paragraph, behind a speaker's name and a colon. */
    REST
}
