package org.demarche.lab;

import org.demarche.lab.actors.BuildPeople;
import org.demarche.lab.attribution.TrainAttribution;
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
            BuildPeople.class,
            BuildVocabulary.class,
            Evaluate.class,
            Parse.class,
            ScoresCommand.class,
            Train.class,
            TrainAttribution.class
        },
        synopsisSubcommandLabel = "COMMAND")
public final class Lab {
    private Lab() {}

    /** Runs one lab command and exits with its code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Lab())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }
}
