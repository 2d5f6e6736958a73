package org.demarche.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.app.words.Citation;
import org.demarche.app.words.Plain;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierPlace;
import org.demarche.dossier.Quotations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code demarche quote}: who said some words, where first, and who else told them. */
@Command(
        name = "quote",
        description = {
            "Find who said some words: the closest quotations, word for word, all tellings of each, the first"
                    + " appearance, and how to cite it."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche quote affair.db \"simply non-starters for the United States\"",
            "  demarche quote affair.db \"we expect written answers\" --at-least 0.3",
            "",
            "Exit codes: 0 found, 1 nothing is near enough, 2 the command cannot be carried out as given."
        })
final class QuoteCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(index = "0", paramLabel = "DOSSIER", description = "A dossier made by demarche read --into.")
    private DossierPlace dossier = DossierPlace.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "WORDS", description = "The words, as remembered.")
    private List<String> words = List.of();

    @Option(
            names = "--at-least",
            paramLabel = "SHARE",
            description = "How much of it must be there, from 0 to 1; by default 0.4.")
    private double atLeast = 0.4;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many; by default 5.")
    private int limit = 5;

    QuoteCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (var store = Dossier.openExisting(dossier)) {
            List<Quotations.Found> found = store.quotations().closest(String.join(" ", words), atLeast, limit);
            if (found.isEmpty()) {
                console.out().println("Nobody says so in " + dossier + ". Try fewer words, or a lower --at-least.");
                return ExitCode.SOME_FAILED;
            }
            var style = new Style(console);
            for (Quotations.Found one : found) {
                print(one, style);
            }
            return ExitCode.OK;
        }
    }

    private void print(Quotations.Found found, Style style) {
        Quotations.Telling first = found.first();
        console.out()
                .println(style.dim(String.format(Locale.ROOT, "%.0f %%", 100 * found.closeness())) + "  "
                        + style.bold(Citation.speaker(first)) + "  "
                        + style.kind(first.statement().act().name()));
        for (String line : style.wrap(first.statement().content().text(), 6)) {
            console.out().println("      " + style.words(line));
        }
        console.out().println("      " + Plain.text(Citation.of(first)));
        for (Quotations.Telling other :
                found.tellings().subList(1, found.tellings().size())) {
            console.out().println(style.dim("      also: " + Plain.text(Citation.of(other))));
        }
        console.out().println();
    }
}
