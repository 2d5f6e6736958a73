package org.demarche.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code demarche backup}: a whole copy of a dossier, while it is in use. */
@Command(
        name = "backup",
        description = "Write a whole copy of a dossier, also while others use it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = {
            "  demarche backup affair.db copies/affair-2022-01-28.db",
            "",
            "Exit codes: 0 done, 2 the command cannot be carried out as given."
        })
final class BackupCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "DOSSIER", description = "A dossier made by demarche read --into.")
    private DossierPlace dossier = DossierPlace.of("");

    @Parameters(index = "1", paramLabel = "COPY", description = "The file to write; it must not be there yet.")
    private Path copy = Path.of("");

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var store = Dossier.openExisting(dossier)) {
            store.backup(copy);
        }
        try (var written = Dossier.openExisting(copy)) {
            console.out().println(written.size() + " stories in " + copy);
        }
        return ExitCode.OK;
    }
}
