package org.demarche.lab.ledger;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.demarche.reader.Reader;
import org.demarche.reader.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab evaluate affairs}: moves, links and statuses against affairs annotated by hand. */
@Command(
        name = "affairs",
        description = {
            "Score moves (kind and parties on both sides), links and statuses on affairs annotated by hand.",
            "An affair is a folder with dispatches (.txt), gold.tsv and, where the statuses are expected, ledger.tsv."
        },
        mixinStandardHelpOptions = true)
public final class EvaluateAffairs implements Callable<Integer> {
    private static final int FIGURES = 6;
    private static final double PERCENT = 100;

    @Parameters(arity = "1..*", paramLabel = "FOLDER", description = "Affairs, or folders of affairs.")
    private List<Path> folders = List.of();

    @Option(names = "--faults", description = "Also print what is missed and what is wrong.")
    private boolean faults;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Reader reader = Reader.load();
        Ledger ledger = Ledger.load();
        int[] sum = new int[FIGURES];
        for (Path folder : affairs()) {
            AffairScore score = AffairScore.of(Affair.of(folder), reader, ledger);
            int[] counts = score.counts();
            for (int i = 0; i < FIGURES; i++) {
                sum[i] += counts[i];
            }
            out.printf(
                    Locale.ROOT,
                    "%-10s moves %d right of %d, %d read; links %d of %d; legs %d of %d%n",
                    score.name(),
                    counts[0],
                    counts[1],
                    counts[2],
                    counts[3],
                    counts[0],
                    counts[4],
                    counts[5]);
            if (faults) {
                score.faults().forEach(fault -> out.println("  " + fault));
            }
        }
        out.printf(Locale.ROOT, "MOVE_PRECISION %.1f%n", share(sum[0], sum[2]));
        out.printf(Locale.ROOT, "MOVE_RECALL %.1f%n", share(sum[0], sum[1]));
        out.printf(Locale.ROOT, "MOVE_F1 %.1f%n", share(2 * sum[0], sum[1] + sum[2]));
        out.printf(Locale.ROOT, "LINK_ACCURACY %.1f%n", share(sum[3], sum[0]));
        if (sum[FIGURES - 1] > 0) {
            out.printf(Locale.ROOT, "LEG_ACCURACY %.1f%n", share(sum[4], sum[FIGURES - 1]));
        }
        return 0;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : PERCENT * part / whole;
    }

    private List<Path> affairs() throws IOException {
        var affairs = new ArrayList<Path>();
        for (Path folder : folders) {
            try (Stream<Path> found = Files.walk(folder, 2)) {
                found.filter(path -> Files.isRegularFile(path.resolve("gold.tsv")))
                        .sorted()
                        .forEach(affairs::add);
            }
        }
        return affairs;
    }
}
