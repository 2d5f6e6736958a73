package org.demarche.lab;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import org.demarche.lab.actors.BuildPeople;
import org.demarche.lab.actors.TrainCoreference;
import org.demarche.lab.attribution.TrainAttribution;
import org.demarche.lab.bench.BenchCommand;
import org.demarche.lab.input.InputException;
import org.demarche.lab.ledger.BuildFrequencies;
import org.demarche.lab.scores.ScoresCommand;
import org.demarche.lab.syntax.Parse;
import org.demarche.lab.syntax.Train;
import org.demarche.lab.text.BuildVocabulary;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Training, evaluation and benchmarks: {@code ./demarche lab ...}. */
@Command(
        name = "lab",
        description = "Train the models, measure them, compare with peers.",
        mixinStandardHelpOptions = true,
        subcommands = {
            BenchCommand.class,
            BuildFrequencies.class,
            BuildPeople.class,
            BuildVocabulary.class,
            Evaluate.class,
            Parse.class,
            Sampling.class,
            ScoresCommand.class,
            Train.class,
            TrainAttribution.class,
            TrainCoreference.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Lab {
    private Lab() {}

    /** Runs one lab command and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true),
                new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true),
                args));
    }

    /** Runs one lab command; a file that cannot be used is told in one line, with exit code 2. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new Lab())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((error, command, parsed) -> {
                    if (error instanceof InputException) {
                        err.println("demarche lab: " + error.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    if (error instanceof FileSystemException missing) {
                        err.println("demarche lab: cannot read or write " + missing.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw error;
                })
                .execute(args);
    }
}
