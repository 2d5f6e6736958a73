package org.demarche.reader.attribution;

import java.util.Locale;

/** What the content of an attributing word may be; the header of {@code speech.tsv} gives examples. */
enum Frame {
    THAT,
    INFINITIVE,
    OBJECT_INFINITIVE,
    OBJECT,
    ABOUT,
    QUOTE,
    ADDRESSEE,
    CLAUSE;

    /** The frame as the lexicon writes it: {@code object-infinitive}. */
    static Frame of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** A set of one, as bits. */
    int bit() {
        return 1 << ordinal();
    }
}
