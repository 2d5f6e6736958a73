package org.demarche.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.flink.configuration.Configuration;
import org.demarche.reader.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of stories, read on a small cluster, beside the same stories read by one process. */
class BatchTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void theRecordIsThatOfOneProcessToTheByte(int parallelism) throws Exception {
        List<Path> files = Stories.files("");
        List<Reading> readings = Stories.read(files);

        run(parallelism, Stories.names(files), Stories.LATER);

        assertThat(lines("findings")).isEqualTo(Stories.findings(readings)).hasSizeGreaterThan(500);
        assertThat(lines("demarches"))
                .isEqualTo(Stories.ledger(readings, Stories.LATER, folder))
                .hasSizeGreaterThan(8);
        assertThat(lines("failures")).isEmpty();
    }

    @Test
    void theCommandTellsWhatCouldNotBeRead() throws Exception {
        Path story =
                Files.writeString(folder.resolve("story.txt"), "Oslo demanded that Berne open its market for cod.");
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        String out = folder.resolve("out").toString();
        var told = new ByteArrayOutputStream();
        var err = new PrintStream(told, true, StandardCharsets.UTF_8);

        int code =
                Cluster.run(err, err, "run", "--local", "--parallelism", "1", story.toString(), empty.toString(), out);

        assertThat(code).isEqualTo(1);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("1 could not be read", "failures.jsonl");
        assertThat(lines("findings")).isNotEmpty();
        assertThat(Cluster.run(err, err, "run", "--local", "--watch", folder.toString(), out))
                .isEqualTo(2);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("add --streaming");
    }

    @Test
    void knowledgeOfOnesOwnReachesEveryTask() throws Exception {
        Path knowledge = Files.createDirectory(folder.resolve("knowledge"));
        Path groups = knowledge.resolve("sahel.groups.tsv");
        Files.writeString(groups, "GRP.riverfront\tMLI\tgroup|front\tRiver Front\n");
        Path story = Files.writeString(
                folder.resolve("story.txt"),
                "BAMAKO, May 4, 2023 (Agency) -- The River Front rejected the proposal of Mali.");
        String out = folder.resolve("out").toString();
        var told = new ByteArrayOutputStream();
        var err = new PrintStream(told, true, StandardCharsets.UTF_8);
        String[] command = {
            "run", "--local", "--parallelism", "2", "--knowledge", knowledge.toString(), story.toString(), out
        };

        assertThat(Cluster.run(err, err, command)).isZero();
        assertThat(lines("findings")).anyMatch(line -> line.contains("GRP.riverfront"));

        Files.writeString(groups, "GRP.riverfront\tMLI\tgroup|front\n");
        assertThat(Cluster.run(err, err, command)).isEqualTo(2);
        assertThat(told.toString(StandardCharsets.UTF_8)).contains("sahel.groups.tsv:1: expected 4");
    }

    @Test
    void aStoryThatComesTwiceIsReadOnceAndWhatIsBrokenGoesBeside() throws Exception {
        Path lines = folder.resolve("wire.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(lines))) {
            out.write("""
                    {"id": "a", "published": "2024-03-01", "text": "Oslo demanded that Berne open its market for cod by 15 March, a spokesman said."}
                    {"id": "b", "published": "2024-03-01", "text":
                    {"id": "c", "published": "2024-03-01", "text": "Oslo demanded that Berne open its market for cod by 15 March, a spokesman said."}
                    {"id": "d", "published": "2024-03-02", "text": ""}
                    """.getBytes(StandardCharsets.UTF_8));
        }
        run(2, List.of(lines.toString(), folder.resolve("nowhere.txt").toString()), LocalDate.of(2024, 6, 1));

        assertThat(lines("findings")).isNotEmpty().allMatch(line -> line.contains("\"document\":\"a\""));
        assertThat(lines("failures"))
                .hasSize(3)
                .anyMatch(line -> line.contains("wire.jsonl.gz:2") && line.contains("broken JSON"))
                .anyMatch(line -> line.contains("wire.jsonl.gz:4") && line.contains("is empty"))
                .anyMatch(line -> line.contains("nowhere.txt") && line.contains("does not exist"));
        assertThat(lines("alerts"))
                .anyMatch(line -> line.contains("\"alert\":\"due\"") && line.contains("\"on\":\"2024-03-15\""))
                .anyMatch(line -> line.contains("\"alert\":\"overdue\"") && line.contains("\"on\":\"2024-03-16\""));
    }

    private void run(int parallelism, List<String> stories, LocalDate day) throws Exception {
        var settings = Settings.batch(stories, "", day);
        new LocalRun(folder.resolve("out"), parallelism, new Configuration()).run(settings);
    }

    private List<String> lines(String kind) {
        return Stories.lines(folder.resolve("out").resolve(kind + ".jsonl"));
    }
}
