package org.demarche.lab.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.demarche.lab.bench.ScalingRun.Rounds;
import org.demarche.lab.bench.ScalingRun.Turn;
import org.demarche.lab.workspace.Variations;
import org.demarche.reader.Reader;
import org.demarche.reader.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab bench scaling}: the whole reading on one thread and on two, in turns. */
@Command(
        name = "scaling",
        description = {
            "Read the same stories on one thread and on several, in turns within one run, and compare.",
            "By the clock, and by processor time and waiting for locks: that ratio hardly moves with what else runs on"
                    + " the machine."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class BenchScaling implements Callable<Integer> {
    @Option(
            names = "--stories-from",
            paramLabel = "FOLDER",
            description = "Stories to read (default: the bundled dispatches under other names).")
    private Optional<Path> folder = Optional.empty();

    @Option(names = "--stories", paramLabel = "N", description = "How many (default: ${DEFAULT-VALUE}).")
    private int stories = 400;

    @Option(names = "--threads", paramLabel = "N", description = "On how many threads (default: ${DEFAULT-VALUE}).")
    private int threads = 2;

    @Option(names = "--rounds", paramLabel = "N", description = "Turns on each (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Seconds of processor time before that (default: ${DEFAULT-VALUE}).")
    private double warmUp = 20;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Reader reader = Reader.load();
        List<Document> read = folder.map(from -> Stories.documents(from, stories))
                .orElseGet(() -> new Variations(reader).whole(stories).toList());
        out.println(Machine.here());
        out.flush();
        print(new ScalingRun(reader::read, read).rounds(threads, rounds, warmUp), out);
        return 0;
    }

    private void print(Rounds measured, PrintWriter out) {
        print("1", measured.alone(), out);
        print(Integer.toString(threads), measured.together(), out);
        out.printf(Locale.ROOT, "SCALING %.2f%n", measured.scaling());
        out.printf(Locale.ROOT, "SCALING_UNDISTURBED %.2f%n", measured.scalingUndisturbed());
        out.flush();
    }

    private static void print(String threads, List<Turn> turns, PrintWriter out) {
        out.printf(Locale.ROOT, "STORIES_PER_SECOND_%s %.1f%n", threads, mean(turns, Turn::storiesPerSecond));
        out.printf(Locale.ROOT, "CPU_MS_PER_STORY_%s %.2f%n", threads, mean(turns, Turn::millisPerStory));
        out.printf(
                Locale.ROOT,
                "COLLECTOR_SHARE_%s %.3f%n",
                threads,
                mean(turns, turn -> turn.collecting() / (turn.working() + turn.collecting())));
        out.printf(Locale.ROOT, "WAITING_SECONDS_%s %.3f%n", threads, mean(turns, Turn::waiting));
    }

    private static double mean(List<Turn> turns, ToDoubleFunction<Turn> figure) {
        return turns.stream().mapToDouble(figure).average().orElse(0);
    }
}
