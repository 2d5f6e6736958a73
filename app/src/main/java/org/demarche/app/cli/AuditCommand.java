package org.demarche.app.cli;

import java.util.concurrent.Callable;
import org.demarche.app.words.Plain;
import org.demarche.dossier.AuditLog;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche audit}: whether the log of decisions is whole. */
@Command(
        name = "audit",
        description = "Check the log of decisions: whether every entry is there and unchanged.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche audit affair.db",
            "  demarche audit affair.db --last 20",
            "",
            "Exit codes: 0 all is whole, 1 something was changed or is missing, 2 the command cannot be carried out as given."
        })
final class AuditCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DOSSIER", description = "A dossier made by demarche read --into.")
    private DossierPlace dossier = DossierPlace.of("");

    @Option(names = "--last", paramLabel = "N", description = "Also list the last N entries.")
    private int last;

    AuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var store = Dossier.openExisting(dossier)) {
            AuditLog.Verified verified = store.log().verify();
            if (verified.broken().isPresent()) {
                console.err()
                        .println("demarche: the log is broken at entry "
                                + verified.broken().getAsLong() + ": it, or one before it, was changed or taken out");
                return ExitCode.SOME_FAILED;
            }
            console.out().println(verified.entries() + " entries, all whole; head " + verified.head());
            for (AuditLog.Entry entry : store.log().last(last)) {
                console.out()
                        .println(entry.number() + "  " + entry.made() + "  " + Plain.text(entry.who()) + "  "
                                + entry.act() + "  " + entry.document() + " " + Plain.text(entry.subject()));
            }
            return ExitCode.OK;
        }
    }
}
