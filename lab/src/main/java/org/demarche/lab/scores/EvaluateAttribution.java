package org.demarche.lab.scores;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.lab.attribution.Reliability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab evaluate attribution}: statements against brat stand-off gold, by the independent scorer. */
@Command(
        name = "attribution",
        description = "Score statements against brat stand-off gold (PolNeAR's layout: text/ and attributions/).",
        mixinStandardHelpOptions = true)
public final class EvaluateAttribution implements Callable<Integer> {
    @Parameters(paramLabel = "GOLD", description = "Folder with text/ and attributions/.")
    private Path gold = Path.of(".");

    @Option(names = "--scorer", paramLabel = "FILE", description = "The scorer; default ${DEFAULT-VALUE}.")
    private Path scorer = Path.of("../shared/scorers/score_attribution.py");

    @Option(names = "--errors", paramLabel = "N", description = "Show the first N missed attributions.")
    private int errors;

    @Option(names = "--reliability", description = "Show how often statements of each confidence are right.")
    private boolean reliability;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path predictions = ReadAll.findings(List.of(gold.resolve("text").toString()));
        var external = new ExternalScorer(scorer);
        List<String> all = external.run(gold, predictions, "--errors", Integer.toString(errors));
        List<String> quoted = external.run(gold, predictions, "--quoted");
        all.forEach(out::println);
        out.println("Quotations alone:");
        quoted.forEach(out::println);
        for (String role : List.of("source", "cue", "content")) {
            out.println(role.toUpperCase(Locale.ROOT) + " " + ExternalScorer.f1(all, role + " exact"));
        }
        out.println("CONTENT_OVERLAP " + ExternalScorer.f1(all, "content overlap"));
        out.println("RELATION " + ExternalScorer.f1(all, "relation"));
        out.println("RELATION_QUOTED " + ExternalScorer.f1(quoted, "relation"));
        if (reliability) {
            Reliability.table(gold, predictions).forEach(out::println);
        }
        return 0;
    }
}
