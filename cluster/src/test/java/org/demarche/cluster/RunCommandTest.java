package org.demarche.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command says to whoever types it, rightly and wrongly. */
class RunCommandTest {
    @TempDir
    Path folder;

    private String told = "";
    private Path story = Path.of("");

    @BeforeEach
    void write() throws Exception {
        story = Files.writeString(
                folder.resolve("story.txt"),
                "OSLO, March 3, 2024 (Agency) -- Oslo demanded that Berne open its market for cod.");
    }

    private int run(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        var both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        var all = new ArrayList<>(List.of("run"));
        all.addAll(List.of(arguments));
        int code = Cluster.run(both, both, all.toArray(String[]::new));
        told = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private int here(String... more) {
        var all =
                new ArrayList<>(List.of(story.toString(), folder.resolve("out").toString(), "--local"));
        all.addAll(List.of(more));
        return run(all.toArray(String[]::new));
    }

    @Test
    void whatWasReadIsSummedUp() {
        assertThat(here()).isZero();
        assertThat(told).containsPattern("1 story read: [1-9][0-9]* findings, 1 demarche, 0 alerts in ");
    }

    @Test
    void aWrongArgumentIsOneLineAndWhereToFindTheRest() {
        for (String[] wrong : new String[][] {
            {"--as-of", "yesterday"},
            {"--parallelism", "0"},
            {"--parallelism", "-2"},
            {"--lateness", "-1"},
            {"--paralel", "2"}
        }) {
            assertThat(here(wrong)).as(told).isEqualTo(2);
            assertThat(told.lines()).hasSizeLessThanOrEqualTo(3);
            assertThat(told).startsWith("demarche: ").contains(wrong[0]).doesNotContain("java.");
        }
    }

    @Test
    void whereNoFolderIsNamedForTheRecordNothingIsWritten() {
        assertThat(run("--local", story.toString())).isEqualTo(2);
        assertThat(told).contains("last the folder for what was read");
        assertThat(run("--local", folder.toString(), story.toString())).isEqualTo(2);
        assertThat(told).contains("is a file").doesNotContain("\tat ");
    }

    @Test
    void withoutAClusterItSaysHowToRunHere() {
        assertThat(run(story.toString(), folder.resolve("out").toString())).isEqualTo(2);
        assertThat(told).contains("--local");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void whatSurroundsTheJobFailsInOneLineWithoutASecret() {
        assertThat(here("--into", "jdbc:postgresql://localhost:1/x?password=geheim"))
                .isEqualTo(2);
        assertThat(told)
                .contains("cannot open jdbc:postgresql://localhost:1/x: ")
                .doesNotContain("geheim", "\tat ");

        assertThat(here(
                        "--streaming",
                        "--from-savepoint",
                        folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(told).contains("savepoint").doesNotContain("\tat ");

        assertThat(run("--local", "s3://wire/2022", folder.resolve("out").toString()))
                .isEqualTo(2);
        assertThat(told).contains("s3").doesNotContain("\tat ");
    }

    @Test
    void helpNamesEveryDefault() {
        assertThat(run("--help")).isZero();
        assertThat(told).doesNotContain("null").contains("STORIES... OUT");
    }
}
