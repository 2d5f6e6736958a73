package org.demarche.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.reader.text.Document;

/** Dispatches on three affairs, in our own words. */
public final class DemoStories {
    private DemoStories() {}

    /** The bundled dispatches, in the order they appeared. */
    public static List<Document> all() {
        return lines("stories.txt")
                .filter(line -> !line.startsWith("#"))
                .map(name -> Document.of(name, text(name)))
                .toList();
    }

    private static Stream<String> lines(String name) {
        return text(name).lines();
    }

    private static String text(String name) {
        try (InputStream stream = DemoStories.class.getResourceAsStream("/org/demarche/app/demo/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the bundled dispatch is missing: " + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
