package org.demarche.lab.article;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.dankito.readability4j.Readability4J;
import org.demarche.formats.article.ArticleExtractor;
import org.demarche.lab.input.InputException;
import org.jsoup.Jsoup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code lab evaluate article}: how much of the stories of web pages is found, and how much else, token by token;
 * beside it what readability4j finds on the same pages.
 */
@Command(
        name = "article",
        description = "Measure what is taken from web pages: a folder of NAME.html, each with its story as NAME.txt.",
        mixinStandardHelpOptions = true)
public final class EvaluateArticle implements Callable<Integer> {
    private static final double PERCENT = 100.0;

    @Parameters(paramLabel = "FOLDER", description = "Pages and their stories.")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Tokens found, found and right, and to be found. */
    private record Tally(int found, int right, int gold) {
        Tally plus(Tally other) {
            return new Tally(found + other.found, right + other.right, gold + other.gold);
        }

        String line(String name) {
            double precision = found == 0 ? 0 : PERCENT * right / found;
            double recall = gold == 0 ? 0 : PERCENT * right / gold;
            double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
            return String.format(Locale.ROOT, "%s P %.1f R %.1f F1 %.1f", name, precision, recall, f1);
        }
    }

    @Override
    public Integer call() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.list(folder)) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
        if (pages.isEmpty()) {
            throw new InputException("no pages (NAME.html, with NAME.txt) in " + folder);
        }
        var extractor = new ArticleExtractor();
        PrintWriter out = spec.commandLine().getOut();
        Tally own = measure(pages, html -> extractor.extract(Jsoup.parse(html)).text(), out, "ours");
        Tally peer = measure(pages, EvaluateArticle::peer, out, "readability4j");
        out.println(own.line("ARTICLE"));
        out.println(peer.line("ARTICLE_READABILITY4J"));
        return 0;
    }

    private static String peer(String html) {
        String text =
                new Readability4J("https://news.example/story", html).parse().getTextContent();
        return text == null ? "" : text;
    }

    private static Tally measure(List<Path> pages, UnaryOperator<String> read, PrintWriter out, String name)
            throws IOException {
        var all = new Tally(0, 0, 0);
        for (Path page : pages) {
            Path story = page.resolveSibling(page.getFileName().toString().replaceFirst("html$", "txt"));
            Tally tally = compare(read.apply(Files.readString(page)), Files.readString(story));
            out.println(tally.line(page.getFileName() + " " + name));
            all = all.plus(tally);
        }
        return all;
    }

    private static Tally compare(String found, String gold) {
        Map<String, Integer> left = new HashMap<>();
        List<String> tokens = tokens(gold);
        tokens.forEach(token -> left.merge(token, 1, Integer::sum));
        int right = 0;
        List<String> ours = tokens(found);
        for (String token : ours) {
            if (left.merge(token, -1, Integer::sum) >= 0) {
                right++;
            }
        }
        return new Tally(ours.size(), right, tokens.size());
    }

    private static List<String> tokens(String text) {
        return Stream.of(text.split("[^\\p{L}\\p{N}]+"))
                .filter(token -> !token.isEmpty())
                .toList();
    }
}
