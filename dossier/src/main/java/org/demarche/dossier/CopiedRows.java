package org.demarche.dossier;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Rows as they go from one database into another. */
final class CopiedRows {
    private CopiedRows() {}

    static List<@Nullable Object> values(ResultSet row) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        var values = new ArrayList<@Nullable Object>(columns);
        for (int i = 1; i <= columns; i++) {
            values.add(row.getObject(i));
        }
        return values;
    }

    static void insert(Handle handle, CopiedTable table, List<String> columns, List<List<@Nullable Object>> rows) {
        List<String> bound =
                columns.stream().filter(column -> !table.comesLater(column)).toList();
        batch(handle, table.insert(bound), picked(rows, columns, bound));
        table.unfilled().ifPresent(column -> {
            List<List<@Nullable Object>> empty = rows.stream()
                    .filter(row -> row.get(columns.indexOf(column)) == null)
                    .toList();
            String key = String.join(" = ? AND ", table.key()) + " = ?";
            batch(
                    handle,
                    "UPDATE " + table.quoted() + " SET " + column + " = NULL WHERE " + key,
                    picked(empty, columns, table.key()));
        });
    }

    private static List<List<@Nullable Object>> picked(
            List<List<@Nullable Object>> rows, List<String> columns, List<String> wanted) {
        var picked = new ArrayList<List<@Nullable Object>>();
        for (List<@Nullable Object> row : rows) {
            var values = new ArrayList<@Nullable Object>();
            wanted.forEach(column -> values.add(row.get(columns.indexOf(column))));
            picked.add(values);
        }
        return picked;
    }

    /** Executes a statement for each row. */
    static void batch(Handle handle, String sql, List<List<@Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Database database = Database.of(handle);
        try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
            for (List<@Nullable Object> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    Object value = row.get(i);
                    statement.setObject(i + 1, value instanceof String text ? database.storable(text) : value);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }
}
