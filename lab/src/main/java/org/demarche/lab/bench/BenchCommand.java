package org.demarche.lab.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.demarche.lab.bench.flame.BenchFlame;
import org.demarche.lab.workspace.BenchLoad;
import org.demarche.lab.workspace.BenchWorkspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab bench}: each stage, the syntax engine and the whole reading; or a peer on the same texts. */
@Command(
        name = "bench",
        description = {
            "Measure speed and memory: each stage by itself (JMH), the syntax engine alone, and the whole reading on one"
                    + " and on all cores. Results are kept in a file, and the next run is compared with them.",
            "With --peer: the same stories through another system in the same run, and both accuracies on the gold sets."
                    + " Its parts are fetched from Maven Central and never shipped."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        subcommands = {BenchMillion.class, BenchScaling.class, BenchFlame.class, BenchWorkspace.class, BenchLoad.class},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:measured", "1:something could not be measured", "2:there are no stories, or no such peer"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche lab bench                        everything, about four minutes",
            "  demarche lab bench --quick                the same, rougher",
            "  demarche lab bench --only engine          TOKENS_PER_SECOND and so on, for scripts",
            "  demarche lab bench --peer corenlp         beside CoreNLP (the first time fetches 490 MB)",
            "  demarche lab bench --peer opennlp --stories 100"
        })
public final class BenchCommand implements Callable<Integer> {
    private static final int QUICK_WHOLE = 100;
    private static final double MEGABYTE = 1 << 20;

    /** What is measured. */
    enum Part {
        STAGES,
        ENGINE,
        WHOLE
    }

    @Parameters(
            arity = "0..1",
            paramLabel = "STORIES",
            defaultValue = "../shared/corpora/news/wire",
            description = "Folder or file with stories (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("");

    @Option(names = "--quick", description = "Short warm-up and measurement; the whole reading over 100 stories.")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = "Only stages, engine or whole (several parted by commas).")
    private List<Part> only = List.of(Part.values());

    @Option(
            names = "--stories",
            paramLabel = "N",
            defaultValue = "20",
            description = "Stories for the stages and for peers, evenly spread (default: ${DEFAULT-VALUE}).")
    private int stories;

    @Option(names = "--peer", paramLabel = "NAME", description = "Compare with corenlp or opennlp instead.")
    private Optional<String> peer = Optional.empty();

    @Option(
            names = "--corpora",
            paramLabel = "FOLDER",
            defaultValue = "../shared/corpora",
            description = "Gold sets for --peer (default: ${DEFAULT-VALUE}).")
    private Path corpora = Path.of("");

    @Option(
            names = "--file",
            paramLabel = "FILE",
            defaultValue = ".demarche/bench.json",
            description = "Where results are kept and compared (default: ${DEFAULT-VALUE}).")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        int found = Stories.documents(folder, 0).size();
        Optional<Results> earlier = Results.read(file);
        Machine here = Machine.here();
        out.println(here);
        earlier.filter(results -> !results.machine().equals(here))
                .ifPresent(
                        results -> out.println("last: " + results.machine() + " (another machine: ratios say little)"));
        earlier.filter(results -> !results.stories().equals(stories()))
                .ifPresent(results -> out.println("last: " + results.stories() + " (other stories)"));
        out.println(folder + ", " + found + " stories" + System.lineSeparator());
        out.flush();
        var table = new ResultTable(earlier);
        List<Row> rows;
        try {
            rows = peer.isPresent()
                    ? new PeerRun(peer.get(), folder, stories, quick, corpora, this::tell).run(table, out)
                    : measure(table, out);
        } catch (IOException e) {
            spec.commandLine().getErr().println("demarche lab: " + e.getMessage());
            return 1;
        }
        new Results(here, stories(), rows).over(earlier).write(file);
        tell("kept in " + file);
        return 0;
    }

    private String stories() {
        return folder + (quick ? ", quick" : "");
    }

    private List<Row> measure(ResultTable table, PrintWriter out) throws IOException, InterruptedException {
        var rows = new ArrayList<Row>();
        if (only.contains(Part.STAGES)) {
            List<Row> stages = new StageRun(folder, stories, quick, this::tell).rows();
            table.print("Stages, one thread, " + stories + " stories (JMH 1.37)", stages, out);
            rows.addAll(stages);
        }
        if (only.contains(Part.WHOLE)) {
            List<Row> whole = whole();
            table.print("The whole reading", whole, out);
            rows.addAll(whole);
        }
        if (only.contains(Part.ENGINE)) {
            Row engine = engine();
            table.print("The syntax engine alone: words, tags, lemmas, trees, names; one thread", List.of(engine), out);
            figures(engine.figures(), out);
            rows.add(engine);
        }
        return rows;
    }

    private List<Row> whole() throws IOException, InterruptedException {
        var rows = new ArrayList<Row>();
        var counts = new TreeSet<>(List.of(1, Runtime.getRuntime().availableProcessors()));
        for (int threads : counts) {
            tell("whole reading, " + threads + (threads == 1 ? " thread" : " threads"));
            rows.add(new Row(
                    "whole, " + threads + (threads == 1 ? " thread" : " threads"), speed(OwnPeer.READER, threads)));
        }
        return rows;
    }

    private Row engine() throws IOException, InterruptedException {
        tell("syntax engine");
        Map<String, Double> figures = new LinkedHashMap<>(speed(OwnPeer.SYNTAX, 1));
        figures.put("disk MB", ModelSize.bytes() / MEGABYTE);
        return new Row("engine", figures);
    }

    private Map<String, Double> speed(String pipeline, int threads) throws IOException, InterruptedException {
        String seconds = quick ? "3" : "10";
        return ChildProcess.own()
                .figures(
                        "speed",
                        OwnPeer.NAME,
                        pipeline,
                        folder.toString(),
                        Integer.toString(quick ? QUICK_WHOLE : 0),
                        Integer.toString(threads),
                        seconds,
                        seconds);
    }

    private static void figures(Map<String, Double> engine, PrintWriter out) {
        figure(out, "TOKENS_PER_SECOND %.0f", engine.get(Row.SPEED));
        figure(out, "TOKENS_PER_CPU_SECOND %.0f", engine.get("tokens/cpu-s"));
        figure(out, "SYNTAX_LOAD_SECONDS %.2f", engine.get("load s"));
        figure(out, "SYNTAX_HEAP_MB %.0f", engine.get("loaded MB"));
        figure(out, "SYNTAX_DISK_MB %.1f", engine.get("disk MB"));
        out.flush();
    }

    private static void figure(PrintWriter out, String format, @org.jspecify.annotations.Nullable Double value) {
        if (value != null) {
            out.printf(Locale.ROOT, format + "%n", value);
        }
    }

    private void tell(String what) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("bench: " + what);
        err.flush();
    }
}
