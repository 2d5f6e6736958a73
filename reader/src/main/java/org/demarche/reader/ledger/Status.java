package org.demarche.reader.ledger;

/** What came of a demarche, towards one addressee. "No answer yet" is {@link #TABLED}. */
public enum Status {
    TABLED(true),
    ACKNOWLEDGED(true),
    IN_TALKS(true),
    ANSWERED(true),
    ACCEPTED(true),
    REJECTED(false),
    COUNTERED(true),
    AGREED(true),
    FULFILLED(false),
    BREACHED(false),
    WITHDRAWN(false),
    LAPSED(false);

    private final boolean open;

    Status(boolean open) {
        this.open = open;
    }

    /** Whether more is to come: an agreement is open until it is fulfilled, breached, withdrawn or lapses. */
    public boolean open() {
        return open;
    }

    /** Whether the addressee still owes an answer. */
    public boolean awaitsAnswer() {
        return this == TABLED || this == ACKNOWLEDGED || this == IN_TALKS;
    }
}
