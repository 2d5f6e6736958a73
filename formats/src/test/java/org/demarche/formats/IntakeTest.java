package org.demarche.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.demarche.formats.Item.Failure;
import org.demarche.formats.Item.Note;
import org.demarche.formats.Item.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static final String STORY =
            "The two ministers met in Muscat on Sunday and agreed to meet again in a month.";

    @TempDir
    private Path folder;

    private Path file(String name, byte[] bytes) {
        try {
            Path path = folder.resolve(name);
            Files.createDirectories(path.getParent());
            return Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Item> read(Intake intake, byte[] standardInput, Object... arguments) {
        List<String> names = Arrays.stream(arguments).map(Object::toString).toList();
        var items = new ArrayList<Item>();
        try (Items found = intake.read(Intake.sources(names), new ByteArrayInputStream(standardInput))) {
            found.forEachRemaining(items::add);
        }
        return items;
    }

    private static List<Item> read(Object... arguments) {
        return read(new Intake(), new byte[0], arguments);
    }

    private static String line(Item item) {
        return item instanceof Failure failure ? failure.line() : item instanceof Note note ? note.line() : "story";
    }

    @Test
    void aFileIsOneStoryUnderThePathAsGiven() {
        Path path = file("a.txt", STORY);

        assertThat(read(path)).singleElement().isInstanceOfSatisfying(Story.class, story -> {
            assertThat(story.label()).isEqualTo(path.toString());
            assertThat(story.document().text()).isEqualTo(STORY);
        });
    }

    @Test
    void aFolderIsReadInOrderWithItsFoldersButNotWhatIsHidden() {
        file("b.txt", STORY);
        file("a/2.txt", STORY);
        file("a/1", STORY);
        file(".hidden/3.txt", STORY);
        file("a/.4.txt", STORY);

        assertThat(read(folder))
                .extracting(Item::label)
                .containsExactly(folder + "/a/1", folder + "/a/2.txt", folder + "/b.txt");
    }

    @Test
    void aPatternNamesFiles() {
        file("a.txt", STORY);
        file("b.text", STORY);
        file("deep/c.txt", STORY);

        assertThat(read(folder + "/*.txt")).extracting(Item::label).containsExactly(folder + "/a.txt");
        assertThat(read(folder + "/**.txt")).hasSize(2);
        assertThat(read(folder + "/*.html"))
                .extracting(IntakeTest::line)
                .containsExactly(folder + "/*.html matches no file; check the pattern");
    }

    @Test
    void standardInputIsTextOrJsonLines() {
        byte[] text = STORY.getBytes(StandardCharsets.UTF_8);
        byte[] lines = "{\"id\":\"x\",\"text\":\"%s\"}\n".formatted(STORY).getBytes(StandardCharsets.UTF_8);

        assertThat(read(new Intake(), text, "-")).extracting(Item::label).containsExactly("-");
        assertThat(read(new Intake(), lines, "-")).extracting(Item::label).containsExactly("x");
    }

    @Test
    void jsonLinesGiveMetadataAndBrokenLinesAreNamed() {
        Path path = file("wire.jsonl", """
                {"id":"one","text":"%1$s","publisher":"Agency","published":"2024-02-29T23:10:00Z","tags":["a"],"title":7}
                {"id":"two","text":
                {"id":"three"}

                {"text":"%1$s","published":"yesterday"}
                """.formatted(STORY));

        List<Item> items = read(path);

        assertThat(items.get(0)).isInstanceOfSatisfying(Story.class, story -> {
            assertThat(story.label()).isEqualTo("one");
            assertThat(story.document().metadata().publisher()).contains("Agency");
            assertThat(story.document().metadata().published()).contains(LocalDate.of(2024, 2, 29));
        });
        assertThat(line(items.get(1))).startsWith(path + ":2 is broken JSON: ").endsWith("; mend or drop that line");
        assertThat(line(items.get(2))).isEqualTo(path + ":3 has no 'text'; give every line a string under that key");
        assertThat(items.get(3).label()).isEqualTo(path + ":5");
        assertThat(line(items.get(4)))
                .isEqualTo(path + " has keys that are not read (3 times): published, tags, title");
        assertThat(items).hasSize(5);
    }

    @Test
    void oneLineOfAFileCanBeReadAgain() {
        Path path = file("wire.jsonl", """
                {"id":"one","text":"%1$s"}
                {"id":"two","text":"Le ministre a dit que la France ne participera pas aux discussions."}
                {"text":"%1$s"}
                """.formatted(STORY));

        assertThat(read(path)).extracting(Item::label).containsExactly("one", path + ":2", path + ":3");
        assertThat(read(path + ":1")).extracting(Item::label).containsExactly("one");
        assertThat(read(path + ":3")).extracting(Item::label).containsExactly(path + ":3");
        assertThat(read(path + ":9")).isEmpty();
    }

    @Test
    void aDeepOrEndlessLineIsOneFailure() {
        Path path = file("deep.jsonl", "{\"a\":" + "[".repeat(100_000) + "\n{\"text\":\"" + STORY + "\"}");

        assertThat(read(path)).hasSize(2).first().isInstanceOf(Failure.class);
        assertThat(read(new Intake(1000), new byte[0], path))
                .extracting(IntakeTest::line)
                .containsExactly(path + ":1 is longer than 1000 bytes; split or drop that line", "story");
    }

    @Test
    void gzipIsUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(STORY.getBytes(StandardCharsets.UTF_8));
        }
        Path whole = file("a.txt.gz", packed.toByteArray());
        Path half = file("b.txt.gz", Arrays.copyOf(packed.toByteArray(), packed.size() / 2));

        assertThat(read(whole)).singleElement().isInstanceOf(Story.class);
        assertThat(read(half)).extracting(IntakeTest::line).containsExactly(half + " is damaged gzip; pack it anew");
    }

    @Test
    void encodingsAreRecognised() {
        String accents = "The Côte d’Ivoire delegation left the café — and Mr Núñez said “no” to the offer from Malmö.";
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16,
                Charset.forName("windows-1252"))) {
            Path path = file(charset.name() + ".txt", accents.getBytes(charset));

            assertThat(read(path).get(0))
                    .as(charset.name())
                    .isInstanceOfSatisfying(
                            Story.class,
                            story -> assertThat(story.document().text()).isEqualTo(accents));
        }
    }

    @Test
    void anotherEncodingIsRemarkedOn() {
        Path latin = file("latin.txt", (STORY + " Señor Núñez left.").getBytes(StandardCharsets.ISO_8859_1));
        byte[] bytes = (STORY + " Señor Núñez and Frau Müller left.").getBytes(StandardCharsets.UTF_8);
        bytes[10] = (byte) 0xFF;
        Path damaged = file("damaged.txt", bytes);

        assertThat(read(latin))
                .extracting(IntakeTest::line)
                .containsExactly("story", latin + " is no UTF-8, read as windows-1252");
        assertThat(read(damaged))
                .extracting(IntakeTest::line)
                .containsExactly("story", damaged + " is damaged UTF-8, read with one place left open");
    }

    @Test
    void whatCannotBeReadSaysWhyAndTheRestGoesOn() {
        Path empty = file("empty.txt", "\uFEFF \n\t");
        Path binary = file("image.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1, 2, 0, 7});
        Path rtf = file("note.txt", "{\\rtf1\\ansi The minister said no.}");
        Path large = file("large.txt", STORY.repeat(20));
        Path russian = file("ru.txt", "Министр сообщил, что переговоры состоятся в понедельник.");
        Path story = file("story.txt", STORY);
        Path missing = folder.resolve("missing.txt");

        assertThat(read(new Intake(1000), new byte[0], empty, binary, rtf, large, russian, missing, story))
                .extracting(IntakeTest::line)
                .containsExactly(
                        empty + " is empty; nothing to read there",
                        binary + " is no text in a known encoding; convert it to plain text in UTF-8",
                        rtf + " is RTF; save it as plain text",
                        large + " is larger than 1000 bytes; split it into stories",
                        russian + " is written in Cyrillic letters; only English is read, translate it first",
                        missing + " does not exist; check the path",
                        "story");
    }
}
