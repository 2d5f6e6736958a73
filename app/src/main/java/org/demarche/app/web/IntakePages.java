package org.demarche.app.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.app.operations.Meters;
import org.demarche.app.operations.Meters.Outcome;
import org.demarche.app.words.Plain;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Dossier.Failure;
import org.demarche.formats.Intake;
import org.demarche.formats.Item;
import org.demarche.formats.Items;
import org.demarche.formats.Source.PathSource;
import org.demarche.formats.web.Answer;
import org.demarche.formats.web.Fetcher;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.demarche.reader.text.Document;

/**
 * New stories: pasted, fetched from an address, or dropped as files. What fails is told with its reason, and the rest
 * goes on.
 */
public final class IntakePages implements Page {
    private static final int MOST_FILES = 200;
    private static final int SHOWN = 50;
    private static final int MOST_RETRIED = 50;
    private static final Pattern ENDING = Pattern.compile("(?i).*\\.(jsonl|ndjson|html?|xhtml|warc)(?:\\.gz)?");

    private final Workspace workspace;
    private final Meters meters;
    private final Intake intake = new Intake();
    private final Fetcher fetcher = new Fetcher(false);

    IntakePages(Workspace workspace, Meters meters) {
        this.workspace = workspace;
        this.meters = meters;
    }

    @Override
    public void routes(RoutesConfig routes) {
        routes.get("/intake", context -> show(context, Report.NONE));
        routes.post("/intake", this::take);
        routes.post("/intake/retry", this::retry);
        routes.get("/api/v1/failures", this::failuresJson);
    }

    private List<Failure> failures(Paging paging) {
        String after = paging.after().map(cursor -> cursor.text(0)).orElse("");
        return workspace.read(dossier -> dossier.failures(after, paging.asked()));
    }

    private void failuresJson(Context context) {
        var paging = Paging.of(context, SHOWN);
        paging.answer(context, "failures", failures(paging), Json::text, failure -> List.of(failure.label()));
    }

    /**
     * What an intake brought.
     *
     * @param stored ids of the stories that are new, with their titles
     * @param known labels of those that were there
     * @param failed labels with the reason
     */
    public record Report(Map<String, String> stored, List<String> known, Map<String, String> failed) {
        static final Report NONE = new Report(Map.of(), List.of(), Map.of());

        public boolean isEmpty() {
            return stored.isEmpty() && known.isEmpty() && failed.isEmpty();
        }
    }

    private void show(Context context, Report report) {
        var paging = Paging.of(context, SHOWN);
        List<Failure> failures = failures(paging);
        Html.show(
                context,
                "intake",
                Map.of(
                        "report",
                        report,
                        "failures",
                        paging.shown(failures),
                        "more",
                        paging.more(failures, failure -> List.of(failure.label()))));
    }

    private void take(Context context) {
        var report = new Report(new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
        Optional<LocalDate> day = new Parameters(name -> Optional.ofNullable(context.formParam(name))).day("published");
        String text = Optional.ofNullable(context.formParam("text")).orElse("");
        if (!text.isBlank()) {
            String label = Optional.ofNullable(context.formParam("label"))
                    .map(Plain::text)
                    .filter(name -> !name.isBlank())
                    .orElse("pasted");
            take(intake.story(label, text.replace("\r\n", "\n")), day, report);
        }
        Optional.ofNullable(context.formParam("address"))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .ifPresent(address -> fetched(address).forEach(item -> take(item, day, report)));
        List<UploadedFile> files = context.uploadedFiles("files").stream()
                .filter(file -> file.size() > 0)
                .toList();
        files(files.subList(0, Math.min(MOST_FILES, files.size())), day, report);
        files.stream()
                .skip(MOST_FILES)
                .forEach(file -> report.failed()
                        .put(
                                Plain.text(file.filename()),
                                "is beyond the first " + MOST_FILES + "; send it on its own"));
        if (report.isEmpty()) {
            report.failed().put("intake", "holds no story; paste a text, give an address or choose files");
        }
        show(context, report);
    }

    /** Fetches again what has failed before: one address, or all of them where none is named. */
    private void retry(Context context) {
        var report = new Report(new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
        List<String> asked = context.formParams("label");
        workspace.read(Dossier::failures).stream()
                .filter(IntakePages::isAddress)
                .filter(label -> asked.isEmpty() || asked.contains(label))
                .limit(MOST_RETRIED)
                .forEach(label -> fetched(label).forEach(item -> take(item, Optional.empty(), report)));
        if (report.isEmpty()) {
            report.failed().put("intake", "holds no failure of an address; choose the files again, or paste the text");
        }
        show(context, report);
    }

    /** Whether what failed can be fetched again; files that a browser sent are not kept. */
    public static boolean isAddress(String label) {
        return label.startsWith("http://") || label.startsWith("https://");
    }

    /** The story at an address: of the public web alone, however it is written and wherever it redirects. */
    private List<Item> fetched(String address) {
        String label = Plain.text(address);
        Answer answer = fetcher.fetch(address, Fetcher.Kind.PAGE, Answer.Tags.NONE);
        if (answer instanceof Answer.Page page) {
            return intake.page(label, page.body(), page.charset());
        }
        return answer instanceof Answer.Failed failed
                ? List.of(new Item.Failure(label, failed.reason(), failed.advice()))
                : List.of();
    }

    /** Files are kept under names of our own: what a browser sends as a name is only ever a label. */
    private void files(List<UploadedFile> files, Optional<LocalDate> day, Report report) {
        if (files.isEmpty()) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("demarche-intake");
            try {
                var sources = new ArrayList<org.demarche.formats.Source>();
                for (UploadedFile file : files) {
                    Path copy = folder.resolve(sources.size() + ending(file.filename()));
                    try (InputStream bytes = file.content()) {
                        Files.copy(bytes, copy);
                    }
                    sources.add(new PathSource(Plain.text(file.filename()), copy));
                }
                try (Items items = intake.read(sources, InputStream.nullInputStream())) {
                    items.forEachRemaining(item -> take(item, day, report));
                }
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep what was sent: " + e.getMessage(), e);
        }
    }

    private static String ending(String name) {
        Matcher ending = ENDING.matcher(name);
        return ending.matches() ? "." + ending.group(1).toLowerCase(Locale.ROOT) : ".txt";
    }

    private void take(Item item, Optional<LocalDate> day, Report report) {
        if (item instanceof Item.Failure failure) {
            meters.story(Outcome.FAILED);
            report.failed().put(failure.label(), failure.reason() + "; " + failure.advice());
            workspace.change(dossier -> {
                dossier.failed(failure.label(), failure.reason() + "; " + failure.advice());
                return 0;
            });
        } else if (item instanceof Item.Story story) {
            Document document = day.map(date ->
                            story.document().with(story.document().metadata().orPublished(date)))
                    .orElse(story.document());
            if (workspace.read(dossier -> dossier.holds(document))) {
                meters.story(Outcome.KNOWN);
                workspace.change(dossier -> {
                    dossier.label(document);
                    return 0;
                });
                report.known().add(document.label());
                return;
            }
            if (workspace.change(dossier -> dossier.copyOf(document)).isPresent()) {
                meters.story(Outcome.COPY);
                report.known().add(document.label() + " (a copy of a story that is there)");
                return;
            }
            Reader reader = workspace.reader();
            Reading reading = meters.reading(() -> reader.read(document));
            workspace.change(dossier -> {
                dossier.store(List.of(reading));
                return 0;
            });
            meters.story(Outcome.STORED);
            report.stored()
                    .put(document.id(), reading.document().metadata().title().orElse(document.label()));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
