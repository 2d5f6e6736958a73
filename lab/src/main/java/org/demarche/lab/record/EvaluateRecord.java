package org.demarche.lab.record;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.reader.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab evaluate record}: stories on many affairs and the lines that their record must hold. */
@Command(
        name = "record",
        description = {
            "Count which lines the record of stories holds: who said what to whom, events, moves with their dues, roles.",
            "A folder has stories (NAME.txt) and beside each what is expected (NAME.tsv: kind, then who, what, whom)."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:measured", "2:a file is missing or has a row that is none"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche lab evaluate record lab/src/test/resources/record",
            "  demarche lab evaluate record --missed lab/src/test/resources/record"
        })
public final class EvaluateRecord implements Callable<Integer> {
    private static final double PERCENT = 100;

    @Parameters(paramLabel = "FOLDER", description = "Stories and their rows.")
    private Path folder = Path.of("");

    @Option(names = "--missed", description = "Also print the rows that are not held.")
    private boolean missed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<RecordStory> stories = RecordStory.in(folder);
        Reader reader = Reader.load();
        int rows = 0;
        int lost = 0;
        for (RecordStory story : stories) {
            List<RecordRow> notHeld = story.missed(reader);
            rows += story.rows().size();
            lost += notHeld.size();
            out.printf(
                    "%-24s %2d of %2d%n",
                    story.name(),
                    story.rows().size() - notHeld.size(),
                    story.rows().size());
            if (missed) {
                notHeld.forEach(row -> out.println("    " + row));
            }
        }
        out.printf(Locale.ROOT, "RECORD %.1f%n", rows == 0 ? 0 : PERCENT * (rows - lost) / rows);
        out.flush();
        return 0;
    }
}
