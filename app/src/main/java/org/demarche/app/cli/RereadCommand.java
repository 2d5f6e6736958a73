package org.demarche.app.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.app.words.Plain;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierPlace;
import org.demarche.dossier.StoredDocument;
import org.demarche.formats.Intake;
import org.demarche.formats.Item;
import org.demarche.formats.Items;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.demarche.reader.text.Document;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche reread}: what this version of the reader would change, before it changes it. */
@Command(
        name = "reread",
        description = {
            "Read all stories of a dossier again and show what would change; with --apply, change it. What analysts have"
                    + " decided stays."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all stories were read",
            "1:some were not, as their texts are not kept",
            "2:the command cannot be carried out"
        },
        footer = {
            "  demarche reread affair.db",
            "  demarche reread affair.db --apply",
            "  demarche reread affair.db --knowledge my-actors/",
            "  demarche reread affair.db --from stories/ --apply   a dossier made with --no-text"
        })
final class RereadCommand implements Callable<Integer> {
    private static final int PAGE = 50;

    private final Console console;

    @Parameters(paramLabel = "DOSSIER", description = "A dossier made by demarche read --into.")
    private DossierPlace dossier = DossierPlace.of("");

    @Option(names = "--apply", description = "Store what was read.")
    private boolean apply;

    @Option(
            names = "--from",
            paramLabel = "STORIES",
            description =
                    "Where the texts are that the dossier does not keep: files or folders, matched by their hash.")
    private List<String> from = List.of();

    @Mixin
    private KnowledgeOption knowledge = new KnowledgeOption();

    @Option(names = "--quiet", description = "Only the totals.")
    private boolean quiet;

    RereadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var store = Dossier.openExisting(dossier);
                var progress = Progress.on(console, quiet, store.size())) {
            Reader reader = knowledge.reader();
            var rereading = new Rereading(store);
            int without = from.isEmpty()
                    ? kept(store, reader, rereading, progress)
                    : given(store, reader, rereading, progress);
            if (apply) {
                store.ledger();
            }
            console.out()
                    .println(rereading.totals() + (apply ? "; stored" : "; nothing stored yet (--apply stores it)"));
            if (without > 0) {
                console.err()
                        .println(without
                                + " stories were not read: their texts are not kept. Give the files again: demarche"
                                + " reread " + dossier + " --from FOLDER");
            }
            return without == 0 ? ExitCode.OK : ExitCode.SOME_FAILED;
        }
    }

    /** Reads what the dossier keeps; returns how many stories have no text there. */
    private int kept(Dossier store, Reader reader, Rereading rereading, Progress progress) {
        int without = 0;
        int page = 0;
        for (List<StoredDocument> stories = store.stories().latest(PAGE, page);
                !stories.isEmpty();
                stories = store.stories().latest(PAGE, page)) {
            var readings = new ArrayList<Reading>();
            for (StoredDocument story : stories) {
                Optional<Document> document = store.stories().original(story.id());
                without += document.isEmpty() ? 1 : 0;
                document.map(reader::read).ifPresent(reading -> {
                    show(rereading, reading);
                    readings.add(reading);
                });
                progress.step();
            }
            store(store, readings);
            page += stories.size();
        }
        return without;
    }

    /**
     * Reads the files, those that are stories of the dossier by their hash; returns how many stories were not given.
     */
    private int given(Dossier store, Reader reader, Rereading rereading, Progress progress) {
        var seen = new HashSet<String>();
        try (Items items = new Intake().read(Intake.sources(from), System.in)) {
            while (items.hasNext()) {
                if (items.next() instanceof Item.Story story
                        && store.document(story.document().id()).isPresent()
                        && seen.add(story.document().id())) {
                    Document document = story.document();
                    Reading reading = reader.read(store.stories().original(document.id(), document.text()));
                    show(rereading, reading);
                    store(store, List.of(reading));
                    progress.step();
                }
            }
        }
        return store.size() - seen.size();
    }

    private void show(Rereading rereading, Reading reading) {
        List<String> lines = rereading.compare(reading);
        if (!quiet && !lines.isEmpty()) {
            console.out().println(Plain.text(reading.document().label()));
            lines.forEach(line -> console.out().println("  " + Plain.text(line)));
        }
    }

    private void store(Dossier store, List<Reading> readings) {
        if (apply) {
            store.store(readings);
        }
    }
}
