package org.demarche.reader.resource;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A bundled table: UTF-8, one row a line, fields parted by tabs; blank lines and lines that start with {@code #} are
 * left out. A field may be empty; fields missing at the end of a line count as empty.
 */
public final class Table {
    private Table() {}

    /**
     * Gives each row of a resource to {@code use}, in the order of the file.
     *
     * @param owner class beside which the resource lies
     * @param name name of the resource, relative to the owner's package
     * @throws IllegalArgumentException with file and line where {@code use} refuses a row
     */
    public static void read(Class<?> owner, String name, Consumer<Row> use) {
        try (InputStream bytes = owner.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IllegalArgumentException(name + ": no such resource beside " + owner.getName());
            }
            read(bytes, name, use);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives each row of a resource, and then each that a user added to it, to {@code use}. */
    public static void read(Class<?> owner, String name, Lexicons added, Consumer<Row> use) {
        read(owner, name, use);
        added.read(name, use);
    }

    /** Gives each row of a table's text to {@code use}: see {@link #read(InputStream, String, Consumer)}. */
    static void read(String text, String name, Consumer<Row> use) {
        try {
            read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), name, use);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Gives each row of a table to {@code use}, in its order.
     *
     * @param name what errors call the table
     * @throws IllegalArgumentException with name and line where {@code use} refuses a row
     */
    public static void read(InputStream bytes, String name, Consumer<Row> use) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                accept(new Row(name, number, List.of(line.split("\t", -1))), use);
            }
        }
    }

    private static void accept(Row row, Consumer<Row> use) {
        try {
            use.accept(row);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(row.file() + ":" + row.line() + ": " + e.getMessage(), e);
        }
    }

    /**
     * One row.
     *
     * @param file the resource it stands in
     * @param line from 1
     */
    public record Row(String file, int line, List<String> fields) {
        /** The field at a position, from 0, white space at the ends left out; empty where the row is shorter. */
        public String field(int position) {
            return position < fields.size() ? fields.get(position).strip() : "";
        }

        /** The field at a position, which must not be empty. */
        public String required(int position) {
            String field = field(position);
            if (field.isEmpty()) {
                throw new IllegalArgumentException("field " + (position + 1) + " is empty");
            }
            return field;
        }

        /** The words of a field, parted by white space; none where it is empty. */
        public List<String> words(int position) {
            var words = new ArrayList<String>();
            for (String word : field(position).split("\\s+")) {
                if (!word.isEmpty()) {
                    words.add(word);
                }
            }
            return words;
        }
    }
}
