package org.demarche.dossier;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Statements that are executed again and again, kept ready: a story is some dozens of rows, and to read the SQL anew
 * for each took most of the time. Lives as long as its connection. Not thread-safe.
 */
final class Prepared {
    private final Handle handle;
    private final Database database;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private final Map<String, PreparedStatement> waiting = new LinkedHashMap<>();
    private boolean gathering;

    Prepared(Handle handle) {
        this.handle = handle;
        database = Database.of(handle);
    }

    /** Executes a statement; an empty {@link Optional} is no value. Returns the number of rows changed. */
    int execute(String sql, @Nullable Object... values) {
        try {
            // as a batch of one: after executeUpdate SQLite's driver leaves the statement in progress, and no backup
            // can
            // be made
            return batched(sql, values).executeBatch()[0];
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    /**
     * Executes a statement that nothing waits for: where many are put in {@linkplain #together together}, with them.
     */
    void add(String sql, @Nullable Object... values) {
        if (!gathering) {
            execute(sql, values);
            return;
        }
        try {
            waiting.put(sql, batched(sql, values));
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    private PreparedStatement batched(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = handle.getConnection().prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Optional<?> maybe ? maybe.orElse(null) : values[i];
            statement.setObject(i + 1, value instanceof String text ? database.storable(text) : value);
        }
        statement.addBatch();
        return statement;
    }

    /** Whatever is added meanwhile goes to a server in few ways there and back; nothing of it is left over. */
    void together(Runnable adding) {
        gathering = database.isFar();
        try {
            adding.run();
            flush();
        } finally {
            gathering = false;
            forget();
        }
    }

    /** Executes what waits. */
    void flush() {
        try {
            for (PreparedStatement statement : waiting.values()) {
                statement.executeBatch();
            }
            waiting.clear();
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    private void forget() {
        try {
            for (PreparedStatement statement : waiting.values()) {
                statement.clearBatch();
            }
        } catch (SQLException e) {
            statements.clear();
        }
        waiting.clear();
    }
}
