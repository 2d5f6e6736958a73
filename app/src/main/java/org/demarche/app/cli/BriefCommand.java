package org.demarche.app.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.brief.Brief;
import org.demarche.app.brief.BriefHtml;
import org.demarche.app.brief.BriefMarkdown;
import org.demarche.app.brief.BriefPage;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierPlace;
import org.demarche.reader.finding.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche brief}: what a period has brought, as one page to forward. */
@Command(
        name = "brief",
        description = {
            "What a period has brought, as one page to forward: new demands and offers, answers, talks, what is due"
                    + " in the next 14 days, what is overdue, positions that moved, contested facts. Each line names"
                    + " its source."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche brief affair.db --since 2022-01-08",
            "  demarche brief affair.db --since 2022-01-08 --until 2022-01-14 --actor USA --matter guarantees",
            "  demarche brief affair.db --since 2022-01-08 --format html > brief.html",
            "",
            "Exit codes: 0 done, 2 the command cannot be carried out as given."
        })
final class BriefCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "DOSSIER", description = "A dossier made by demarche read --into.")
    private DossierPlace dossier = DossierPlace.of("");

    @Option(names = "--since", required = true, paramLabel = "DATE", description = "First day of the period.")
    private LocalDate since = LocalDate.MIN;

    @Option(names = "--until", paramLabel = "DATE", description = "Last day of the period; by default today.")
    private @Nullable LocalDate until;

    @Option(
            names = "--actor",
            paramLabel = "CODE",
            description = "Only demarches by or to this actor, and its positions: RUS means RUS and RUS.GOV.")
    private Optional<String> actor = Optional.empty();

    @Option(names = "--matter", paramLabel = "WORDS", description = "Only what is about all of these words.")
    private Optional<String> matter = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", description = "md (Markdown, the default) or html.")
    private Format format = Format.MD;

    /** How the page is written. */
    enum Format {
        MD,
        HTML
    }

    BriefCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LocalDate last = until == null ? LocalDate.now(Clock.systemDefaultZone()) : until;
        if (last.isBefore(since)) {
            throw new UsageException("--until " + last + " lies before --since " + since);
        }
        try (var store = Dossier.openExisting(dossier)) {
            String title = actor.map(code -> Actor.codeOf(code) + ": ").orElse("")
                    + matter.orElse("what was asked, answered and is due");
            BriefPage page = format == Format.HTML ? new BriefHtml(title) : new BriefMarkdown(title);
            var brief = new Brief(since, last, actor, matter.orElse(""));
            console.out().print(brief.write(store, store.ledger(), page));
            return ExitCode.OK;
        }
    }
}
