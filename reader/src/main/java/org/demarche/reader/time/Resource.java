package org.demarche.reader.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads this package's resources: UTF-8, tab-separated, {@code #} starts a comment line. */
final class Resource {
    private Resource() {}

    /**
     * Hands over each row's columns.
     *
     * @throws IllegalStateException naming file and line where a row is wrong
     */
    static void read(String name, int columns, Consumer<String[]> rows) {
        try (var stream = Resource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("resource is missing: " + name);
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    row(line, columns, name + ':' + number, rows);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("resource cannot be read: " + name, e);
        }
    }

    private static void row(String line, int columns, String place, Consumer<String[]> rows) {
        String[] cells = line.split("\t", -1);
        if (cells.length != columns) {
            throw new IllegalStateException(place + ": " + columns + " columns expected, found " + cells.length);
        }
        try {
            rows.accept(cells);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(place + ": " + e.getMessage(), e);
        }
    }
}
