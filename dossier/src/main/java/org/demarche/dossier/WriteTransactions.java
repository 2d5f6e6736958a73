package org.demarche.dossier;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Transactions that are one after another, whatever isolation is asked for, and hold no others. */
abstract class WriteTransactions implements TransactionHandler {
    @Override
    public final <R, X extends Exception> R inTransaction(
            Handle handle, TransactionIsolationLevel level, HandleCallback<R, X> change) throws X {
        return inTransaction(handle, change);
    }

    @Override
    public final void savepoint(Handle handle, String name) {
        throw new UnsupportedOperationException("there are no savepoints");
    }

    @Override
    public final void rollbackToSavepoint(Handle handle, String name) {
        throw new UnsupportedOperationException("there are no savepoints");
    }

    @Override
    public final void releaseSavepoint(Handle handle, String name) {
        throw new UnsupportedOperationException("there are no savepoints");
    }
}
