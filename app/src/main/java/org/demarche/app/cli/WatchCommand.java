package org.demarche.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.app.watch.Pause;
import org.demarche.app.watch.PoliteFetcher;
import org.demarche.app.watch.Round;
import org.demarche.app.watch.Watcher;
import org.demarche.app.words.Plain;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierPlace;
import org.demarche.formats.web.Fetcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche watch}: what feeds and pages bring, into a dossier. */
@Command(
        name = "watch",
        description = {
            "Watch feeds (RSS, Atom) and pages of the web, and read what is new into a dossier. robots.txt is obeyed; a"
                    + " host is asked at polite intervals, and less often while it fails."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all was seen to",
            "1:something failed; it is tried again in a later round",
            "2:the command cannot be carried out"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche watch affair.db --feed https://agency.example/world.rss",
            "  demarche watch affair.db --page https://ministry.example/statement --once"
        })
final class WatchCommand implements Callable<Integer> {
    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final long GRACE_MILLIS = 10_000;

    private final Console console;

    @Parameters(paramLabel = "DOSSIER", description = "A dossier; it is made where there is none.")
    private DossierPlace dossier = DossierPlace.of("");

    @Option(names = "--feed", paramLabel = "URL", description = "A feed whose stories are read; may be repeated.")
    private List<String> feeds = List.of();

    @Option(names = "--page", paramLabel = "URL", description = "The page of one story; may be repeated.")
    private List<String> pages = List.of();

    @Option(names = "--every", paramLabel = "MINUTES", description = "Between two rounds; by default 15.")
    private int every = 15;

    @Option(names = "--no-text", description = "Keep no text of any story: only where findings stand, and hashes.")
    private boolean noText;

    @Option(names = "--once", description = "One round, and no more.")
    private boolean once;

    @Option(
            names = "--metrics-file",
            paramLabel = "FILE",
            description = {
                "Write metrics there after each round, in Prometheus' text format,",
                "for the textfile collector of a node_exporter."
            })
    private @Nullable Path metricsFile;

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    @Mixin
    private LogOptions log = new LogOptions();

    @Option(
            names = "--allow-private",
            description = "Fetch from addresses that are not on the public internet too: this machine, this network.")
    private boolean allowPrivate;

    private int failures;

    WatchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (feeds.isEmpty() && pages.isEmpty()) {
            throw new UsageException("name what to watch: --feed URL, --page URL (demarche watch --help)");
        }
        if (every < 1) {
            throw new UsageException("--every must be 1 minute or more, not " + every);
        }
        var pause = new Pause();
        Thread main = Thread.currentThread();
        var interrupted = new Thread(() -> finish(pause, main));
        Runtime.getRuntime().addShutdownHook(interrupted);
        try (var lines = log.open(console);
                var store = Dossier.open(dossier);
                var report = WatchReport.of(store, metricsFile)) {
            if (noText) {
                store.keepNoTexts();
            }
            watch(store, report, pause);
        } finally {
            if (!pause.stopped()) {
                Runtime.getRuntime().removeShutdownHook(interrupted);
            }
        }
        return failures == 0 ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    private void watch(Dossier store, WatchReport report, Pause pause) {
        Clock clock = Clock.systemUTC();
        var fetcher = new PoliteFetcher(new Fetcher(allowPrivate), INTERVAL, clock, pause);
        var watcher = new Watcher(store, fetcher, knowledge.whenNeeded(), clock, pause);
        do {
            Instant start = clock.instant();
            Round round = watcher.round(feeds, pages);
            report.round(round, Duration.between(start, clock.instant()), clock.instant());
            failures += round.problems().size();
            round.problems()
                    .forEach((address, problem) ->
                            console.err().println("  " + Plain.text(address) + " " + Plain.text(problem)));
            console.out().println(Instant.now(clock).truncatedTo(ChronoUnit.SECONDS) + "  " + round.line());
            console.out().flush();
        } while (!once && pause.await(Duration.ofMinutes(every)));
    }

    private static void finish(Pause pause, Thread main) {
        pause.stop();
        try {
            main.join(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
