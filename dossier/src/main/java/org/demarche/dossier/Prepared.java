package org.demarche.dossier;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
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
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Prepared(Handle handle) {
        this.handle = handle;
    }

    /** Executes a statement; an empty {@link Optional} is no value. Returns the number of rows changed. */
    int execute(String sql, @Nullable Object... values) {
        try {
            PreparedStatement statement = statements.get(sql);
            if (statement == null) {
                statement = handle.getConnection().prepareStatement(sql);
                statements.put(sql, statement);
            }
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                statement.setObject(i + 1, value instanceof Optional<?> maybe ? maybe.orElse(null) : value);
            }
            // as a batch of one: after executeUpdate the driver leaves the statement in progress, and no backup can be
            // made
            statement.addBatch();
            return statement.executeBatch()[0];
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }
}
