package org.demarche.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The syntax engine reads another language by data alone: rules for words and a treebank go in, no class is changed.
 * The treebank is a toy of 47 French sentences, written and annotated by hand for this test, so it shows that nothing
 * in the way is English, and nothing about how well French would be read: see docs/languages.md.
 */
class SecondLanguageTest {
    private static final Path FRENCH = Path.of("src/test/resources/org/demarche/lab/french");

    @TempDir
    private static Path models;

    private record Ran(int code, String out) {
        static Ran lab(String... arguments) {
            var out = new StringWriter();
            int code = Lab.run(new PrintWriter(out), new PrintWriter(out), arguments);
            return new Ran(code, out.toString());
        }
    }

    @BeforeAll
    static void train() throws IOException {
        Files.copy(FRENCH.resolve("tokens.tsv"), models.resolve("tokens.tsv"));
        Ran trained = Ran.lab(
                "train",
                "--treebank",
                FRENCH.resolve("train.conllu").toString(),
                "--models",
                models.toString(),
                "--rounds",
                "400");
        assertThat(trained.code()).as(trained.out()).isZero();
        assertThat(models).isDirectoryContaining(file -> file.endsWith("structure.bin"));
    }

    private static Map<String, Double> figures(String... more) {
        var arguments = new java.util.ArrayList<>(
                List.of("evaluate", "syntax", FRENCH.resolve("held-out.conllu").toString()));
        arguments.addAll(List.of(more));
        Ran measured = Ran.lab(arguments.toArray(String[]::new));
        assertThat(measured.code()).as(measured.out()).isZero();
        return Pattern.compile("(?m)^([A-Z_]+) (\\d+\\.\\d+)$")
                .matcher(measured.out())
                .results()
                .collect(Collectors.toMap((MatchResult one) -> one.group(1), one -> Double.valueOf(one.group(2))));
    }

    /** Twelve sentences it has not seen, with words it has not seen. */
    @Test
    void sentencesItHasNotSeenAreCutTaggedAndParsed() {
        Map<String, Double> own = figures("--models", models.toString());
        Map<String, Double> english = figures();

        assertThat(own.get("WORDS")).isEqualTo(100);
        assertThat(own.get("SENTENCES")).isEqualTo(100);
        assertThat(own.get("UPOS")).isGreaterThan(90);
        assertThat(own.get("UAS")).isGreaterThan(80);
        assertThat(own.get("LAS")).isGreaterThan(75);
        assertThat(english.get("WORDS")).isLessThan(97);
        assertThat(english.get("LAS")).isLessThan(own.get("LAS") - 25);
    }

    @Test
    void aSentenceIsReadFromItsText(@TempDir Path folder) throws IOException {
        Path story = Files.writeString(folder.resolve("story.txt"), "L'Égypte a rejeté l'offre du Kenya.");
        Ran parsed = Ran.lab("parse", "--models", models.toString(), story.toString());

        assertThat(parsed.code()).isZero();
        assertThat(parsed.out()
                        .lines()
                        .map(line -> String.join(
                                " ", List.of(line.split("\t")).stream().limit(8).toList())))
                .contains(
                        "1 L' le DET _ _ 2 det",
                        "2 Égypte Égypte PROPN _ _ 4 nsubj",
                        "3 a avoir AUX _ _ 4 aux",
                        "4 rejeté rejeter VERB _ _ 0 root",
                        "5 l' le DET _ _ 6 det",
                        "6 offre offre NOUN _ _ 4 obj");
    }

    @Test
    void theShippedModelsAreNotOverwritten() {
        Ran refused = Ran.lab("train", "--treebank", FRENCH.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).contains("--treebank needs --models");
    }
}
