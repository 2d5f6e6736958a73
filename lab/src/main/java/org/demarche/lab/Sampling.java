package org.demarche.lab;

import org.demarche.lab.actors.SampleActors;
import org.demarche.lab.attribution.SampleSpeakers;
import org.demarche.lab.events.SampleEvents;
import picocli.CommandLine.Command;

/** The samples for judging by eye what no gold data tells. */
@Command(
        name = "sample",
        description = "Print a sample of what was read, to be judged by eye: the same one for the same seed.",
        mixinStandardHelpOptions = true,
        subcommands = {SampleActors.class, SampleEvents.class, SampleSpeakers.class},
        synopsisSubcommandLabel = "WHAT")
final class Sampling {}
