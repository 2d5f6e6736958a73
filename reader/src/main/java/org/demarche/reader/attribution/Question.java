package org.demarche.reader.attribution;

/** The decisions of which an attribution is made, in the order in which they are taken. */
public enum Question {
    /** Which noun phrase speaks. */
    SOURCE,
    /** Which words are what was said. */
    CONTENT,
    /** Whether words at the content's edge belong to it. */
    CONTENT_EDGE,
    /** Whether the next quotation goes on with the same content. */
    CONTINUATION,
    /** Whether words at the source's edge belong to it. */
    SOURCE_EDGE,
    /** Whether a word beside the cue's head belongs to the cue. */
    CUE_WORD,
    /** Whether the whole is an attribution. */
    ATTRIBUTION
}
