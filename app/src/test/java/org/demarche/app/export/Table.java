package org.demarche.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table as other programs read it: a row is its fields by the names of the columns. */
final class Table {
    private Table() {}

    /** By RFC 4180, strictly. */
    static List<Map<String, String>> csv(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            var field = new StringBuilder();
            at = text.charAt(at) == '"' ? quoted(text, at, field) : plain(text, at, field);
            row.add(field.toString());
            if (text.charAt(at) == ',') {
                at++;
            } else if (text.startsWith("\r\n", at)) {
                at += 2;
                rows.add(List.copyOf(row));
                row.clear();
            } else {
                throw new AssertionError("no comma and no CRLF after " + row);
            }
        }
        return named(rows);
    }

    private static int quoted(String text, int start, StringBuilder field) {
        int at = start + 1;
        while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
            field.append(text.charAt(at));
            at += text.charAt(at) == '"' ? 2 : 1;
        }
        return at + 1;
    }

    private static int plain(String text, int start, StringBuilder field) {
        int at = start;
        while (",\r\n\"".indexOf(text.charAt(at)) < 0) {
            field.append(text.charAt(at));
            at++;
        }
        return at;
    }

    /** With a tab between fields and a line for each row; no field is quoted. */
    static List<Map<String, String>> tabbed(String text) {
        return named(text.lines().map(line -> List.of(line.split("\t", -1))).toList());
    }

    private static List<Map<String, String>> named(List<List<String>> rows) {
        List<String> columns = rows.get(0);
        return rows.stream()
                .skip(1)
                .map(row -> {
                    if (row.size() != columns.size()) {
                        throw new AssertionError(row.size() + " fields, not " + columns.size() + ": " + row);
                    }
                    return IntStream.range(0, row.size()).boxed().collect(Collectors.toMap(columns::get, row::get));
                })
                .toList();
    }
}
