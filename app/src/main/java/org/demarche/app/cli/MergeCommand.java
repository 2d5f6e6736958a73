package org.demarche.app.cli;

import java.util.concurrent.Callable;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierPlace;
import org.demarche.dossier.Transfer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code demarche merge}: joins one dossier into another. */
@Command(
        name = "merge",
        description = {
            "Take all stories and decisions of a second dossier into the first. A story that both hold stays as the first"
                    + " has it; a decision is taken over where the first has none on the same finding."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = {
            "  demarche merge affair.db colleague.db",
            "",
            "Exit codes: 0 done, 2 the command cannot be carried out as given."
        })
final class MergeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "INTO", description = "The dossier that takes in.")
    private DossierPlace into = DossierPlace.of("");

    @Parameters(index = "1", paramLabel = "FROM", description = "The dossier that is taken in; it stays as it is.")
    private DossierPlace from = DossierPlace.of("");

    MergeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var store = Dossier.openExisting(into);
                var other = Dossier.openExisting(from)) {
            Transfer.Taken taken = store.transfer().take(other.transfer().lines()::iterator);
            store.ledger();
            console.out()
                    .println(taken.stories() + " stories taken in, " + taken.known() + " already there, "
                            + taken.decisions() + " decisions");
            return ExitCode.OK;
        }
    }
}
