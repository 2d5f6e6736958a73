package org.demarche.reader.ledger;

/** What to mind about a leg, beside its status. */
public enum Flag {
    /** An answer is due and its time has not run out. */
    DUE,
    /** An answer was due and has not come. */
    OVERDUE,
    /** The answer came after it was due. */
    LATE,
    /** The due was moved. */
    EXTENDED,
    /** Sources date or describe an act differently, or a breach or fulfilment is only claimed. */
    CONTESTED
}
