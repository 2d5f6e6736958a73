package org.demarche.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierLedger;
import org.demarche.formats.DemarcheJson;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.Reading;
import org.demarche.reader.text.Document;

/** The bundled dispatches, and what a single process makes of them. */
final class Stories {
    static final Path FOLDER = Path.of("../app/src/main/resources/org/demarche/app/demo");
    static final LocalDate LATER = LocalDate.of(2023, 12, 31);

    private Stories() {}

    /** The files whose names begin so, in the order of their names. */
    static List<Path> files(String start) {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches(start + ".*\\d{4}.*\\.txt"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> names(List<Path> files) {
        return files.stream().map(Path::toString).toList();
    }

    static List<Reading> read(List<Path> files) {
        return files.stream()
                .map(file -> Engine.reader().read(Document.of(file.toString(), text(file))))
                .toList();
    }

    static List<String> findings(List<Reading> readings) {
        return readings.stream()
                .flatMap(reading -> FindingsJson.inOrder(reading).stream())
                .map(FindingsJson::line)
                .toList();
    }

    /** The ledger of a dossier with these stories. */
    static List<String> ledger(List<Reading> readings, LocalDate day, Path folder) {
        try (var dossier = Dossier.open(folder.resolve("single.db"))) {
            dossier.store(readings);
            return DemarcheJson.lines(dossier.ledger().demarches(DossierLedger.Query.asOf(day), demarche -> true));
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }
}
