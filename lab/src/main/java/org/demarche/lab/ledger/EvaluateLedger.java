package org.demarche.lab.ledger;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.demarche.formats.DemarcheJson;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.Threads;
import org.demarche.reader.ledger.ToldMove;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab evaluate ledger}: the ledger of very many moves. */
@Command(
        name = "ledger",
        description = "Fold made-up moves into a ledger and ask it; prints seconds, heap and milliseconds.",
        mixinStandardHelpOptions = true)
public final class EvaluateLedger implements Callable<Integer> {
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e6;
    private static final double MEGABYTE = 1 << 20;
    private static final LocalDate DAY = LocalDate.of(2019, 6, 30);

    @Option(names = "--moves", paramLabel = "N", description = "How many moves; by default 1,000,000.")
    private int moves = 1_000_000;

    @Option(names = "--seed", paramLabel = "SEED", description = "For other moves; by default 1.")
    private long seed = 1;

    @Option(
            names = "--lines",
            paramLabel = "FILE",
            description =
                    "Also write the ledger as of one day, as told and as happened, to compare two ways of folding.")
    private Optional<Path> lines = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        var told = new ArrayList<ToldMove>(moves);
        new SyntheticMoves(seed).make(moves, told::add);
        Collections.shuffle(told, new Random(seed));
        Ledger ledger = Ledger.load();
        long before = heap();
        long start = System.nanoTime();
        long cpu = cpuNanos();
        Threads threads = ledger.fold(told);
        double seconds = (System.nanoTime() - start) / NANOS;
        double cpuSeconds = (cpuNanos() - cpu) / NANOS;
        long held = heap() - before;
        out.printf(
                Locale.ROOT,
                "%,d moves, %,d unlinked%n",
                moves,
                threads.unlinked().size());
        out.printf(Locale.ROOT, "LEDGER_SECONDS %.2f%n", seconds);
        out.printf(Locale.ROOT, "LEDGER_CPU_SECONDS %.2f%n", cpuSeconds);
        out.printf(Locale.ROOT, "LEDGER_HEAP_MB %.0f%n", held / MEGABYTE);
        if (lines.isPresent()) {
            write(threads, lines.get());
        }
        start = System.nanoTime();
        List<?> demarches = threads.asOf(DAY);
        out.printf(Locale.ROOT, "%,d demarches as of %s%n", demarches.size(), DAY);
        out.printf(Locale.ROOT, "ASOF_MS %.0f%n", (System.nanoTime() - start) / MILLIS);
        return 0;
    }

    /** Every line of the ledger: the same for every order of arrival, and for every way of folding. */
    private static void write(Threads threads, Path file) {
        try (var out = Files.newBufferedWriter(file)) {
            for (Demarche demarche : threads.asOf(DAY)) {
                out.write(DemarcheJson.line(demarche) + '\n');
            }
            for (Demarche demarche : threads.happenedBy(DAY)) {
                out.write(DemarcheJson.line(demarche) + '\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + file + ": " + e.getMessage(), e);
        }
    }

    /** Of all threads, the collector's too. */
    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** What is held when all that can be freed is. */
    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
