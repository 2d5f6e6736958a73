package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.demarche.app.demo.DemoStories;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Bad input gets one clear line or a reading, in bounded time; never a crash. The bounds are generous on purpose. The
 * system property {@code demarche.hostile} makes the large inputs so many times larger.
 */
class HostileInputTest {
    private static final int LARGER = Integer.getInteger("demarche.hostile", 1);
    private static final Duration BOUND = Duration.ofMinutes(10);

    @TempDir
    private Path folder = Path.of("");

    private Run read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return assertTimeoutPreemptively(BOUND, () -> Run.of("read", file.toString(), "--format", "jsonl"));
    }

    private Run read(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void emptyAndBinaryFilesAreNamed() throws IOException {
        assertThat(read("empty.txt", "").err()).contains("empty.txt ");
        assertThat(read("blank.txt", " \n\t\n").err()).contains("blank.txt ");
        assertThat(read("binary.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 0})
                        .err())
                .contains("binary.txt ");
    }

    @Test
    void megabytesOfOneLine() throws IOException {
        String sentence = "The minister of trade said that the talks on tariffs would go on next week in Geneva. ";
        Run run = read("long.txt", sentence.repeat(LARGER * 1_000_000 / sentence.length()));
        assertThat(run.code()).isIn(ExitCode.OK, ExitCode.SOME_FAILED);
        assertThat(run.out().isEmpty()).isEqualTo(run.code() == ExitCode.SOME_FAILED);
    }

    @Test
    void invalidUtf8IsNamedOrReadInItsOwnEncoding() throws IOException {
        byte[] bytes =
                "The envoy said on Monday that the caf\u00e9 talks were off.".getBytes(StandardCharsets.ISO_8859_1);
        Run run = read("latin.txt", bytes);
        assertThat(run.code() == ExitCode.OK || run.err().contains("latin.txt "))
                .isTrue();
    }

    @Test
    void aHundredThousandQuotationMarks() throws IOException {
        Run run = read("marks.txt", "He said: " + "\"“”«»".repeat(LARGER * 20_000) + " and left the talks in Vienna.");
        assertThat(run.code()).isIn(ExitCode.OK, ExitCode.SOME_FAILED);
    }

    @Test
    void oneSentenceOfFiveThousandWords() throws IOException {
        Run run =
                read("words.txt", "The envoys said that " + "talks and trade and grain and ".repeat(900) + "went on.");
        assertThat(run.code()).isEqualTo(ExitCode.OK);
    }

    @Test
    void aStoryMayBeginAndEndAtAnyWord() throws IOException {
        var stories = new StringBuilder();
        for (Document dispatch : DemoStories.all()) {
            for (String sentence : dispatch.text().split("(?<=[.?!\u201d])\\s+")) {
                String[] words = sentence.split("\\s+");
                for (int cut = 0; cut < words.length; cut++) {
                    stories.append(fragment(words, cut, words.length));
                    stories.append(fragment(words, 0, cut + 1));
                }
            }
        }
        Run run = read("cut.jsonl", stories.toString());
        assertThat(run.err()).doesNotContain("made the reader fail");
        assertThat(run.out().lines().count())
                .isGreaterThan(stories.toString().lines().count());
    }

    private static String fragment(String[] words, int from, int end) {
        var line = JsonNodeFactory.instance.objectNode();
        line.put("text", String.join(" ", Arrays.copyOfRange(words, from, end)));
        return line + "\n";
    }

    @Test
    void rightToLeftTextIsRefusedAsNotEnglish() throws IOException {
        Run run = read(
                "arabic.txt", "قال وزير الخارجية يوم الجمعة إن المحادثات ستستأنف في القاهرة الأسبوع المقبل.".repeat(5));
        assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.err()).contains("arabic.txt ").contains("English");
    }
}
