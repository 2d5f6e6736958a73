package org.demarche.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.app.demo.DemoStories;
import org.demarche.dossier.Dossier;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;

/** The bundled dispatches in a dossier that is deleted when it is closed. */
record DemoDossier(Path folder) implements AutoCloseable {
    /** Reads the dispatches into a new dossier. */
    static DemoDossier make() throws IOException {
        var demo = new DemoDossier(Files.createTempDirectory("demarche-demo"));
        try (var dossier = Dossier.open(demo.file())) {
            var reader = Reader.load();
            List<Reading> readings =
                    DemoStories.all().stream().map(reader::read).toList();
            dossier.store(readings);
        }
        return demo;
    }

    Path file() {
        return folder.resolve("demo.db");
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
