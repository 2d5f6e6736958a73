package org.demarche.reader.actors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A knowledge file: tab-separated lines, with {@code #} comments, of which every error names file and line. */
final class KnowledgeFile {
    private static final String EMPTY = "-";

    private KnowledgeFile() {}

    /**
     * One line.
     *
     * @param file the file's name
     * @param number its line number, from 1
     * @param fields its fields, as they stand
     * @param added whether a user added it: it replaces what is bundled under the same name
     */
    record Line(String file, int number, List<String> fields, boolean added) {
        /** A field, "" for one that is marked as empty. */
        String field(int index) {
            String field = fields.get(index);
            return field.equals(EMPTY) ? "" : field;
        }

        /** The parts of a field that is a list. */
        List<String> list(int index) {
            String field = field(index);
            return field.isEmpty() ? List.of() : split(field, '|');
        }

        /** What to throw about this line. */
        IllegalArgumentException error(String message) {
            return new IllegalArgumentException(file + ":" + number + ": " + message);
        }
    }

    /** The lines of a file's text. */
    static List<Line> parse(String file, String text, int least, int most, boolean added) {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            number++;
            if (end > start && text.charAt(start) != '#') {
                var line = new Line(file, number, split(text.substring(start, end), '\t'), added);
                int count = line.fields().size();
                if (count < least || count > most) {
                    throw line.error("expected " + least + " to " + most + " fields between tabs, found " + count);
                }
                lines.add(line);
            }
            start = end + 1;
        }
        return lines;
    }

    /** The text of a bundled file. */
    static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    /** The bytes of a bundled file. */
    static byte[] bytes(String file) {
        try (InputStream stream = KnowledgeFile.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("knowledge file is missing from the class path: " + file);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** The parts of a text between a separator. */
    static List<String> split(String text, char separator) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, start)) {
            parts.add(text.substring(start, at));
            start = at + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }
}
