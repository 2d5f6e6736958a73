package org.demarche.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.demarche.reader.Reading;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams of stories on a small cluster: whatever happens on the way, the record ends as that of one process. */
class StreamTest {
    private static final LocalDate END = LocalDate.of(2024, 12, 31);
    private static final Settings.Pace QUICK = new Settings.Pace(0, Duration.ofMillis(200), false);

    private static SmallCluster cluster;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        cluster = new SmallCluster();
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    @Test
    void storiesThatComeLateAndOutOfOrderEndInTheSameRecord() throws Exception {
        List<Document> stories = new ArrayList<>(Wire.stories(90));
        List<Reading> readings = Wire.read(stories);
        Collections.shuffle(stories, new Random(7));
        Path in = Wire.write(stories, folder.resolve("shuffled.jsonl"));

        cluster.await(cluster.start(stream(in, false)));

        assertThat(standing("demarches")).isEqualTo(Wire.ledger(readings, END)).hasSizeGreaterThan(10);
        assertThat(standing("alerts")).isEqualTo(alertsOfABatch(in)).hasSizeGreaterThan(10);
    }

    @Test
    void aTaskManagerThatIsKilledCostsNothingAndDoublesNothing() throws Exception {
        List<Document> stories = Wire.stories(450);
        var files = folder.resolve("in");
        Files.createDirectory(files);
        for (int part = 0; part < 6; part++) {
            Wire.write(stories.subList(part * 75, part * 75 + 75), files.resolve("part" + part + ".jsonl"));
        }
        var job = cluster.start(stream(files, false));
        SmallCluster.until("some findings", () -> !lines("findings").isEmpty());
        int before = lines("findings").size();
        cluster.killOne();
        cluster.await(job);

        List<Reading> readings = Wire.read(stories);
        List<String> findings = Stories.findings(readings);
        assertThat(before).isBetween(1, findings.size() - 1);
        assertThat(lines("findings")).containsExactlyInAnyOrderElementsOf(findings);
        assertThat(standing("demarches")).isEqualTo(Wire.ledger(readings, END));
    }

    @Test
    void aNewerReaderGoesOnFromTheSavepointOfAnOlderOne() throws Exception {
        Path in = Files.createDirectory(folder.resolve("in"));
        Document demand = Wire.story(
                1,
                LocalDate.of(2024, 3, 1),
                "Oslo demanded that Berne open its market for cod by 15 March, the Norwegian foreign ministry said.");
        Wire.write(List.of(demand), in.resolve("one.jsonl"));
        var old = cluster.start(stream(in, true).readBy("0.1.0"));
        SmallCluster.until("a demarche", () -> lines("demarches").size() == 1);
        String savepoint = cluster.stop(old, folder.resolve("savepoints"));
        int findings = lines("findings").size();

        var next = cluster.start(stream(in, true).readBy("0.2.0"), Optional.of(savepoint));
        Document later = Wire.story(2, LocalDate.of(2024, 3, 16), "Rain fell on the fields of Ghana on Saturday.");
        Wire.write(List.of(later), in.resolve("two.jsonl"));
        SmallCluster.until(
                "an alert by a timer of before",
                () -> lines("alerts").stream()
                        .anyMatch(line -> line.contains("\"alert\":\"overdue\"") && line.contains("2024-03-15")));
        Document answer = Wire.story(
                3,
                LocalDate.of(2024, 3, 20),
                "Berne rejected the demand of Oslo to open the market for cod, the Swiss government said.");
        Wire.write(List.of(answer, demand), in.resolve("three.jsonl"));
        SmallCluster.until(
                "a rejection", () -> lines("demarches").stream().anyMatch(line -> line.contains("REJECTED")));
        cluster.stop(next, folder.resolve("savepoints"));

        List<Reading> readings = Wire.read(List.of(demand, later, answer));
        assertThat(standing("demarches")).isEqualTo(Wire.ledger(readings, END)).hasSize(1);
        long readAgain = lines("findings").stream()
                .filter(line -> line.contains("\"document\":\"wire-1\""))
                .count();
        assertThat(readAgain).as("by the newer reader, since it came again").isEqualTo(2L * findings);
    }

    private Settings stream(Path in, boolean watch) {
        return Settings.batch(List.of(in.toString()), out().toUri().toString(), END)
                .asStream(watch, QUICK);
    }

    private Path out() {
        return folder.resolve("out");
    }

    private List<String> lines(String kind) {
        return Files.isDirectory(out()) ? SmallCluster.lines(out(), kind) : List.of();
    }

    private List<String> standing(String kind) {
        return Changes.settled(lines(kind), END);
    }

    private List<String> alertsOfABatch(Path in) throws Exception {
        Path out = folder.resolve("batch");
        new LocalRun(out, 1, new org.apache.flink.configuration.Configuration())
                .run(Settings.batch(List.of(in.toString()), "", END));
        return Stories.lines(out.resolve("alerts.jsonl"));
    }
}
