package org.demarche.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.demarche.lab.input.InputException;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Benchmark;

/** The bench's own logic: what is measured is the machine's affair, and stays out of the build. */
class BenchTest {
    private static final Machine MACHINE = new Machine("test", 2, "17");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyStageHasItsBenchmark() {
        Stream<String> benchmarks = Arrays.stream(StageBenchmarks.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                .map(method -> method.getName());

        assertThat(benchmarks).containsExactlyInAnyOrderElementsOf(StageRun.STAGES);
    }

    @Test
    void aSampleIsSpreadEvenlyAndTheSameEachTime() {
        assertThat(Stories.spread(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9), 4)).containsExactly(0, 2, 5, 7);
        assertThat(Stories.spread(List.of(1, 2), 4)).containsExactly(1, 2);
        assertThat(Stories.spread(List.of(1, 2), 0)).containsExactly(1, 2);
    }

    @Test
    void aFolderWithoutStoriesIsRefused() {
        assertThatThrownBy(() -> Stories.documents(folder.resolve("none"), 0))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("none: no such file or folder; name one with stories");
        assertThatThrownBy(() -> Stories.documents(folder, 0))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith("no stories that can be read");
    }

    @Test
    void resultsAreKeptAndComparedRowByRow() throws IOException {
        Path file = folder.resolve("deep/bench.json");
        results(row("stage tags", 1000), row("whole, 1 thread", 10)).write(file);
        Results now = results(row("stage tags", 1500)).over(Results.read(file));

        assertThat(now.rows()).containsExactly(row("stage tags", 1500), row("whole, 1 thread", 10));
        assertThat(printed(Results.read(file), row("stage tags", 1500)))
                .anyMatch(line -> line.matches("stage tags +1,500 +1\\.50x"));
        assertThat(printed(Optional.empty(), row("stage tags", 1500)))
                .anyMatch(line -> line.matches("stage tags +1,500 +-"));
    }

    @Test
    void aFileOfAnotherKindIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "not results");

        assertThatThrownBy(() -> Results.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("notes.txt: no results of an earlier run");
    }

    @Test
    void aSpeedIsMeasuredOverWholePassesAfterTheWarmUp() throws InterruptedException {
        var reads = new AtomicInteger();
        Story story =
                new Story(Document.of("a", "Talks began."), List.<String[]>of(new String[] {"Talks", "began", "."}));
        Map<String, Double> figures =
                new SpeedTask(2, 0, 0).run(new Counting(reads), "any", List.of(story, story, story));

        assertThat(reads).hasValue(3);
        assertThat(figures.get("tokens/s"))
                .isEqualTo(3 * figures.get("stories/s"), org.assertj.core.data.Offset.offset(1e-6));
        assertThat(figures).containsKeys("tokens/cpu-s", "bytes/token", "peak heap MB", "load s", "loaded MB");
    }

    private static Results results(Row... rows) {
        return new Results(MACHINE, "stories", List.of(rows));
    }

    private static Row row(String name, double speed) {
        return new Row(name, Map.of(Row.SPEED, speed));
    }

    private static List<String> printed(Optional<Results> earlier, Row row) {
        var text = new StringWriter();
        new ResultTable(earlier).print("Stages", List.of(row), new PrintWriter(text, true));
        return text.toString().lines().toList();
    }
}
