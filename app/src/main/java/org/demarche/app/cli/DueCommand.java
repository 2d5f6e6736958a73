package org.demarche.app.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.brief.ActorFilter;
import org.demarche.app.brief.BriefWriter;
import org.demarche.app.brief.DueCalendar;
import org.demarche.app.brief.Sources;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierLedger;
import org.demarche.dossier.DossierPlace;
import org.demarche.dossier.StoredDocument;
import org.demarche.reader.ledger.Briefing;
import org.demarche.reader.ledger.Demarche;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche due}: what is awaited, and until when. */
@Command(
        name = "due",
        description = "List what is due and overdue: answers, and the ends of what was agreed.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche due affair.db",
            "  demarche due affair.db --as-of 2022-01-20 --actor USA",
            "  demarche due affair.db --ics > due.ics        for a calendar (RFC 5545)",
            "",
            "Exit codes: 0 done, 2 the command cannot be carried out as given."
        })
final class DueCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DOSSIER", description = "A dossier made by demarche read --into.")
    private DossierPlace dossier = DossierPlace.of("");

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "As told in stories published on or before this day; by default today.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--actor",
            paramLabel = "CODE",
            description = "Only demarches by or to this actor: RUS means RUS and RUS.GOV.")
    private Optional<String> actor = Optional.empty();

    @Option(names = "--ics", description = "Print a calendar in place of a list.")
    private boolean ics;

    DueCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LocalDate day = asOf == null ? LocalDate.now(Clock.systemDefaultZone()) : asOf;
        try (var store = Dossier.openExisting(dossier)) {
            var query = new DossierLedger.Query(day, false, actor, 0);
            List<Demarche> demarches = store.ledger()
                    .demarches(
                            query,
                            demarche -> actor.map(code -> ActorFilter.involves(demarche, code))
                                    .orElse(true));
            List<Briefing.Awaited> awaited = Briefing.awaited(demarches);
            Map<String, Optional<StoredDocument>> stories = new HashMap<>();
            var sources = new Sources(id -> stories.computeIfAbsent(id, store::document));
            if (ics) {
                console.out().print(new DueCalendar(sources).of(awaited, day));
            } else {
                list(awaited, sources, day);
            }
            return ExitCode.OK;
        }
    }

    private void list(List<Briefing.Awaited> awaited, Sources sources, LocalDate day) {
        if (awaited.isEmpty()) {
            console.out().println("Nothing is due as of " + day + ".");
        }
        var style = new Style(console);
        for (Briefing.Awaited one : awaited) {
            console.out()
                    .println(style.bold(BriefWriter.head(one))
                            + style.dim("  demarche "
                                    + LedgerPage.shortId(one.demarche().id())));
            Sources.Source source = sources.of(one.step().evidence().get(0).told());
            style.wrap(source.words(), 2).forEach(line -> console.out().println("  " + style.words(line)));
            console.out()
                    .println(style.dim(
                            "  " + (source.claimed().isEmpty() ? "" : source.claimed() + "; ") + source.story()));
        }
    }
}
