package org.demarche.reader.ledger;

import java.util.List;

/** Where the linker finds threads, as they stand at the moment of a telling. */
interface Shelf {
    /** Of the threads under one key the most recent ones are kept: a bound for endless affairs. */
    int KEPT = 32;

    /** No threads. */
    OpenThread[] NOBODY = {};

    /** The threads under a key, the last {@link #KEPT} in the order in which they came under it. */
    OpenThread[] at(long key);

    /** The threads that a document tells of, in the order in which it was found to. */
    List<OpenThread> near(String document);
}
