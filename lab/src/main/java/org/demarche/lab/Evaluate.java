package org.demarche.lab;

import picocli.CommandLine.Command;

/** The evaluations: each prints a table, and its figures on lines of their own for scripts. */
@Command(
        name = "evaluate",
        description = "Measure one stage against gold data.",
        mixinStandardHelpOptions = true,
        subcommands = {},
        synopsisSubcommandLabel = "STAGE")
final class Evaluate {}
