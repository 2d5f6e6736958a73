package org.demarche.lab.scores;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab evaluate events}: events against one-sentence gold records, by the independent scorer. */
@Command(
        name = "events",
        description = "Score events against gold records (JSON Lines: id, text, event, source, target).",
        mixinStandardHelpOptions = true)
public final class EvaluateEvents implements Callable<Integer> {
    private static final Pattern RECALL = Pattern.compile("([A-Z]+) (\\d+) \\(\\d+\\) of (\\d+)");

    @Parameters(paramLabel = "GOLD", arity = "1..*", description = "JSON Lines of gold records; of several the pool.")
    private List<Path> gold = List.of();

    @Option(
            names = "--half",
            paramLabel = "HALF",
            description = "all (the default), even (records 0, 2, 4 ...: tuned on) or odd (never read).")
    private Half half = Half.ALL;

    @Option(names = "--scorer", paramLabel = "FILE", description = "The scorer; default ${DEFAULT-VALUE}.")
    private Path scorer = Path.of("../shared/scorers/score_events.py");

    @Option(names = "--errors", paramLabel = "N", description = "Show the first N misses (not of the odd half).")
    private int errors;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Which records count. */
    enum Half {
        ALL,
        EVEN,
        ODD
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path records = records();
        List<String> lines = new ExternalScorer(scorer)
                .run(
                        records,
                        ReadAll.findings(List.of(records.toString())),
                        "--errors",
                        Integer.toString(half == Half.EVEN ? errors : 0));
        lines.forEach(out::println);
        out.println("EVENT_TYPE " + ExternalScorer.f1(lines, "type"));
        out.println("EVENT_ACTORS " + ExternalScorer.f1(lines, "actors"));
        recall(lines, out);
        return 0;
    }

    /** Type recall, per cent, a type a line: {@code EVENT_RECALL_REQUEST 60.5}. */
    private static void recall(List<String> lines, PrintWriter out) {
        for (String line : lines) {
            Matcher type = RECALL.matcher(line.startsWith("recall by type") ? line : "");
            while (type.find()) {
                double share = 100.0 * Integer.parseInt(type.group(2)) / Integer.parseInt(type.group(3));
                out.printf(Locale.ROOT, "EVENT_RECALL_%s %.1f%n", type.group(1), share);
            }
        }
    }

    private Path records() throws IOException {
        if (half == Half.ALL && gold.size() == 1) {
            return gold.get(0);
        }
        var kept = new ArrayList<String>();
        for (Path file : gold) {
            List<String> all = Files.readAllLines(file);
            int first = half == Half.ODD ? 1 : 0;
            for (int i = first; i < all.size(); i += half == Half.ALL ? 1 : 2) {
                kept.add(all.get(i));
            }
        }
        Path file = Files.createTempFile("demarche-gold", ".jsonl");
        file.toFile().deleteOnExit();
        return Files.write(file, kept);
    }
}
