package org.demarche.lab.reviewed;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.demarche.formats.FindingsJson;
import org.demarche.lab.reviewed.ReviewedStory.Decision;
import org.demarche.lab.reviewed.ReviewedStory.Verdict;
import org.demarche.reader.Reader;
import org.demarche.reader.finding.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code lab evaluate reviewed}: how many of the findings that analysts decided on were right, kind by kind, and what
 * the present reader makes of the same stories. Only what was told can have been decided on: this is precision, no
 * recall.
 */
@Command(
        name = "reviewed",
        description = "Measure against what analysts have decided: a file of demarche export --reviewed.",
        mixinStandardHelpOptions = true)
public final class EvaluateReviewed implements Callable<Integer> {
    private static final double PERCENT = 100.0;

    @Parameters(paramLabel = "FILE", description = "What demarche export DOSSIER --reviewed wrote.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** How the decisions on one kind of finding came out, and what is read of it now. */
    private static final class Tally {
        private int accepted;
        private int edited;
        private int rejected;
        private int found;
        private int asDecided;
        private int stillTold;

        int good() {
            return accepted + edited;
        }

        int all() {
            return good() + rejected;
        }

        void count(Decision decision, Map<String, Finding> now) {
            Finding told = now.get(decision.before().id());
            if (decision.verdict() == Verdict.REJECT || decision.after().isEmpty()) {
                rejected++;
                stillTold += told == null ? 0 : 1;
                return;
            }
            accepted += decision.verdict() == Verdict.ACCEPT ? 1 : 0;
            edited += decision.verdict() == Verdict.EDIT ? 1 : 0;
            found += told == null ? 0 : 1;
            asDecided += told != null && same(told, decision.after().get()) ? 1 : 0;
        }

        /** Whether a finding is told as it was decided, whatever its confidence. */
        private static boolean same(Finding told, Finding decided) {
            return bare(told).equals(bare(decided));
        }

        private static String bare(Finding finding) {
            return FindingsJson.line("", finding).replaceFirst(",\"confidence\":[\\d.E-]+", "");
        }
    }

    @Override
    public Integer call() throws IOException {
        Reader reader = Reader.load();
        Map<String, Tally> kinds = new TreeMap<>();
        List<ReviewedStory> stories = ReviewedStory.read(file);
        for (ReviewedStory story : stories) {
            Map<String, Finding> now = new HashMap<>();
            reader.read(story.document()).findings().forEach(finding -> now.put(finding.id(), finding));
            story.decisions()
                    .forEach(decision -> kinds.computeIfAbsent(decision.kind(), kind -> new Tally())
                            .count(decision, now));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%d stories%n", stories.size());
        out.println("kind       decided  accepted  edited  rejected | now: found  as decided  rejected still told");
        kinds.forEach((kind, tally) -> out.printf(
                "%-10s %7d %9d %7d %9d | %10d %11d %20d%n",
                kind,
                tally.all(),
                tally.accepted,
                tally.edited,
                tally.rejected,
                tally.found,
                tally.asDecided,
                tally.stillTold));
        kinds.forEach((kind, tally) -> figures(out, kind.toUpperCase(Locale.ROOT), tally));
        return 0;
    }

    private static void figures(PrintWriter out, String kind, Tally tally) {
        line(out, kind + "_PRECISION_AS_JUDGED", tally.accepted, tally.all());
        line(out, kind + "_REAL_AS_JUDGED", tally.good(), tally.all());
        line(out, kind + "_PRECISION_NOW", tally.asDecided, tally.found + tally.stillTold);
        line(out, kind + "_RECALL_NOW", tally.asDecided, tally.good());
    }

    private static void line(PrintWriter out, String name, int part, int whole) {
        out.printf(Locale.ROOT, "%s %.1f (%d of %d)%n", name, whole == 0 ? 0 : PERCENT * part / whole, part, whole);
    }
}
