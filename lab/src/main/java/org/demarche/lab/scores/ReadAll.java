package org.demarche.lab.scores;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.demarche.formats.FindingsJson;
import org.demarche.formats.Intake;
import org.demarche.reader.Reader;

/** Reads stories into the JSON Lines that the scorers take. */
final class ReadAll {
    private ReadAll() {}

    /** Writes what {@code demarche read --format jsonl} would print to a new temporary file. */
    static Path findings(List<String> stories) throws IOException {
        Path file = Files.createTempFile("demarche-findings", ".jsonl");
        file.toFile().deleteOnExit();
        Reader reader = Reader.load();
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Iterator<Intake.Result> input = Intake.of(stories); input.hasNext(); ) {
                if (input.next() instanceof Intake.Story story) {
                    FindingsJson.write(reader.read(story.document()), out);
                }
            }
        }
        return file;
    }
}
