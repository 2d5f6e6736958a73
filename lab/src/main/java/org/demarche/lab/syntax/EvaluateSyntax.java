package org.demarche.lab.syntax;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** {@code lab evaluate syntax}: tags, lemmas and trees over gold words and from raw text. */
@Command(
        name = "syntax",
        description = {
            "Measure tags, lemmas and trees over gold words (with the tagger's own tags), and words, sentences, tags,"
                    + " lemmas and trees from raw text, as the CoNLL 2018 shared task counts: punctuation included,"
                    + " relations without subtypes."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:measured", "2:a file is missing or not in CoNLL-U, or a model cannot be read"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  demarche lab evaluate syntax ../shared/corpora/syntax/en_ewt-dev.conllu",
            "  demarche lab evaluate syntax --errors ../shared/corpora/syntax/gum/dev",
            "  demarche lab evaluate syntax --models /some/folder ../shared/corpora/syntax/en_ewt-dev.conllu"
        })
public final class EvaluateSyntax implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CoNLL-U files, or folders of them.")
    private List<Path> files = List.of();

    @Option(
            names = "--models",
            paramLabel = "FOLDER",
            description = "Measure the models that lab train wrote there, not the shipped ones.")
    private Optional<Path> models = Optional.empty();

    @Option(names = "--errors", description = "Also: errors by relation, and the most confused relations.")
    private boolean errors;

    @Option(names = "--cuts", description = "Also list words and sentences that were cut wrongly.")
    private boolean cuts;

    @Override
    public Integer call() {
        var all = new ArrayList<Path>();
        for (Path file : files) {
            all.addAll(TextLines.files(file, f -> f.toString().endsWith(".conllu"), ".conllu"));
        }
        List<List<Conllu.Sentence>> documents = Conllu.documents(Conllu.read(all));
        Models measured = Models.of(models);
        var gold = new GoldScore(WordReader.own(measured));
        var raw = new RawScore(measured.engine());
        for (List<Conllu.Sentence> document : documents) {
            gold.add(document);
            raw.add(document);
        }
        print(gold, raw, spec.commandLine().getOut());
        return 0;
    }

    private void print(GoldScore gold, RawScore raw, PrintWriter out) {
        out.println("Gold words and sentences, own tags (per cent)");
        out.println(Tally.head("genre"));
        gold.genres().forEach((genre, tally) -> out.println(tally.row(genre)));
        out.println(gold.all().row("all") + System.lineSeparator());
        out.println(Tally.head("relation"));
        gold.relations().forEach((relation, tally) -> out.println(tally.row(relation)));
        out.println();
        if (errors) {
            gold.confusions().print(out);
        }
        out.println("From raw text (F1)");
        out.println(RawTally.head("genre"));
        raw.genres().forEach((genre, tally) -> out.println(tally.row(genre)));
        out.println(raw.all().row("all") + System.lineSeparator());
        if (cuts) {
            raw.cuts().forEach(out::println);
        }
        figures(gold, raw, out);
        out.flush();
    }

    private static void figures(GoldScore gold, RawScore raw, PrintWriter out) {
        for (Tally.Part part : Tally.Part.values()) {
            figure(part.name(), gold.all().share(part), out);
        }
        for (RawTally.Part part : RawTally.Part.values()) {
            boolean cut = part == RawTally.Part.WORDS || part == RawTally.Part.SENTENCES;
            figure(cut ? part.name() : part.name() + "_RAW", raw.all().f1(part), out);
        }
    }

    private static void figure(String name, double share, PrintWriter out) {
        out.printf(Locale.ROOT, "%s %.2f%n", name, share);
    }
}
