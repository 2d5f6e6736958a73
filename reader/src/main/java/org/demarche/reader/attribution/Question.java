package org.demarche.reader.attribution;

/** The decisions of which an attribution is made, in the order in which they are taken. */
public enum Question {
    /** Which noun phrase speaks. */
    SOURCE,
    /** Which words are what was said. */
    CONTENT,
    /** Where it starts. */
    CONTENT_START,
    /** Where it ends. */
    CONTENT_END,
    /** Whether the next quotation goes on with the same content. */
    CONTINUATION,
    /** Whether words at the source's edge belong to it. */
    SOURCE_EDGE,
    /** Whether a word beside the cue's head belongs to the cue. */
    CUE_WORD,
    /** Whether the whole is an attribution. */
    ATTRIBUTION
}
