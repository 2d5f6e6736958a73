package org.demarche.dossier;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jdbi.v3.core.transaction.TransactionHandler;

/**
 * Transactions that take the dossier's one lock for writing when they begin, as SQLite's do: the log is a chain, and
 * the ledger is folded from what is there, so that both need their writers one after another. Who waits has asked
 * nothing yet, so that READ COMMITTED shows it all that was written before, and none ever fails for having come second.
 * Reading takes no lock.
 */
final class PostgresTransactions extends WriteTransactions {
    @Override
    public TransactionHandler specialize(Handle handle) {
        return this;
    }

    @Override
    public void begin(Handle handle) {
        try {
            handle.getConnection().setAutoCommit(false);
        } catch (SQLException e) {
            throw new TransactionException("cannot begin", e);
        }
        handle.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('demarche ' || current_schema(), 0))")
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public void commit(Handle handle) {
        try {
            handle.getConnection().commit();
            handle.getConnection().setAutoCommit(true);
        } catch (SQLException e) {
            throw new TransactionException("cannot commit", e);
        }
    }

    @Override
    public void rollback(Handle handle) {
        try {
            handle.getConnection().rollback();
            handle.getConnection().setAutoCommit(true);
        } catch (SQLException e) {
            throw new TransactionException("cannot roll back", e);
        }
    }

    @Override
    public boolean isInTransaction(Handle handle) {
        try {
            return !handle.getConnection().getAutoCommit();
        } catch (SQLException e) {
            throw new TransactionException("cannot ask the connection", e);
        }
    }

    @Override
    public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> change) throws X {
        boolean done = false;
        try {
            begin(handle);
            R result = change.withHandle(handle);
            commit(handle);
            done = true;
            return result;
        } finally {
            if (!done) {
                end(handle);
            }
        }
    }

    /** Gives up what is open; a connection that is broken has been rolled back by the server. */
    static void end(Handle handle) {
        Connection connection = handle.getConnection();
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException | JdbiException e) {
            abandon(connection);
        }
    }

    private static void abandon(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // it is of no use any more, and another will be opened
        }
    }
}
