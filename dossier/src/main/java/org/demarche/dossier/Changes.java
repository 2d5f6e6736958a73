package org.demarche.dossier;

import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** What analysts decide, stored whole or not at all. */
final class Changes {
    private Changes() {}

    /**
     * Makes a change in one transaction: its own, or the one that is open.
     *
     * @param what it is, for who is told that it cannot be made
     * @throws DossierException if the database cannot
     */
    static long whole(Handle handle, String what, LongSupplier change) {
        if (handle.isInTransaction()) {
            return change.getAsLong();
        }
        try {
            return handle.inTransaction(transaction -> change.getAsLong());
        } catch (JdbiException e) {
            throw new DossierException(
                    "cannot write " + what + ": " + DatabaseErrors.reason(e) + "; what was decided before is safe", e);
        }
    }
}
