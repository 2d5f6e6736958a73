package org.demarche.reader.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.reader.resource.Lexicons;

/**
 * A resource of this package: UTF-8, tab-separated, the first column the key, {@code #} starts a comment line. Checked
 * as it is loaded.
 */
final class ResourceTable {
    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    private ResourceTable() {}

    /**
     * Loads a resource.
     *
     * @param columns columns each line must have
     * @throws IllegalStateException naming file and line where a line is wrong
     */
    static ResourceTable load(String name, int columns) {
        var table = new ResourceTable();
        int number = 0;
        for (String line : lines(name)) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                table.add(List.of(line.split("\t", -1)), columns, name + ':' + number);
            }
        }
        return table;
    }

    /** Loads a resource, with a user's rows on top: a row that is bundled too is replaced. */
    static ResourceTable load(String name, int columns, Lexicons added) {
        ResourceTable table = load(name, columns);
        added.read(name, row -> {
            if (row.fields().size() != columns) {
                throw new IllegalArgumentException(columns + " fields between tabs expected, found "
                        + row.fields().size());
            }
            table.rows.put(row.required(0), row.fields());
        });
        return table;
    }

    /** All lines of a resource. */
    static List<String> lines(String name) {
        try (var stream = ResourceTable.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("resource is missing: " + name);
            }
            var lines = new ArrayList<String>();
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("resource cannot be read: " + name, e);
        }
    }

    private void add(List<String> row, int columns, String place) {
        if (row.size() != columns) {
            throw new IllegalStateException(place + ": " + columns + " columns expected, found " + row.size());
        }
        if (rows.put(row.get(0), row) != null) {
            throw new IllegalStateException(place + ": a second row for '" + row.get(0) + "'");
        }
    }

    Optional<List<String>> find(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    boolean contains(String key) {
        return rows.containsKey(key);
    }

    /** The rows, in the order of the file. */
    List<List<String>> rows() {
        return List.copyOf(rows.values());
    }
}
