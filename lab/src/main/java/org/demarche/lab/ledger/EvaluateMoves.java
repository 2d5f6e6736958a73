package org.demarche.lab.ledger;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.reader.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab evaluate moves}: short dispatches and the steps they tell. */
@Command(
        name = "moves",
        description = {
            "Score moves (kind and parties on both sides; of the right ones also matter and due) on short dispatches.",
            "A sheet has a dispatch a line and below it a line for each step: = KIND by > to | term | due."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:measured", "2:a sheet is missing or has a line that is no step"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche lab evaluate moves lab/src/test/resources/dispatches/sealed.txt",
            "  demarche lab evaluate moves --faults lab/src/test/resources/dispatches/mended.txt"
        })
public final class EvaluateMoves implements Callable<Integer> {
    @Parameters(paramLabel = "SHEET", description = "A sheet of dispatches, or a folder of sheets.")
    private Path path = Path.of("");

    @Option(names = "--faults", description = "Also print what is missed and what is wrong.")
    private boolean faults;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        var score = new DispatchScore();
        Reader reader = Reader.load();
        DispatchSheet.in(path).forEach(sheet -> score.add(sheet, reader));
        if (faults) {
            score.faults().forEach(out::println);
        }
        score.table().forEach(out::println);
        out.printf(Locale.ROOT, "DISPATCH_RECALL %.1f%n", score.recall());
        out.printf(Locale.ROOT, "DISPATCH_PRECISION %.1f%n", score.precision());
        out.printf(Locale.ROOT, "DISPATCH_MATTER %.1f%n", score.matter());
        out.printf(Locale.ROOT, "DISPATCH_DUE %.1f%n", score.due());
        out.flush();
        return 0;
    }
}
