package org.demarche.lab.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.demarche.lab.bench.ScalingRun.Rounds;
import org.demarche.lab.bench.ScalingRun.Turn;
import org.demarche.lab.workspace.Variations;
import org.demarche.reader.Reader;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.Test;

/** Long runs and scaling: that they count right. What they measure is the machine's affair. */
class MillionTest {
    private static final Variations VARIATIONS = new Variations(Reader.load());

    @Test
    void shortStoriesAreMadeOneAtATimeAndTheSameEachTime() {
        List<String> some = VARIATIONS.shortLines(300).toList();

        assertThat(some).hasSize(300).isEqualTo(VARIATIONS.shortLines(300).toList());
        assertThat(some.stream().distinct().count()).isGreaterThan(250);
        assertThat(some)
                .allMatch(line -> line.startsWith("{\"text\":\"") && line.length() < 1_500)
                .anyMatch(line -> line.contains("\"published\":\"20"));
        assertThat(VARIATIONS.shortLines(1_000_000_000_000L).limit(2)).hasSize(2);
    }

    @Test
    void wholeStoriesHaveOtherNamesInEachEdition() {
        List<Document> some = VARIATIONS.whole(70).toList();

        assertThat(some.stream().map(Document::label)).doesNotHaveDuplicates().allMatch(l -> l.startsWith("edition-"));
        assertThat(some.stream().map(Document::text)).doesNotHaveDuplicates();
    }

    @Test
    void manyShortStoriesGoThroughTheCommandItself() {
        List<String> printed = printed(200, VARIATIONS.shortLines(200).iterator());

        assertThat(printed)
                .contains("STORIES 200", "FAILURES 0", "HEAP_FLAT yes")
                .anyMatch(line -> line.matches("200 stories, \\d+ s, [\\d.]+ stories/s, [\\d.]+ MB after collection"))
                .anyMatch(line -> line.matches("LINES_PRINTED \\d{3,}"))
                .anyMatch(line -> line.matches("STORIES_PER_SECOND [\\d.]+"))
                .anyMatch(line -> line.matches("HEAP_AFTER_GC_FIRST_MB [\\d.]+"))
                .anyMatch(line -> line.matches("HEAP_AFTER_GC_LAST_MB [\\d.]+"))
                .anyMatch(line -> line.matches("HEAP_AFTER_GC_HIGHEST_MB [\\d.]+"));
        assertThat(printed.stream().filter(line -> line.contains("after collection")))
                .hasSize(20);
    }

    @Test
    void aStoryThatCannotBeReadIsCounted() {
        List<String> lines = List.of("{\"text\":\"\"}", "{\"text\":\"Kenya asked Somalia for talks.\"}");

        assertThat(printed(2, lines.iterator())).contains("STORIES 2", "FAILURES 1");
    }

    @Test
    void linesAreHandedOutOneByOne() throws Exception {
        var handed = new ArrayList<Long>();
        try (var source = new LineSource(List.of("Geneva", "Ankara").iterator(), handed::add)) {
            assertThat(source.read(new byte[4], 0, 4)).isEqualTo(4);
            assertThat(handed).containsExactly(0L);
            assertThat(new String(source.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("va\nAnkara\n");
            assertThat(source.read()).isEqualTo(-1);
            assertThat(source.count()).isEqualTo(2);
            assertThat(handed).containsExactly(0L, 1L, 2L);
        }
    }

    @Test
    void aHeapIsFlatOrGrows() {
        assertThat(heap(200, 205, 199, 210).flat()).isTrue();
        assertThat(heap(200, 220, 240, 265).flat()).isFalse();
        assertThat(heap(200, 300, 200, 200).flat()).as("what went away again").isTrue();
        assertThat(heap(200, 300, 200, 201).highest()).isEqualTo(300);
        assertThatThrownBy(() -> heap().first()).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void everyTurnReadsAllStories() throws InterruptedException {
        var reads = new AtomicInteger();
        Document story = Document.of("a", "Talks began.");
        Rounds rounds = new ScalingRun(read -> reads.incrementAndGet(), List.of(story, story, story)).rounds(2, 3, 0);

        assertThat(reads).hasValue(3 * (1 + 2 * 3));
        assertThat(rounds.alone()).hasSize(3).allMatch(turn -> turn.threads() == 1);
        assertThat(rounds.together()).hasSize(3).allMatch(turn -> turn.threads() == 2);
    }

    @Test
    void scalingByTheClockAndUndisturbed() {
        Rounds rounds = new Rounds(List.of(new Turn(1, 100, 11, 10, 1, 0)), List.of(new Turn(2, 100, 10, 10, 1, 2)));

        assertThat(rounds.scaling()).isEqualTo(1.1);
        assertThat(rounds.scalingUndisturbed()).isEqualTo(11.0 / 7.0);
        assertThat(rounds.alone().get(0).millisPerStory()).isEqualTo(110);
    }

    private static Heap heap(double... looks) {
        var heap = new Heap();
        for (double look : looks) {
            heap.add(look);
        }
        return heap;
    }

    private static List<String> printed(long stories, java.util.Iterator<String> lines) {
        var text = new StringWriter();
        new MillionRun(stories, 1, 50, new PrintWriter(text)).run(lines);
        return text.toString().lines().toList();
    }
}
