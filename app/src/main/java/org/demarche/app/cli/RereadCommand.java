package org.demarche.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.demarche.app.words.Plain;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.StoredDocument;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import picocli.CommandLine.Command;
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
        footer = {"  demarche reread affair.db", "  demarche reread affair.db --apply"})
final class RereadCommand implements Callable<Integer> {
    private static final int PAGE = 50;

    private final Console console;

    @Parameters(paramLabel = "DOSSIER", description = "A dossier made by demarche read --into.")
    private Path dossier = Path.of("");

    @Option(names = "--apply", description = "Store what was read.")
    private boolean apply;

    @Option(names = "--quiet", description = "Only the totals.")
    private boolean quiet;

    private int gone;
    private int come;
    private int changed;
    private int same;

    RereadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var store = Dossier.openExisting(dossier);
                var progress = Progress.on(console, quiet, store.size())) {
            Reader reader = Reader.load();
            int from = 0;
            List<StoredDocument> page = store.stories().latest(PAGE, from);
            while (!page.isEmpty()) {
                var readings = new ArrayList<Reading>();
                for (StoredDocument story : page) {
                    Reading reading = reader.read(store.stories().original(story.id()));
                    compare(store, story, reading);
                    readings.add(reading);
                    progress.step();
                }
                if (apply) {
                    store.store(readings);
                }
                from += page.size();
                page = store.stories().latest(PAGE, from);
            }
            if (apply) {
                store.ledger();
            }
            console.out()
                    .println(come + " findings come, " + gone + " go, " + changed + " change, " + same + " stay"
                            + (apply ? "; stored" : "; nothing stored yet (--apply stores it)"));
            return ExitCode.OK;
        }
    }

    private void compare(Dossier store, StoredDocument story, Reading reading) {
        Map<String, String> before = new LinkedHashMap<>();
        store.stories()
                .story(story.id())
                .ifPresent(held -> held.lines().stream()
                        .filter(FindingsJson.FindingLine.class::isInstance)
                        .forEach(line -> before.put(line.id(), bare(FindingsJson.line(line)))));
        Map<String, String> after = new LinkedHashMap<>();
        reading.findings().forEach(finding -> after.put(finding.id(), bare(FindingsJson.line(story.label(), finding))));
        store.reviews().verdicts(story.id()).keySet().forEach(decided -> {
            before.remove(decided);
            after.remove(decided);
        });
        var shown = new ArrayList<String>();
        before.forEach((id, line) -> {
            String now = after.get(id);
            if (now == null) {
                gone++;
                shown.add("- " + line);
            } else if (!now.equals(line)) {
                changed++;
                shown.add("- " + line);
                shown.add("+ " + now);
            } else {
                same++;
            }
        });
        after.forEach((id, line) -> {
            if (!before.containsKey(id)) {
                come++;
                shown.add("+ " + line);
            }
        });
        if (!quiet && !shown.isEmpty()) {
            console.out().println(Plain.text(story.label()));
            shown.forEach(line -> console.out().println("  " + Plain.text(line)));
        }
    }

    /** A finding's line without the label of its story. */
    private static String bare(String line) {
        return line.replaceFirst("\"document\":\"(?:[^\"\\\\]|\\\\.)*\",", "");
    }
}
