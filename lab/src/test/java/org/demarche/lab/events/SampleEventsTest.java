package org.demarche.lab.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SampleEventsTest {
    private static final String STORY = """
            Iran expelled two German diplomats on Monday. It rained in Tehran. Germany condemned the expulsion.
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyEventOfADrawnSentenceIsShownWithItsPartiesAndItsPattern() throws IOException {
        String all = draw("--count", "0");

        assertThat(all)
                .contains("1  ", "Iran expelled two German diplomats on Monday.")
                .contains("SANCTION/expel  [Iran = IRN] > [two German diplomats = DEU", "POSITIVE ACTUAL", "pattern ")
                .contains("EVENT_SENTENCES 2")
                .doesNotContain("It rained");
    }

    @Test
    void theSameSeedDrawsTheSameSentence() throws IOException {
        assertThat(draw("--count", "1", "--seed", "5"))
                .contains("EVENT_SENTENCES 1")
                .isEqualTo(draw("--count", "1", "--seed", "5"));
    }

    @Test
    void storiesWithoutEventsAreTold() throws IOException {
        Files.writeString(folder.resolve("calm.txt"), "It rained in Tehran on Monday.");
        var errors = new StringWriter();

        int code = new CommandLine(new SampleEvents())
                .setErr(new PrintWriter(errors, true))
                .execute(folder.toString());

        assertThat(code).isNotZero();
        assertThat(errors.toString()).contains("no event was coded");
    }

    private String draw(String... options) throws IOException {
        Files.writeString(folder.resolve("story.txt"), STORY);
        var out = new StringWriter();
        int code = new CommandLine(new SampleEvents())
                .setOut(new PrintWriter(out, true))
                .execute(concat(options, folder.toString()));
        assertThat(code).isZero();
        return out.toString();
    }

    private static String[] concat(String[] options, String story) {
        String[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = story;
        return all;
    }
}
