package org.demarche.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.dossier.Dossier;
import org.demarche.formats.DemarcheJson;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.Status;
import org.demarche.reader.ledger.Threads;
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
            "  demarche ledger affair.db --as-of 2022-01-20 --happened-by"
        })
final class LedgerCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DOSSIER", description = "A dossier made by demarche read --into.")
    private Path dossier = Path.of("");

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
            Threads threads = Ledger.load().fold(store.moves());
            List<Demarche> demarches = (happenedBy ? threads.happenedBy(day) : threads.asOf(day))
                    .stream().filter(this::wanted).toList();
            if (format == Format.JSONL) {
                demarches.forEach(demarche -> console.out().print(DemarcheJson.line(demarche) + "\n"));
            } else {
                new LedgerPage(console.out(), new Style(console)).print(demarches, day);
            }
            return ExitCode.OK;
        }
    }

    private boolean wanted(Demarche demarche) {
        return actor.map(code -> involves(demarche, code)).orElse(true)
                && status.map(wanted -> demarche.legs().stream().anyMatch(leg -> leg.status() == wanted))
                        .orElse(true);
    }

    private static boolean involves(Demarche demarche, String code) {
        return demarche.by().stream().anyMatch(by -> covers(code, by))
                || demarche.legs().stream().anyMatch(leg -> covers(code, leg.to()));
    }

    private static boolean covers(String wanted, String code) {
        return code.equalsIgnoreCase(wanted) || code.regionMatches(true, 0, wanted + ".", 0, wanted.length() + 1);
    }
}
