package org.demarche.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierLedger;
import org.demarche.dossier.StoredDocument;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.ledger.Briefing;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.PositionChange;
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
    private Path dossier = Path.of("");

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
            var query = new DossierLedger.Query(last, false, actor, 0);
            List<Demarche> demarches = store.ledger().demarches(query, this::wanted);
            List<PositionChange> moved = Ledger.load().positionChanges(store.positions(), demarches).stream()
                    .filter(this::wanted)
                    .toList();
            Briefing briefing = Briefing.of(demarches, moved, since, last);
            Map<String, Optional<StoredDocument>> stories = new HashMap<>();
            var sources = new Sources(id -> stories.computeIfAbsent(id, store::document));
            String title = actor.map(code -> Actor.codeOf(code) + ": ").orElse("")
                    + matter.orElse("what was asked, answered and is due");
            BriefPage page = format == Format.HTML ? new BriefHtml(title) : new BriefMarkdown(title);
            console.out().print(new BriefWriter(page, sources).write(briefing));
            return ExitCode.OK;
        }
    }

    private boolean wanted(Demarche demarche) {
        boolean by = actor.map(code -> ActorFilter.involves(demarche, code)).orElse(true);
        return by
                && about(demarche.steps().stream()
                        .flatMap(step -> step.evidence().stream())
                        .flatMap(piece -> piece.told().move().matter().stream())
                        .map(words -> words.stretch().text() + ' ' + String.join(" ", words.terms()))
                        .reduce("", (one, other) -> one + ' ' + other));
    }

    private boolean wanted(PositionChange change) {
        return actor.map(code -> ActorFilter.covers(code, change.holder())).orElse(true)
                && about(change.matter()
                        .map(words -> words.stretch().text() + ' ' + String.join(" ", words.terms()))
                        .orElse(""));
    }

    private boolean about(String words) {
        String text = words.toLowerCase(Locale.ROOT);
        for (String word : matter.orElse("").toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
