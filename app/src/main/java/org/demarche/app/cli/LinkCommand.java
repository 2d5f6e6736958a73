package org.demarche.app.cli;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierPlace;
import org.demarche.dossier.LedgerLinks;
import org.demarche.reader.ledger.Demarche;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche link}: says that a step belongs to a demarche, whatever the ledger finds. */
@Command(
        name = "link",
        description = {
            "Say by hand that a step belongs to a demarche. The dossier keeps it, whatever is read later,"
                    + " until it is undone."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche link affair.db 4c1b9d20 9517a83f   step 4c1b9d20 belongs to demarche 9517a83f",
            "  demarche link affair.db 84c3a9c1 9517a83f   all steps of demarche 84c3a9c1 do: the two are one",
            "  demarche link affair.db --list              what was set by hand",
            "  demarche link affair.db --undo              take the last correction back",
            "",
            "The ids of steps are in brackets in: demarche show. Moves without a demarche: demarche ledger --unlinked.",
            "Exit codes: 0 done, 2 the command cannot be carried out as given."
        })
final class LinkCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "DOSSIER", description = "A dossier made by demarche read --into.")
    private DossierPlace dossier = DossierPlace.of("");

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "STEP",
            description = "The step's id, or how it begins; or that of a move without a demarche, or of a demarche.")
    private Optional<String> step = Optional.empty();

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "DEMARCHE",
            description = "The id of the demarche it belongs to, or how it begins.")
    private Optional<String> target = Optional.empty();

    @Option(names = "--undo", description = "Take the last correction back.")
    private boolean undo;

    @Option(names = "--list", description = "List the corrections.")
    private boolean list;

    LinkCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var store = Dossier.openExisting(dossier)) {
            LedgerLinks links = store.ledger().links();
            if (list) {
                links.history().forEach(one -> console.out().println(shown(one)));
            } else if (undo) {
                LedgerLinks.Correction undone = links.undo(Steps.who(), Clock.systemUTC())
                        .orElseThrow(() -> new UsageException("there is no correction to undo in " + dossier));
                console.out().println("undone: " + shown(undone));
            } else {
                link(store, links);
            }
            return ExitCode.OK;
        }
    }

    private void link(Dossier store, LedgerLinks links) {
        if (step.isEmpty() || target.isEmpty()) {
            throw new UsageException("name a step and a demarche: demarche link " + dossier + " STEP DEMARCHE");
        }
        var steps = new Steps(store.ledger());
        if (steps.isDemarche(step.get())) {
            join(links, steps.demarche(step.get()), steps.demarche(target.get()));
            return;
        }
        Steps.Found found = steps.find(step.get());
        Demarche demarche = steps.demarche(target.get());
        if (found.demarche().filter(was -> was.id().equals(demarche.id())).isPresent()) {
            throw new UsageException("step " + step.get() + " belongs to demarche " + demarche.id() + " already");
        }
        links.link(Steps.who(), found.moves(), found.demarche(), demarche, Clock.systemUTC());
        console.out()
                .println(found.words() + " now belongs to demarche " + demarche.id() + "; to take it back: demarche"
                        + " link " + dossier + " --undo");
    }

    private void join(LedgerLinks links, Demarche joined, Demarche into) {
        try {
            links.join(Steps.who(), joined, into, Clock.systemUTC());
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
        console.out()
                .println("all steps of demarche " + joined.id() + " now belong to " + into.id()
                        + "; to take it back: demarche link " + dossier + " --undo");
    }

    private static String shown(LedgerLinks.Correction one) {
        List<String> parts = List.of(
                String.valueOf(one.batch()),
                one.made(),
                one.moves() + (one.moves() == 1 ? " move" : " moves"),
                one.was().map(was -> "from demarche " + was).orElse("without a demarche"),
                one.to().map(to -> "to that of move " + to.move()).orElse("taken out"),
                one.undone().map(when -> "undone " + when).orElse("holds"));
        return String.join("  ", parts);
    }
}
