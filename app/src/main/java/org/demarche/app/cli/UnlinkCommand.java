package org.demarche.app.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierLedger;
import org.demarche.dossier.DossierPlace;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Step;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche unlink}: says that a step does not belong to its demarche. */
@Command(
        name = "unlink",
        description = {
            "Say by hand that a step does not belong to its demarche: an opening kind then opens one of its own,"
                    + " any other stays without one."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche unlink affair.db 4c1b9d20",
            "  demarche unlink affair.db 4c1b9d20 --onwards   this step and those after it: a demarche of their own",
            "  demarche link affair.db --undo      take it back",
            "",
            "Exit codes: 0 done, 2 the command cannot be carried out as given."
        })
final class UnlinkCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "DOSSIER", description = "A dossier made by demarche read --into.")
    private DossierPlace dossier = DossierPlace.of("");

    @Parameters(
            index = "1",
            paramLabel = "STEP",
            description = "The step's id, or how it begins: in brackets in demarche show.")
    private String step = "";

    @Option(
            names = "--onwards",
            description = "Split the demarche: the step opens one of its own, with all steps after it.")
    private boolean onwards;

    UnlinkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var store = Dossier.openExisting(dossier)) {
            DossierLedger ledger = store.ledger();
            Steps.Found found = new Steps(ledger).find(step);
            if (found.demarche().isEmpty()) {
                throw new UsageException("move " + step + " belongs to no demarche already");
            }
            if (onwards) {
                return part(ledger, found.demarche().get());
            }
            ledger.links().unlink(Steps.who(), found.moves(), found.demarche(), Clock.systemUTC());
            console.out()
                    .println(found.words() + " was taken out of demarche "
                            + found.demarche().get().id() + "; to take it back: demarche link " + dossier + " --undo");
            return ExitCode.OK;
        }
    }

    private int part(DossierLedger ledger, Demarche demarche) {
        String whole = demarche.steps().stream()
                .map(Step::id)
                .filter(id -> id.startsWith(step))
                .findFirst()
                .orElse(step);
        try {
            ledger.links().part(Steps.who(), demarche, whole, Clock.systemUTC());
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        console.out()
                .println("demarche " + demarche.id() + " was split from step " + step
                        + " on; to take it back: demarche link " + dossier + " --undo");
        return ExitCode.OK;
    }
}
