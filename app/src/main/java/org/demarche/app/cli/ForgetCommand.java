package org.demarche.app.cli;

import java.util.concurrent.Callable;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche forget}: takes a story out of a dossier, for good. */
@Command(
        name = "forget",
        description = {
            "Take a story out of a dossier, with all that was read from it. A tombstone stays, so that the next intake does"
                    + " not bring it back; the log of decisions keeps the findings that were decided on."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = {
            "  demarche forget affair.db 1b8d43cd6020fe5d --reason \"withdrawn by the agency\"",
            "",
            "Exit codes: 0 done, 2 the command cannot be carried out as given."
        })
final class ForgetCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "DOSSIER", description = "A dossier made by demarche read --into.")
    private DossierPlace dossier = DossierPlace.of("");

    @Parameters(
            index = "1",
            paramLabel = "DOCUMENT",
            description =
                    "The story: its id, which is the end of its page's address, or the path or name it was read by.")
    private String document = "";

    @Option(names = "--reason", paramLabel = "WORDS", description = "Why, for the log.")
    private String reason = "";

    ForgetCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var store = Dossier.openExisting(dossier)) {
            String id = store.named(document).orElse(document);
            if (!store.forget(id, System.getProperty("user.name", "analyst"), reason)) {
                throw new UsageException("no story " + document + " in " + dossier
                        + "; its id is the end of its page's address, and stands in: demarche export " + dossier);
            }
            store.ledger();
            console.out().println("forgotten: " + id);
        }
        return ExitCode.OK;
    }
}
