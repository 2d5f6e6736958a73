package org.demarche.lab.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateTimeTest {
    private static final String STORY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <TimeML><DOCID>one</DOCID>
            <DCT><TIMEX3 tid="t0" type="DATE" value="2022-01-26">2022-01-26</TIMEX3></DCT>
            <TEXT>MOSCOW, <TIMEX3 tid="t4" type="DATE" value="2022-01-26"
            functionInDocument="PUBLICATION_TIME">Jan 26</TIMEX3> - The answers came <TIMEX3 tid="t1" type="DATE"
            value="2022-01-26">on Wednesday</TIMEX3>, <EVENT eid="e1">handed</EVENT> over in Moscow.
            <TIMEX3 tid="t2" type="DATE" value="2022-01-27"/>Nobody had expected them <TIMEX3 tid="t3" type="DATE"
            value="2022-W04">this month</TIMEX3>.</TEXT></TimeML>
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void tenStoriesOfManyAffairsAreReadAsAnAnnotatorWould() throws Exception {
        Path stories =
                Path.of(Objects.requireNonNull(EvaluateTimeTest.class.getResource("stories"), "the stories are missing")
                        .toURI());

        Map<String, Double> scores = scores(run(stories));

        assertThat(scores).containsEntry("TIME_STORIES", 10.0);
        assertThat(scores.get("TIME_RELAXED")).isGreaterThanOrEqualTo(97);
        assertThat(scores.get("TIME_STRICT")).isGreaterThanOrEqualTo(94);
        assertThat(scores.get("TIME_VALUE")).isGreaterThanOrEqualTo(94);
    }

    @Test
    void thePublicationDateAndWhatHasNoWordsAreLeftOut() throws IOException {
        write("one.tml", STORY);

        Map<String, Double> scores = scores(run(folder));

        assertThat(scores)
                .containsEntry("TIME_EXPRESSIONS", 2.0)
                .containsEntry("TIME_FOUND", 2.0)
                .containsEntry("TIME_RELAXED", 100.0)
                .containsEntry("TIME_STRICT", 50.0)
                .containsEntry("TIME_VALUE", 50.0);
    }

    @Test
    void aBadFileCostsOneLineAndTheRestGoesOn() throws IOException {
        write("bad.tml", "<TimeML><TEXT>cut off in the");
        write("empty.tml", "");
        write("good.tml", STORY);

        String out = run(folder);

        assertThat(out.lines().filter(line -> line.startsWith("skipped: ")))
                .hasSize(2)
                .anyMatch(line -> line.contains("bad.tml"));
        assertThat(scores(out)).containsEntry("TIME_STORIES", 1.0).containsEntry("TIME_EXPRESSIONS", 2.0);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static String run(Path path) {
        var out = new StringWriter();
        int code =
                new CommandLine(new EvaluateTime()).setOut(new PrintWriter(out)).execute(path.toString());

        assertThat(code).isZero();
        return out.toString();
    }

    private static Map<String, Double> scores(String out) {
        return out.lines()
                .filter(line -> line.startsWith("TIME_"))
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[0], line -> Double.valueOf(line[1])));
    }
}
