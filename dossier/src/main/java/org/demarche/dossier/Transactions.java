package org.demarche.dossier;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionHandler;

/**
 * Transactions that take SQLite's write lock when they begin, so that a second writer waits its turn. The driver's own
 * begin as readers: one that then writes, after another process has written, fails at once however long it may wait.
 * They also begin the next one after each commit, which may fail where the change itself was stored.
 */
final class Transactions extends WriteTransactions {
    private boolean open;

    @Override
    public TransactionHandler specialize(Handle handle) {
        return new Transactions();
    }

    @Override
    public void begin(Handle handle) {
        handle.execute("BEGIN IMMEDIATE");
        open = true;
    }

    @Override
    public void commit(Handle handle) {
        handle.execute("COMMIT");
        open = false;
    }

    @Override
    public void rollback(Handle handle) {
        open = false;
        handle.execute("ROLLBACK");
    }

    @Override
    public boolean isInTransaction(Handle handle) {
        return open;
    }

    @Override
    public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> change) throws X {
        begin(handle);
        try {
            R result = change.withHandle(handle);
            commit(handle);
            return result;
        } finally {
            if (open) {
                giveUp(handle);
            }
        }
    }

    /** After a full disk SQLite may have rolled back by itself. */
    private void giveUp(Handle handle) {
        try {
            rollback(handle);
        } catch (JdbiException e) {
            open = false;
        }
    }
}
