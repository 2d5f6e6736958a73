package org.demarche.lab.workspace;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.demarche.app.demo.DemoStories;
import org.demarche.dossier.Dossier;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;

/** Makes a dossier of very many stories: the bundled ones are read once, and {@linkplain Editions varied}. */
final class LargeDossier {
    private static final int TELL = 5_000;
    private static final double NANOS = 1e9;

    private LargeDossier() {}

    /** Makes it, and folds its ledger; tells how far it is. */
    static void make(Path file, long stories, PrintWriter out) throws IOException {
        Editions editions = editions();
        long start = System.nanoTime();
        long[] made = {0};
        Stream<String> lines = editions.stories(stories)
                .peek(story -> {
                    if (++made[0] % TELL == 0) {
                        out.printf(Locale.ROOT, "%,d stories, %.0f s%n", made[0], (System.nanoTime() - start) / NANOS);
                        out.flush();
                    }
                })
                .flatMap(List::stream);
        try (var dossier = Dossier.open(file)) {
            dossier.transfer().take(lines::iterator);
            out.printf(Locale.ROOT, "FILL_SECONDS %.1f%n", (System.nanoTime() - start) / NANOS);
            out.flush();
            long folding = System.nanoTime();
            dossier.ledger();
            out.printf(Locale.ROOT, "FOLD_SECONDS %.1f%n", (System.nanoTime() - folding) / NANOS);
            out.flush();
        }
    }

    private static Editions editions() throws IOException {
        Path folder = Files.createTempDirectory("demarche-editions");
        Path file = folder.resolve("demo.db");
        try (var dossier = Dossier.open(file)) {
            Reader reader = Reader.load();
            List<Reading> readings =
                    DemoStories.all().stream().map(reader::read).toList();
            dossier.store(readings);
            return new Editions(dossier.transfer().lines());
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path one : files.toList()) {
                    Files.delete(one);
                }
            }
            Files.delete(folder);
        }
    }
}
