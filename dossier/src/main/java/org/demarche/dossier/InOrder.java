package org.demarche.dossier;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Rows that were ranked before they are read, in the order of their ranks. */
final class InOrder {
    private InOrder() {}

    /**
     * The rows of a list, in its order.
     *
     * @param from what is asked of them, without conditions
     */
    static Query bound(Handle handle, String from, String column, List<Long> rows) {
        return rows.isEmpty()
                ? handle.createQuery(from + " WHERE 1 = 0")
                : handle.createQuery(from + " WHERE " + column + " IN (<rows>) ORDER BY " + of(column, rows))
                        .bindList("rows", rows);
    }

    /** An expression that sorts rows by where their number, which the column holds, stands in a list. */
    private static String of(String column, List<Long> rows) {
        var order = new StringBuilder("CASE ").append(column);
        for (int i = 0; i < rows.size(); i++) {
            order.append(" WHEN ").append((long) rows.get(i)).append(" THEN ").append(i);
        }
        return order.append(" END").toString();
    }
}
