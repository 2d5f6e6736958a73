package org.demarche.lab.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.demarche.lab.input.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SampleSpeakersTest {
    private static final String STORY = """
            Sergei Lavrov told reporters in Moscow on Monday that Russia would wait for a written answer from the allies. \
            It rained. According to Interfax, the minister said that the talks were useful.
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everySentenceIsShownWithWhoSaysWhatInItToWhom() throws IOException {
        Files.writeString(folder.resolve("story.txt"), STORY);

        assertThat(draw("--least", "1"))
                .contains("== ", "story.txt", "It rained.")
                .contains("1  SAY  [Sergei Lavrov = Sergei Lavrov/RUS.GOV]  “told”  > [reporters")
                .contains("| Russia would wait for a written answer from the allies")
                .contains(" : [the minister = Sergei Lavrov/RUS.GOV]  “said”")
                .contains("STORIES 1");
    }

    @Test
    void roundsShareNoStory() throws IOException {
        Files.writeString(folder.resolve("one.txt"), STORY);
        Files.writeString(folder.resolve("two.txt"), STORY.replace("Monday", "Tuesday"));

        String first = draw("--least", "1", "--count", "1");
        String second = draw("--least", "1", "--count", "1", "--round", "1");

        assertThat(first).isEqualTo(draw("--least", "1", "--count", "1"));
        assertThat(first.contains("one.txt")).isNotEqualTo(second.contains("one.txt"));
    }

    @Test
    void storiesWithTooFewStatementsArePassedOver() throws IOException {
        Files.writeString(folder.resolve("calm.txt"), "It rained in Tehran on Monday.");
        var errors = new StringWriter();

        int code = new CommandLine(new SampleSpeakers())
                .setErr(new PrintWriter(errors, true))
                .execute(folder.toString());

        assertThat(code).isNotZero();
        assertThat(errors.toString()).contains("no story with 3 statements", InputException.class.getSimpleName());
    }

    private String draw(String... options) {
        var out = new StringWriter();
        String[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = folder.toString();
        int code = new CommandLine(new SampleSpeakers())
                .setOut(new PrintWriter(out, true))
                .execute(all);
        assertThat(code).isZero();
        return out.toString();
    }
}
