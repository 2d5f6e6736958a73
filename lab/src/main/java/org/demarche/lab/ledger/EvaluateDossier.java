package org.demarche.lab.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.app.cli.Main;
import org.demarche.dossier.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab evaluate dossier}: how long a question to a very large dossier takes. */
@Command(
        name = "dossier",
        description = "Fill a dossier with made-up moves, fold its ledger, and time `ledger --as-of` on it.",
        mixinStandardHelpOptions = true)
public final class EvaluateDossier implements Callable<Integer> {
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e6;
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 31);
    private static final int QUESTIONS = 31;
    private static final int EVERY_DAYS = 97;

    @Option(names = "--moves", paramLabel = "N", description = "How many moves; by default 1,000,000.")
    private int moves = 1_000_000;

    @Option(names = "--seed", paramLabel = "SEED", description = "For other moves; by default 1.")
    private long seed = 1;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Where the dossier is made, and kept; one that is there is asked as it is.")
    private Optional<Path> file = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (file.isPresent()) {
            measure(file.get());
            return 0;
        }
        Path folder = Files.createTempDirectory("demarche-dossier");
        try {
            measure(folder.resolve("affair.db"));
        } finally {
            delete(folder);
        }
        return 0;
    }

    private void measure(Path dossier) {
        PrintWriter out = spec.commandLine().getOut();
        if (!Files.exists(dossier)) {
            long start = System.nanoTime();
            SyntheticDossier.fill(dossier, moves, seed);
            out.printf(Locale.ROOT, "FILL_SECONDS %.1f%n", since(start) / NANOS);
        }
        long start = System.nanoTime();
        try (var store = Dossier.openExisting(dossier)) {
            store.ledger();
        }
        out.printf(Locale.ROOT, "FOLD_SECONDS %.1f%n", since(start) / NANOS);
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            taken.add(ask(dossier, FIRST.plusDays((long) i * EVERY_DAYS)));
        }
        out.printf(Locale.ROOT, "ASOF_FIRST_MS %.0f%n", taken.get(0) / MILLIS);
        taken.sort(Comparator.naturalOrder());
        out.printf(Locale.ROOT, "ASOF_MS %.1f%n", taken.get(QUESTIONS / 2) / MILLIS);
        out.printf(Locale.ROOT, "ASOF_WORST_MS %.1f%n", taken.get(QUESTIONS - 1) / MILLIS);
    }

    /** One whole command: opens the dossier, asks it, prints the page. */
    private static long ask(Path dossier, LocalDate day) {
        var printed = new ByteArrayOutputStream();
        var out = new PrintStream(printed, false, StandardCharsets.UTF_8);
        long start = System.nanoTime();
        int code = Main.run(out, out, "ledger", dossier.toString(), "--as-of", day.toString());
        long taken = since(start);
        if (code != 0 || printed.size() == 0) {
            throw new IllegalStateException("ledger --as-of " + day + " failed: " + printed);
        }
        return taken;
    }

    private static long since(long start) {
        return System.nanoTime() - start;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot delete " + path, e);
                }
            });
        }
    }
}
