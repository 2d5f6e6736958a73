package org.demarche.reader.events;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a resource file, comments and blank ones left out. */
final class ResourceLines {
    private ResourceLines() {}

    /** A line that knows where it stands. */
    record Line(String file, int number, String text) {
        IllegalArgumentException error(String problem) {
            return new IllegalArgumentException(file + ":" + number + ": " + problem + ": " + text);
        }
    }

    static List<Line> of(String file) {
        var lines = new ArrayList<Line>();
        try (InputStream in = ResourceLines.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + file);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                int comment = line.indexOf('#');
                String text = (comment < 0 ? line : line.substring(0, comment)).trim();
                if (!text.isEmpty()) {
                    lines.add(new Line(file, number, text));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
