package org.demarche.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierException;
import org.demarche.dossier.DossierPlace;
import org.demarche.formats.Intake;
import org.demarche.formats.Items;
import org.demarche.formats.Source;
import org.demarche.reader.Explained;
import org.demarche.reader.Reader;
import org.demarche.reader.text.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche read}: stories in; a page, JSON Lines or a dossier out. */
@Command(
        name = "read",
        description = "Read stories and show, print or store what they say.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all stories were read",
            "1:some stories failed; the rest was read",
            "2:the command cannot be carried out"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche read story.txt --date 2022-01-14",
            "  demarche read stories/ 'more/*.jsonl' --into affair.db",
            "  cat story.txt | demarche read -",
            "  demarche read stories/ --format jsonl > findings.jsonl",
            "  demarche read story.txt --explain",
            "  demarche read --retry --into affair.db",
            "  demarche read stories/ --knowledge my-actors/",
            "  demarche read stories/ --into affair.db --no-text"
        })
final class ReadCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(
            arity = "0..*",
            paramLabel = "STORIES",
            description = {
                "Text, HTML, JSON Lines or WARC files, folders (read with all below them), globs, or - for standard input.",
                "JSON Lines keys: id, text, title, url, publisher, published."
            })
    private List<String> stories = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "page (to read; the default) or jsonl (one line a finding).")
    private Format format = Format.PAGE;

    @Option(
            names = "--into",
            paramLabel = "DOSSIER",
            description = {
                "Store what was read in this dossier: a SQLite file, or jdbc:postgresql://HOST/DATABASE;",
                "made where there is none."
            })
    private @Nullable DossierPlace dossier;

    @Option(
            names = "--no-text",
            description = {
                "Keep no text of any story in the dossier: only where findings stand, and hashes (with --into). It holds",
                "for that dossier from then on, whoever reads into it."
            })
    private boolean noText;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "Publication date (2022-01-14) of stories that give none.")
    private @Nullable LocalDate date;

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    @Option(names = "--threads", paramLabel = "N", description = "Stories read at once; by default one a core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--retry", description = "Read again just the stories that failed before (with --into).")
    private boolean retry;

    @Option(names = "--explain", description = "Tell of each finding which pattern or rule made it and which words.")
    private boolean explain;

    @Option(names = "--no-progress", description = "No progress bar.")
    private boolean noProgress;

    /** How findings are printed. */
    enum Format {
        PAGE,
        JSONL
    }

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new UsageException("--threads must be 1 or more, not " + threads);
        }
        if (dossier == null) {
            if (noText) {
                throw new UsageException("--no-text needs --into DOSSIER: it tells what that dossier keeps");
            }
            return read(arguments(Optional.empty()), page());
        }
        try (var store = Dossier.open(dossier)) {
            if (noText) {
                store.keepNoTexts();
            }
            return read(arguments(Optional.of(store)), new Output.IntoDossier(store, console.err()));
        }
    }

    private Reader reader() {
        return knowledge.reader();
    }

    private Output page() {
        return format == Format.JSONL
                ? new Output.JsonLines(console.out())
                : new Output.Pages(console.out(), new Style(console));
    }

    private List<String> arguments(Optional<Dossier> store) {
        if (retry) {
            List<String> failed = store.orElseThrow(
                            () -> new UsageException("--retry needs --into DOSSIER: the failures are noted there"))
                    .failures();
            if (failed.isEmpty()) {
                throw new UsageException("nothing to retry: no story has failed in this dossier");
            }
            return failed.stream().map(ReadCommand::file).toList();
        }
        if (stories.isEmpty()) {
            throw new UsageException(
                    "name the stories to read: files, folders, globs, or - for standard input (demarche read --help)");
        }
        return stories;
    }

    /** A line of a JSON Lines file failed as {@code file:line}; the file is what can be read again. */
    private static String file(String label) {
        int colon = label.lastIndexOf(':');
        return !Files.exists(Path.of(label))
                        && colon > 0
                        && label.substring(colon + 1).matches("\\d+")
                ? label.substring(0, colon)
                : label;
    }

    private int read(List<String> arguments, Output output) {
        var failures = new Failures(console.err(), Optional.ofNullable(dossier));
        List<Source> sources = Intake.sources(arguments);
        boolean watched = !noProgress && (dossier != null || format == Format.JSONL);
        var progress = Progress.on(console, watched, sources.size());
        try (progress;
                Items items = new Intake().read(sources, System.in)) {
            Reader reader = reader();
            Function<Document, Explained> read =
                    explain ? reader::explain : document -> new Explained(reader.read(document), Map.of());
            new ReadRun(read, threads, Optional.ofNullable(date), output, failures, progress).read(items);
        } catch (DossierException e) {
            failures.print();
            output.stopped();
            throw e;
        }
        output.failed(failures.reasons());
        output.summary(failures.count());
        failures.print();
        return failures.count() == 0 ? ExitCode.OK : ExitCode.SOME_FAILED;
    }
}
