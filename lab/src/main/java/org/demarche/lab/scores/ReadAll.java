package org.demarche.lab.scores;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.formats.FindingsJson;
import org.demarche.formats.Intake;
import org.demarche.formats.Item;
import org.demarche.formats.Items;
import org.demarche.reader.Reader;

/** Reads stories into the JSON Lines that the scorers take. */
public final class ReadAll {
    private ReadAll() {}

    /** Writes what {@code demarche read --format jsonl} would print to a new temporary file. */
    public static Path findings(List<String> stories) throws IOException {
        Path file = Files.createTempFile("demarche-findings", ".jsonl");
        file.toFile().deleteOnExit();
        Reader reader = Reader.load();
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                Items items = new Intake().read(Intake.sources(stories), InputStream.nullInputStream())) {
            while (items.hasNext()) {
                if (items.next() instanceof Item.Story story) {
                    FindingsJson.write(reader.read(story.document()), out);
                }
            }
        }
        return file;
    }
}
