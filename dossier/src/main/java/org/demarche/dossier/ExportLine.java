package org.demarche.dossier;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A row as a line of an export: its columns in their order; what is not known is left out. */
final class ExportLine {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    /** The one column that is kept as a number and told as true or false. */
    private static final String ORPHAN = "orphan";

    private ExportLine() {}

    static String of(ResultSet row, StatementContext context) throws SQLException {
        return node(row).toString();
    }

    static ObjectNode node(ResultSet row) throws SQLException {
        ObjectNode line = MAPPER.createObjectNode();
        ResultSetMetaData columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = columns.getColumnLabel(column);
            Object value = row.getObject(column);
            if (value instanceof Number number) {
                put(line, name, number.longValue());
            } else if (value != null) {
                line.put(name, value.toString());
            }
        }
        return line;
    }

    private static void put(ObjectNode line, String name, long number) {
        if (name.equals(ORPHAN)) {
            line.put(name, number != 0);
        } else {
            line.put(name, number);
        }
    }
}
