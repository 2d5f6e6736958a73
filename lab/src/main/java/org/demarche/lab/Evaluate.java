package org.demarche.lab;

import org.demarche.lab.syntax.EvaluateSyntax;
import picocli.CommandLine.Command;

/** The evaluations: each prints a table, and its figures on lines of their own for scripts. */
@Command(
        name = "evaluate",
        description = "Measure one stage against gold data.",
        mixinStandardHelpOptions = true,
        subcommands = {EvaluateSyntax.class},
        synopsisSubcommandLabel = "STAGE")
final class Evaluate {}
