package org.demarche.lab.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Counts the words of the corpora, and writes those that are frequent enough. A word is known to the repair of stray
 * hyphens when it stands in this list; hyphenated words are counted as they stand.
 */
@Command(
        name = "vocabulary",
        description = "Build the word list by which stray hyphens are told from hyphenated words.",
        mixinStandardHelpOptions = true)
public final class BuildVocabulary implements Callable<Integer> {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final String TEXT_LINE = "# text = ";
    private static final String HEADER = """
            # Words by their frequency in the corpora, made by "./demarche lab vocabulary". Columns: word in lower case,
            # class: a = %d times or more, b = at least %d times; hyphenated words b only.
            """;

    @Option(
            names = "--corpora",
            defaultValue = "../shared/corpora",
            description = "Corpora (default: ${DEFAULT-VALUE}).")
    private Path corpora = Path.of("");

    @Option(
            names = "--into",
            defaultValue = "reader/src/main/resources/org/demarche/reader/text/vocabulary.tsv",
            description = "File to write (default: ${DEFAULT-VALUE}).")
    private Path target = Path.of("");

    @Option(
            names = "--common",
            defaultValue = "20",
            description = "Least count of class a (default: ${DEFAULT-VALUE}).")
    private int common;

    @Option(names = "--least", defaultValue = "3", description = "Least count of class b (default: ${DEFAULT-VALUE}).")
    private int least;

    @Override
    public Integer call() throws IOException {
        var counts = new HashMap<String, Integer>();
        for (String folder : List.of("syntax", "news/wire", "attribution/polnear/train")) {
            count(corpora.resolve(folder), counts);
        }
        Files.writeString(target, HEADER.formatted(common, least) + lines(counts), StandardCharsets.UTF_8);
        return 0;
    }

    private static void count(Path folder, Map<String, Integer> counts) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file ->
                            file.toString().endsWith(".txt") || file.toString().endsWith(".conllu"))
                    .forEach(file -> countFile(file, counts));
        }
    }

    private static void countFile(Path file, Map<String, Integer> counts) {
        boolean treebank = file.toString().endsWith(".conllu");
        try (Stream<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines()) {
            lines.filter(line -> treebank ? line.startsWith(TEXT_LINE) : !line.startsWith("http"))
                    .map(line -> treebank ? line.substring(TEXT_LINE.length()) : line)
                    .forEach(line -> countLine(line, counts));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void countLine(String line, Map<String, Integer> counts) {
        Matcher word = WORD.matcher(line.toLowerCase(Locale.ROOT));
        while (word.find()) {
            counts.merge(word.group(), 1, Integer::sum);
        }
    }

    private String lines(Map<String, Integer> counts) {
        var text = new StringBuilder();
        new TreeMap<>(counts).forEach((word, count) -> {
            boolean hyphenated = word.indexOf('-') >= 0;
            if (word.length() > 1 && count >= (hyphenated ? least - 1 : least)) {
                text.append(word)
                        .append('\t')
                        .append(!hyphenated && count >= common ? 'a' : 'b')
                        .append('\n');
            }
        });
        return text.toString();
    }
}
