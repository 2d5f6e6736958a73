package org.demarche.lab.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.lab.input.InputException;
import org.demarche.reader.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories on ten affairs and what their record must hold; the rows lost are printed when it falls below its floor. */
class RecordTest {
    private static final double FLOOR = 70;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theRecordOfTenStoriesKeepsItsFloor() {
        Reader reader = Reader.load();
        List<RecordStory> stories = RecordStory.in(Path.of("src/test/resources/record"));
        List<String> lost = stories.stream()
                .flatMap(story -> story.missed(reader).stream().map(row -> story.name() + ": " + row))
                .toList();
        long rows = stories.stream().mapToLong(story -> story.rows().size()).sum();

        assertThat(100.0 * (rows - lost.size()) / rows)
                .as(String.join("\n", lost))
                .isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void rowsAreHeldOrMissedByPartiesWordsAndDays() throws IOException {
        Files.writeString(
                folder.resolve("one.txt"),
                "MUSCAT, March 3, 2025 - Oman demanded that Yemen release the ship by March 31. \"We wait,\" the Omani Foreign"
                        + " Ministry said.\n");
        Files.writeString(
                folder.resolve("one.tsv"),
                String.join(
                        "\n",
                        "# what, who, act, to, words",
                        "statement\tOMN\tSAY\t-\tWe wait",
                        "not statement\tYEM\t-\t-\tWe wait",
                        "move\tDEMAND|REQUEST\tOMN\tYEM\t..2025-03-31",
                        "move\tDEMAND\tYEM\tOMN",
                        "event\tREQUEST\tOMN\tYEM\t0"));
        RecordStory story = RecordStory.in(folder).get(0);

        assertThat(Stream.of(story).flatMap(one -> one.missed(Reader.load()).stream()))
                .extracting(RecordRow::toString)
                .containsExactly("move DEMAND YEM OMN");
    }

    @Test
    void aRowOfAnUnknownKindIsRefusedWithFileAndLine() throws IOException {
        Files.writeString(folder.resolve("one.txt"), "Oman waits.\n");
        Files.writeString(folder.resolve("one.tsv"), "# rows\nrumour\tOMN\n");

        assertThatThrownBy(() -> RecordStory.in(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("one.tsv:2: no row of a record");
    }
}
