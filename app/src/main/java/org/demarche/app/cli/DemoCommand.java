package org.demarche.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.demo.DemoStories;
import org.demarche.reader.Reader;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.ToldMove;
import org.demarche.reader.text.Document;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code demarche demo}: reads the bundled dispatches and shows what became of three affairs. */
@Command(
        name = "demo",
        description = {
            "Read the bundled dispatches on three affairs (security guarantees 2021-22, Black Sea grain 2022-23,"
                    + " Tigray 2022-23) and show the ledger, then one demarche in full."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche demo",
            "  demarche demo --as-of 2021-12-24",
            "  demarche demo --copy stories/",
            "",
            "Exit codes: 0 done, 2 the command cannot be carried out as given."
        })
final class DemoCommand implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The ledger as told by this day; by default after the last dispatch.")
    private LocalDate asOf = LocalDate.of(2023, 7, 31);

    @Option(
            names = "--copy",
            paramLabel = "FOLDER",
            description = "Just write the dispatches to a folder, to try the other commands on.")
    private @Nullable Path copy;

    DemoCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (copy != null) {
            return copy(copy);
        }
        var reader = Reader.load();
        var told = new ArrayList<ToldMove>();
        var texts = new HashMap<String, String>();
        for (Document story : DemoStories.all()) {
            var reading = reader.read(story);
            texts.put(story.id(), story.text());
            for (var move : reading.findings(org.demarche.reader.finding.Move.class)) {
                told.add(ToldMove.of(move, reading.document()));
            }
        }
        List<Demarche> demarches = Ledger.load().fold(told).asOf(asOf);
        show(demarches, texts);
        return ExitCode.OK;
    }

    private void show(List<Demarche> demarches, Map<String, String> texts) {
        var style = new Style(console);
        console.out().println(style.bold("What was asked, of whom, and what came of it: three affairs as of " + asOf));
        console.out().println();
        new LedgerPage(console.out(), style).print(demarches, asOf);
        demarches.stream()
                .max(Comparator.comparingInt(demarche -> demarche.steps().size()))
                .ifPresent(longest -> {
                    console.out().println();
                    console.out().println(style.bold("One of them in full"));
                    console.out().println();
                    new DemarchePage(console.out(), style, id -> Optional.ofNullable(texts.get(id))).print(longest);
                });
        console.out().println();
        console.out().println("Try next:");
        console.out().println("  ./demarche demo --as-of 2021-12-24     the same ledger before the answers came");
        console.out().println("  ./demarche demo --copy stories/        the dispatches as files; then:");
        console.out().println("  ./demarche read stories/ --into affair.db");
        console.out().println("  ./demarche ledger affair.db --actor USA");
        console.out().println("  ./demarche read stories/grain-2022-07-22.txt");
    }

    private int copy(Path folder) {
        try {
            java.nio.file.Files.createDirectories(folder);
            List<Document> stories = DemoStories.all();
            for (Document story : stories) {
                java.nio.file.Files.writeString(folder.resolve(story.label()), story.text());
            }
            console.out().println(stories.size() + " dispatches written to " + folder);
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UsageException("cannot write to " + folder + ": " + e.getMessage());
        }
    }
}
