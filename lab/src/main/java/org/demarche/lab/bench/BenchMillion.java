package org.demarche.lab.bench;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.demarche.lab.workspace.Variations;
import org.demarche.reader.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab bench million}: a million short stories in one run, and whether memory stays flat. */
@Command(
        name = "million",
        description = {
            "Read very many short stories in one run, as 'demarche read - --format jsonl' reads them, and look now and"
                    + " then at what stays on the heap.",
            "The stories are a sentence or two of the bundled dispatches under other names, things and days, made as"
                    + " they are read. Ctrl-C prints what there is."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all were read, and the heap stayed flat",
            "1:a story failed, or the heap grew",
            "2:the virtual machine may take more memory than the limit"
        })
public final class BenchMillion implements Callable<Integer> {
    @Option(names = "--stories", paramLabel = "N", description = "How many stories (default: ${DEFAULT-VALUE}).")
    private long stories = 1_000_000;

    @Option(names = "--threads", paramLabel = "N", description = "Stories read at once (default: one a core).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--every", paramLabel = "N", description = "Stories between two looks (default: ${DEFAULT-VALUE}).")
    private long every = 50_000;

    @Option(
            names = "--heap-limit",
            paramLabel = "MB",
            description = "Refuse to run with a larger heap (default: ${DEFAULT-VALUE}).")
    private int limit = 512;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (Heap.limit() > limit) {
            spec.commandLine()
                    .getErr()
                    .println("demarche lab: the heap may grow to " + Math.round(Heap.limit()) + " MB, and the limit is "
                            + limit + " MB; unset DEMARCHE_HEAP, or give a higher --heap-limit");
            return 2;
        }
        out.println(Machine.here());
        var lines = new Variations(Reader.load()).shortLines(stories).iterator();
        return new MillionRun(stories, threads, every, out).run(lines) ? 0 : 1;
    }
}
