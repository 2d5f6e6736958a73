package org.demarche.reader.ledger;

import org.jspecify.annotations.Nullable;

/** A telling of a ledger that is kept folded, and where it went. Not thread-safe. */
final class Member {
    final Corrections.Key key;
    final Telling telling;

    /** Whether its own words found it no thread, so that its place is among those that context places. */
    boolean late;

    /** Whether it is placed by hand, so that nothing else places it. */
    boolean out = true;

    /** The strand it is of; none where it is of none, or was not placed yet. */
    @Nullable
    Strand strand;

    Member(Corrections.Key key, Telling telling) {
        this.key = key;
        this.telling = telling;
    }

    boolean specific() {
        return Linker.specific(telling);
    }

    /** The first moment at which it is placed. */
    Moment first() {
        return new Moment(!specific(), this);
    }

    /** The moment at which its place was settled. */
    Moment settled() {
        return new Moment(!specific() || late, this);
    }
}
