package org.demarche.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.demarche.reader.syntax.SyntaxEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code lab evaluate syntax} and {@code lab evaluate names} print, and how they refuse. */
class EvaluateCommandsTest {
    private static final String TREEBANK = """
            # newdoc id = news_one
            # sent_id = 1
            # text = Sweden joined NATO.
            1|Sweden|Sweden|PROPN|NNP|_|2|nsubj|_|_
            2|joined|join|VERB|VBD|_|0|root|_|_
            3|NATO|NATO|PROPN|NNP|_|2|obj|_|SpaceAfter=No
            4|.|.|PUNCT|.|_|2|punct|_|_

            """.replace('|', '\t');

    private static final String UNIVERSAL = """
            # newdoc id = one
            # text = Emmanuel Macron met Olaf Scholz in Berlin.
            1|Emmanuel|B-PER
            2|Macron|I-PER
            3|met|O
            4|Olaf|B-PER
            5|Scholz|I-PER
            6|in|O
            7|Berlin|B-LOC
            8|.|O

            """.replace('|', '\t');

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void syntaxFiguresStandOnLinesOfTheirOwn() throws IOException {
        int code = evaluate("syntax", "--errors", file("one.conllu", TREEBANK));

        assertThat(code).isZero();
        assertThat(out.toString().lines())
                .contains("UPOS 100.00", "LEMMA 100.00", "UAS 100.00", "LAS 100.00", "WORDS 100.00", "LAS_RAW 100.00")
                .contains("0 errors in 4 words")
                .anyMatch(line -> line.matches("news +4 .*"));
    }

    @Test
    void modelsOfAFolderAreMeasuredInPlaceOfTheShippedOnes() throws IOException {
        for (String model : new String[] {"structure.bin", "lemmas.tsv"}) {
            try (InputStream shipped = SyntaxEngine.class.getResourceAsStream(model)) {
                Files.copy(shipped, folder.resolve(model));
            }
        }
        int code = evaluate("syntax", "--models", folder.toString(), file("one.conllu", TREEBANK));

        assertThat(code).isZero();
        assertThat(out.toString().lines()).contains("UPOS 100.00", "LEMMA 100.00", "LAS_RAW 100.00");
    }

    @Test
    void aFolderWithoutModelsIsRefusedWithTheFileThatIsMissing() throws IOException {
        int code = evaluate("names", "--models", folder.toString(), file("one.iob2", UNIVERSAL));

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("lemmas.tsv: no model to read").contains("lab train --models");
    }

    @Test
    void namesOverGoldWordsAndFromTheTextInTheFile() throws IOException {
        int code = evaluate("names", "--errors", file("one.iob2", UNIVERSAL));

        assertThat(code).isZero();
        assertThat(out.toString().lines()).contains("NAMES 100.00", "NAMES_RAW 100.00");
        assertThat(out.toString()).contains("From raw text, 1 of 1 documents");
    }

    @Test
    void newswireNamesFromTheStoriesBesideThem() throws IOException {
        String gold = "Olaf\tB-Person\nScholz\tI-Person\nvisited\tO\nKyiv\tB-Location\n.\tO\n";
        Files.writeString(folder.resolve("story.txt"), "https://example.org/one\n\nOlaf Scholz visited Kyiv.\n");
        int code = evaluate("names", "--raw", folder.toString(), file("story.txt.tsv", gold));

        assertThat(code).isZero();
        assertThat(out.toString().lines()).contains("NAMES 100.00", "NAMES_RAW 100.00");
    }

    @Test
    void namesWithoutRawTextSaySo() throws IOException {
        evaluate("names", file("story.tsv", "Kyiv\tB-Location\n"));

        assertThat(out.toString()).contains("No raw text in this layout").doesNotContain("NAMES_RAW");
    }

    @Test
    void aMissingFileIsOneLineAndExitCodeTwo() {
        assertThat(evaluate("syntax", folder.resolve("none.conllu").toString())).isEqualTo(2);
        assertThat(err.toString()).endsWith("none.conllu: no such file or folder" + System.lineSeparator());
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void brokenFilesNameTheLine() throws IOException {
        String headless = TREEBANK.replace("4\t.\t.\tPUNCT\t.\t_\t2", "4\t.\t.\tPUNCT\t.\t_\t9");

        assertThat(evaluate("syntax", file("short.conllu", "1\tSweden\n"))).isEqualTo(2);
        assertThat(evaluate("syntax", file("head.conllu", headless))).isEqualTo(2);
        assertThat(evaluate("syntax", file("tag.conllu", TREEBANK.replace("VERB", "VB"))))
                .isEqualTo(2);
        assertThat(evaluate("syntax", file("empty.conllu", ""))).isEqualTo(2);
        assertThat(evaluate("names", file("bare.tsv", "Kyiv\n"))).isEqualTo(2);
        assertThat(evaluate("names", file("label.iob2", "1\tKyiv\tCITY\n"))).isEqualTo(2);
        assertThat(evaluate("names", file("story.txt", "Kyiv"))).isEqualTo(2);
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .endsWith("short.conllu:1: expected ten columns parted by tabs, found 2"),
                        line -> assertThat(line).contains("head.conllu:8: a head lies outside"),
                        line -> assertThat(line).contains("tag.conllu:5: 'VB' is no universal part of speech"),
                        line -> assertThat(line).endsWith("empty.conllu: no sentences in CoNLL-U"),
                        line -> assertThat(line).contains("bare.tsv:1: expected a word and its label"),
                        line -> assertThat(line).contains("label.iob2:1: expected a word and its label"),
                        line -> assertThat(line).endsWith("story.txt: neither a .tsv nor an .iob2 file"));
    }

    @Test
    void aDossierIsFilledFoldedAndAsked() {
        int code = evaluate(
                "dossier",
                "--moves",
                "2000",
                "--file",
                folder.resolve("affair.db").toString());

        assertThat(code).isZero();
        assertThat(out.toString())
                .containsPattern("FILL_SECONDS \\d")
                .containsPattern("FOLD_SECONDS \\d")
                .containsPattern("ASOF_MS \\d");
        assertThat(folder.resolve("affair.db")).exists();
    }

    private int evaluate(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "evaluate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Lab.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
