package org.demarche.app.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.brief.ActorFilter;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierLedger;
import org.demarche.dossier.DossierPlace;
import org.demarche.formats.DemarcheJson;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Status;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche ledger}: what is open between whom, as of a date. */
@Command(
        name = "ledger",
        description = "List the demarches of a dossier: what, by, to, since, due, status, last move, lead.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche ledger affair.db",
            "  demarche ledger affair.db --as-of 2022-01-20 --actor USA",
            "  demarche ledger affair.db --status TABLED --format jsonl",
            "  demarche ledger affair.db --as-of 2022-01-20 --happened-by",
            "  demarche ledger affair.db --unlinked          the moves that belong to no demarche",
            "",
            "Exit codes: 0 done, 2 the command cannot be carried out as given."
        })
final class LedgerCommand implements Callable<Integer> {
    private static final int SHOWN = 60;

    private final Console console;

    @Parameters(paramLabel = "DOSSIER", description = "A dossier made by demarche read --into.")
    private DossierPlace dossier = DossierPlace.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "As told in stories published on or before this day; by default today.")
    private @Nullable LocalDate asOf;

    @Option(names = "--happened-by", description = "Take the day of the acts instead of the day they were told.")
    private boolean happenedBy;

    @Option(
            names = "--actor",
            paramLabel = "CODE",
            description = "Only demarches by or to this actor: RUS means RUS and RUS.GOV.")
    private Optional<String> actor = Optional.empty();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "Only demarches with a leg in this status: ${COMPLETION-CANDIDATES}.")
    private Optional<Status> status = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description =
                    "At most so many, those opened last; 0 for all. By default " + SHOWN + " in a table, all in jsonl.")
    private Optional<Integer> limit = Optional.empty();

    @Option(names = "--unlinked", description = "List the moves that belong to no demarche instead, with their ids.")
    private boolean unlinked;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table (the default) or jsonl (one line a demarche).")
    private Format format = Format.TABLE;

    /** How demarches are printed. */
    enum Format {
        TABLE,
        JSONL
    }

    LedgerCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var store = Dossier.openExisting(dossier)) {
            LocalDate day = asOf == null ? LocalDate.now(Clock.systemDefaultZone()) : asOf;
            DossierLedger ledger = store.ledger();
            var page = new LedgerPage(console.out(), new Style(console));
            if (unlinked) {
                page.printUnlinked(ledger.unlinked(), day);
                return ExitCode.OK;
            }
            boolean table = format == Format.TABLE;
            var query = new DossierLedger.Query(day, happenedBy, actor, limit.orElse(table ? SHOWN : 0));
            List<Demarche> demarches = ledger.demarches(query, this::wanted);
            if (table) {
                int all = demarches.size() == query.limit() ? ledger.count(query) : demarches.size();
                page.print(demarches, day, all);
            } else {
                demarches.forEach(demarche -> console.out().print(DemarcheJson.line(demarche) + "\n"));
            }
            return ExitCode.OK;
        }
    }

    private boolean wanted(Demarche demarche) {
        return actor.map(code -> ActorFilter.involves(demarche, code)).orElse(true)
                && status.map(wanted -> demarche.legs().stream().anyMatch(leg -> leg.status() == wanted))
                        .orElse(true);
    }
}
