package org.demarche.app.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierPlace;
import org.demarche.dossier.StoredDocument;
import org.demarche.formats.DemarcheJson;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.PositionChange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche show}: one demarche, its steps in order, each with the words and the source. */
@Command(
        name = "show",
        description = "Show one demarche in full: its steps in order, each with the words and the source.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExample:%n",
        footer = {
            "  demarche show affair.db 3f2a91c0 --as-of 2022-01-27",
            "",
            "Exit codes: 0 done, 2 the command cannot be carried out as given."
        })
final class ShowCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "DOSSIER", description = "A dossier made by demarche read --into.")
    private DossierPlace dossier = DossierPlace.of("");

    @Parameters(
            index = "1",
            paramLabel = "ID",
            description = "The demarche's id, or how it begins: see demarche ledger.")
    private String id = "";

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "As told in stories published on or before this day; by default today.")
    private @Nullable LocalDate asOf;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table (the default) or jsonl.")
    private LedgerCommand.Format format = LedgerCommand.Format.TABLE;

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var store = Dossier.openExisting(dossier)) {
            LocalDate day = asOf == null ? LocalDate.now(Clock.systemDefaultZone()) : asOf;
            Demarche demarche = find(store.ledger().byId(id, day), day);
            List<PositionChange> moved = Ledger.load().positionChanges(List.of(), List.of(demarche));
            if (format == LedgerCommand.Format.JSONL) {
                console.out().print(DemarcheJson.line(demarche) + "\n");
            } else {
                new DemarchePage(
                                console.out(),
                                new Style(console),
                                id -> store.document(id).map(StoredDocument::text))
                        .print(demarche, moved);
            }
            return ExitCode.OK;
        }
    }

    private Demarche find(List<Demarche> found, LocalDate day) {
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new UsageException(
                found.isEmpty()
                        ? "no demarche " + id + " as of " + day + "; the ids are in: demarche ledger " + dossier
                        : "more than one demarche begins with '" + id + "': give more of its id");
    }
}
