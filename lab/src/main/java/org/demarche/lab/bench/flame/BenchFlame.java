package org.demarche.lab.bench.flame;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.demarche.lab.input.InputException;
import org.demarche.lab.input.StoryFiles;
import org.demarche.lab.workspace.Variations;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.demarche.reader.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab bench flame}: where the time of a reading goes. */
@Command(
        name = "flame",
        description = {
            "Sample one reading thread, and tell where its time goes: a share for each stage, the methods that ran"
                    + " longest, and a flame graph."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class BenchFlame implements Callable<Integer> {
    private static final double NANOS = 1e9;
    private static final double HUNDRED = 100;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the picture goes (default: ${DEFAULT-VALUE}).",
            defaultValue = "docs/pictures/reading-flame.svg")
    private Path file = Path.of("");

    @Option(
            names = "--stories-from",
            paramLabel = "FOLDER",
            description = "Stories to read, all of them (default: the bundled dispatches under other names).")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--stories",
            paramLabel = "N",
            description = "Different stories, where none are given (default: ${DEFAULT-VALUE}).")
    private int stories = 200;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "Seconds of processor time to sample, after as many to warm up (default: ${DEFAULT-VALUE}).")
    private double seconds = 20;

    @Option(names = "--methods", paramLabel = "N", description = "Methods to list (default: ${DEFAULT-VALUE}).")
    private int methods = 10;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Reader reader = Reader.load();
        List<Document> all = folder.map(BenchFlame::documents)
                .orElseGet(() -> new Variations(reader).whole(stories).toList());
        var stages = new TreeMap<String, Long>();
        long[] read = {0};
        run(reader, all, new TreeMap<>());
        Frame root = Frame.of(Sampler.sample(() -> read[0] = run(reader, all, stages)));
        print(root, stages);
        String title = String.format(
                Locale.ROOT, "Reading %,d stories on one thread: %,d samples of its stack", read[0], root.samples());
        Files.writeString(file, FlameSvg.draw(root, title));
        return 0;
    }

    private static List<Document> documents(Path folder) {
        List<Document> all = Files.exists(folder) ? StoryFiles.documents(List.of(folder.toString())) : List.of();
        if (all.isEmpty()) {
            throw new InputException(folder + ": no stories that can be read; name a folder with some");
        }
        return all;
    }

    /** Reads again and again until the time is up; how many stories. */
    private long run(Reader reader, List<Document> all, Map<String, Long> stages) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        long read = 0;
        while (threads.getCurrentThreadCpuTime() - start < seconds * NANOS) {
            Reading reading = reader.read(all.get((int) (read++ % all.size())));
            reading.timings().forEach(timing -> stages.merge(timing.stage(), timing.nanos(), Long::sum));
        }
        return read;
    }

    private void print(Frame root, Map<String, Long> stages) {
        PrintWriter out = spec.commandLine().getOut();
        long nanos = stages.values().stream().mapToLong(Long::longValue).sum();
        out.println("Stages, by the clock:");
        stages.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .forEach(stage -> row(out, stage.getKey(), stage.getValue(), nanos));
        out.println("Methods, by samples that found them running or in what they call of Java itself:");
        root.running().entrySet().stream()
                .sorted(Map.Entry.<Call, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(methods)
                .forEach(method -> row(out, method.getKey().name(), method.getValue(), root.samples()));
        out.println("SAMPLES " + root.samples());
        out.flush();
    }

    private static void row(PrintWriter out, String name, long part, long all) {
        out.printf(Locale.ROOT, "  %5.1f %%  %s%n", HUNDRED * part / all, name);
    }
}
