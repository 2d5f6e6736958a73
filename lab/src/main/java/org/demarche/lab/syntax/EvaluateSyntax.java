package org.demarche.lab.syntax;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.reader.syntax.Lemmatizer;
import org.demarche.reader.syntax.Relation;
import org.demarche.reader.syntax.StructureReader;
import org.demarche.reader.syntax.SyntaxEngine;
import org.demarche.reader.syntax.Tagger;
import org.demarche.reader.syntax.Upos;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lab evaluate syntax}: tags, lemmas and trees over gold tokens, words and sentences from raw text. */
@Command(
        name = "syntax",
        description = "Measure tags, lemmas and trees (gold words, own tags), and words and sentences from raw text.",
        mixinStandardHelpOptions = true)
public final class EvaluateSyntax implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CoNLL-U files, or folders of them.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        var all = new ArrayList<Path>();
        for (Path file : files) {
            all.addAll(Files.isDirectory(file) ? Conllu.files(file) : List.of(file));
        }
        List<Conllu.Sentence> sentences = Conllu.read(all);
        var score = new Score(Tagger.load(), Lemmatizer.load(), StructureReader.load());
        for (Conllu.Sentence sentence : sentences) {
            score.add(sentence);
        }
        var raw = new RawScore(SyntaxEngine.load());
        raw.add(sentences);
        print(score, raw, spec.commandLine().getOut());
        return 0;
    }

    private static void print(Score score, RawScore raw, PrintWriter out) {
        out.printf(Locale.ROOT, "%d words, %d sentences%n", score.words, score.sentences);
        line(out, "UPOS", score.upos, score.words);
        line(out, "XPOS", score.xpos, score.words);
        line(out, "LEMMA", score.lemmas, score.words);
        line(out, "UAS", score.heads, score.words);
        line(out, "LAS", score.labelled, score.words);
        out.printf(Locale.ROOT, "WORDS %.2f%n", raw.words());
        out.printf(Locale.ROOT, "SENTENCES %.2f%n", raw.sentences());
        out.flush();
    }

    private static void line(PrintWriter out, String name, int right, int all) {
        out.printf(Locale.ROOT, "%s %.2f%n", name, 100.0 * right / Math.max(all, 1));
    }

    /** Counts what is right over gold words. */
    private static final class Score {
        private final Tagger tagger;
        private final Lemmatizer lemmatizer;
        private final StructureReader structure;
        private int sentences;
        private int words;
        private int upos;
        private int xpos;
        private int lemmas;
        private int heads;
        private int labelled;

        private Score(Tagger tagger, Lemmatizer lemmatizer, StructureReader structure) {
            this.tagger = tagger;
            this.lemmatizer = lemmatizer;
            this.structure = structure;
        }

        private void add(Conllu.Sentence gold) {
            int size = gold.size();
            int[] all = {0, size};
            var tags = new Upos[size];
            var fine = new String[size];
            tagger.tag(gold.forms(), all, tags, fine);
            String[] found = lemmatizer.lemmas(gold.forms(), tags, fine);
            var head = new int[size];
            var relations = new Relation[size];
            structure.read(gold.forms(), tags, fine, all, head, relations);
            sentences++;
            words += size;
            for (int t = 0; t < size; t++) {
                upos += tags[t] == gold.upos()[t] ? 1 : 0;
                xpos += fine[t].equals(gold.xpos()[t]) ? 1 : 0;
                lemmas += found[t].equals(gold.lemmas()[t]) || gold.lemmas()[t].equals("_") ? 1 : 0;
                if (head[t] == gold.heads()[t]) {
                    heads++;
                    labelled += base(relations[t].label()).equals(base(gold.labels()[t])) ? 1 : 0;
                }
            }
        }

        /** Subtypes do not count, as in the shared task. */
        private static String base(String label) {
            int colon = label.indexOf(':');
            return colon < 0 ? label : label.substring(0, colon);
        }
    }
}
