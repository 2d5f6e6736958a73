package org.demarche.lab.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.demarche.lab.input.TextLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab frequencies}: counts in how many stories a term occurs, by which the ledger tells affairs apart. */
@Command(
        name = "frequencies",
        description = "Build the ledger's table of rarity: in how many raw stories each term occurs.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "2:the stories cannot be read"},
        footerHeading = "%nExamples:%n",
        footer = {"  demarche lab frequencies", "  demarche lab frequencies --corpora ../corpora --into frequencies.tsv"
        })
public final class BuildFrequencies implements Callable<Integer> {
    private static final String HEADER = """
            # In how many news stories a term occurs, made by "./demarche lab frequencies". Rare terms tell one affair from
            # another (inverse document frequency). First line: the number of stories counted. Then: term (lower case,
            # singular), a tab, the number of stories with it; at least %d. A term that is not listed counts as one that
            # occurs in two stories.
            *\t%d
            """;

    @Option(
            names = "--corpora",
            defaultValue = "../shared/corpora",
            description = "Folder with news/wire and attribution/polnear/train (default: ${DEFAULT-VALUE}).")
    private Path corpora = Path.of("");

    @Option(
            names = "--into",
            defaultValue = "reader/src/main/resources/org/demarche/reader/ledger/frequencies.tsv",
            description = "File to write (default: ${DEFAULT-VALUE}).")
    private Path target = Path.of("");

    @Option(
            names = "--least",
            defaultValue = "3",
            description = "Stories a term must have (default: ${DEFAULT-VALUE}).")
    private int least;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var counts = new StoryCounts();
        for (String folder : List.of("news/wire", "attribution/polnear/train/text")) {
            for (Path story : TextLines.files(
                    corpora.resolve(folder), file -> file.toString().endsWith(".txt"), ".txt")) {
                counts.add(new String(Files.readAllBytes(story), StandardCharsets.UTF_8));
            }
        }
        var table = new StringBuilder(HEADER.formatted(least, counts.stories()));
        counts.terms(least)
                .forEach((term, stories) ->
                        table.append(term).append('\t').append(stories).append('\n'));
        Files.writeString(target, table);
        spec.commandLine().getErr().printf("%d stories counted into %s%n", counts.stories(), target);
        return 0;
    }
}
