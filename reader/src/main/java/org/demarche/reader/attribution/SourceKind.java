package org.demarche.reader.attribution;

/** How a noun phrase stands to the cue whose source it may be. */
enum SourceKind {
    /** Its subject: "the minister said". */
    SUBJECT,
    /** The agent of a passive: "quoted by the agency". */
    AGENT,
    /** Whose claim it is: "Iran's claim". */
    POSSESSOR,
    /** The claim by, of, from or among whom. */
    MODIFIER,
    /** What "according to" governs. */
    COMPLEMENT,
    /** The subject of a verb above: "issued a statement saying". */
    SUBJECT_ABOVE,
    /** The object of a verb above: "asked him to say". */
    OBJECT_ABOVE,
    /** The noun that the cue's clause describes: "a letter saying". */
    DESCRIBED,
    /** The nearest noun phrase before. */
    LEFT,
    /** The nearest noun phrase behind. */
    RIGHT,
    /** Nobody is named. */
    UNNAMED
}
