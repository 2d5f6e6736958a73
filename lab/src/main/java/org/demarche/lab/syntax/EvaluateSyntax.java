package org.demarche.lab.syntax;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.demarche.lab.syntax.Tally.Part;
import org.demarche.reader.syntax.SyntaxEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab evaluate syntax}: tags, lemmas and trees over gold words; words and sentences from raw text. */
@Command(
        name = "syntax",
        description = "Measure tags, lemmas and trees (gold words, own tags), and words and sentences from raw text.",
        mixinStandardHelpOptions = true)
public final class EvaluateSyntax implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CoNLL-U files, or folders of them.")
    private List<Path> files = List.of();

    @Option(names = "--errors", description = "Also list words and sentences that were cut wrongly.")
    private boolean errors;

    @Override
    public Integer call() {
        var all = new ArrayList<Path>();
        for (Path file : files) {
            all.addAll(Files.isDirectory(file) ? Conllu.files(file) : List.of(file));
        }
        var score = new GoldScore();
        var raw = new RawScore(SyntaxEngine.load());
        for (List<Conllu.Sentence> document : Conllu.documents(Conllu.read(all))) {
            score.add(document);
            raw.add(document);
        }
        print(score, raw, spec.commandLine().getOut());
        return 0;
    }

    private void print(GoldScore score, RawScore raw, PrintWriter out) {
        table("genre", score.genres(), out);
        table("relation", score.relations(), out);
        for (Part part : Part.values()) {
            figure(part.name(), score.all().share(part), out);
        }
        figure("WORDS", raw.words(), out);
        figure("SENTENCES", raw.sentences(), out);
        if (errors) {
            raw.errors().forEach(out::println);
        }
        out.flush();
    }

    private static void table(String name, Map<String, Tally> rows, PrintWriter out) {
        out.println(Tally.head(name));
        rows.forEach((row, tally) -> out.println(tally.row(row)));
        out.println();
    }

    private static void figure(String name, double share, PrintWriter out) {
        out.printf(Locale.ROOT, "%s %.2f%n", name, share);
    }
}
