package org.demarche.lab.syntax;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.demarche.lab.input.TextLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code lab evaluate names}: names over gold words and sentences with predicted tags, and from raw text; exact span
 * and type. Facilities count as locations; nationalities stand in the table but not in the sum; other kinds are left
 * out.
 */
@Command(
        name = "names",
        description = {
            "Measure names: exact span and type, over gold words and sentences (with the tagger's own tags) and, where"
                    + " there is one, from the raw text. Facilities count as locations; nationalities and groups (NORP)"
                    + " are shown but not summed; other kinds are left out."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:measured", "2:a file is missing or in neither layout"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche lab evaluate names ../shared/corpora/ner/uner_ewt-dev.iob2",
            "  demarche lab evaluate names --errors --raw ../shared/corpora/news/wire ../shared/corpora/ner/newswire/dev"
        })
public final class EvaluateNames implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE|FOLDER",
            arity = "1..*",
            description = "Files in the .tsv (word, label) or .iob2 (number, word, label) layout, or folders.")
    private List<Path> paths = List.of();

    @Option(
            names = "--raw",
            paramLabel = "FOLDER",
            description = "The stories of .tsv files, NAME for NAME.tsv. An .iob2 file has its own text.")
    private Optional<Path> raw = Optional.empty();

    @Option(
            names = "--models",
            paramLabel = "FOLDER",
            description = "Measure the models that lab train wrote there, not the shipped ones.")
    private Optional<Path> models = Optional.empty();

    @Option(names = "--errors", description = "Also: errors by kind and type, and the ten most frequent.")
    private boolean errors;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        raw.ifPresent(folder -> TextLines.files(folder, file -> true, "story"));
        GoldNames gold = GoldNames.read(paths);
        var texts = new RawNames(NameCorpus.files(paths), raw);
        Models measured = Models.of(models);
        NameScore words = gold.score(WordReader.own(measured));
        out.println("Gold words and sentences, own tags (per cent)");
        print(words, out);
        NameScore characters = texts.read(gold, measured.engine());
        if (texts.stories() > 0) {
            out.printf(
                    "From raw text, %d of %d documents%n",
                    texts.stories(), gold.documents().size());
            print(characters, out);
        } else {
            out.println("No raw text in this layout: name the stories' folder with --raw." + System.lineSeparator());
        }
        out.printf(Locale.ROOT, "NAMES %.2f%n", words.f1());
        if (texts.stories() > 0) {
            out.printf(Locale.ROOT, "NAMES_RAW %.2f%n", characters.f1());
        }
        out.flush();
        return 0;
    }

    private void print(NameScore score, PrintWriter out) {
        score.print(out);
        out.println();
        if (errors) {
            score.errors().print(out);
            out.println();
        }
    }
}
