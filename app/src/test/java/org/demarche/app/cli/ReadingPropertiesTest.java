package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.demarche.app.demo.DemoStories;
import org.demarche.formats.FindingsJson;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every reading. */
class ReadingPropertiesTest {
    private static final Pattern STRETCH =
            Pattern.compile("\"text\":\"((?:[^\"\\\\]|\\\\.)*)\",\"spans\":\\[\\[(\\d+),(\\d+)\\]\\]");
    private static final List<Document> STORIES = DemoStories.all();
    private static Reader reader = Reader.load();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void load() {
        reader = Reader.load();
    }

    @Test
    void everySpanIsVerbatim() {
        int seen = 0;
        for (Document story : STORIES) {
            int[] codePoints = story.text().codePoints().toArray();
            for (String line : lines(reader.read(story))) {
                var stretch = STRETCH.matcher(line);
                while (stretch.find()) {
                    int start = Integer.parseInt(stretch.group(2));
                    int end = Integer.parseInt(stretch.group(3));
                    assertThat(unescaped(stretch.group(1))).isEqualTo(new String(codePoints, start, end - start));
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(1000);
    }

    private static List<String> lines(Reading reading) {
        return FindingsJson.inOrder(reading).stream().map(FindingsJson::line).toList();
    }

    private static String unescaped(String json) {
        return json.replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
    }

    @Test
    void readingIsTheSameTwiceAndInAnotherLocale() {
        Locale before = Locale.getDefault();
        try {
            for (Document story : STORIES) {
                List<String> first = lines(reader.read(story));
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                assertThat(lines(reader.read(story))).isEqualTo(first);
                Locale.setDefault(before);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void findingsStandInTheOrderOfTheTextWithIdsOfTheirOwn() {
        for (Document story : STORIES) {
            Reading reading = reader.read(story);
            assertThat(reading.findings())
                    .extracting(finding -> finding.anchor().start())
                    .isSorted();
            assertThat(reading.findings()).extracting(finding -> finding.id()).doesNotHaveDuplicates();
        }
    }

    @Test
    void neitherOrderNorThreadsChangeTheLedger() throws IOException {
        Run.of("demo", "--copy", folder.resolve("stories").toString());
        List<String> expected = ledgerOf(paths(), "1");
        for (int seed = 0; seed < 3; seed++) {
            List<String> shuffled = paths();
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(ledgerOf(shuffled, "3")).isEqualTo(expected);
        }
        assertThat(expected).isNotEmpty();
    }

    private List<String> paths() throws IOException {
        try (var files = Files.list(folder.resolve("stories"))) {
            return new ArrayList<>(files.map(Path::toString).sorted().toList());
        }
    }

    private List<String> ledgerOf(List<String> paths, String threads) throws IOException {
        Path dossier = Files.createTempDirectory(folder, "dossier").resolve("d.db");
        var arguments = new ArrayList<>(List.of("read", "--into", dossier.toString(), "--threads", threads));
        arguments.addAll(paths);
        assertThat(Run.of(arguments.toArray(String[]::new)).code()).isEqualTo(ExitCode.OK);
        return Run.of("ledger", dossier.toString(), "--as-of", "2023-12-31", "--format", "jsonl").lines().stream()
                .map(line -> line.replace(folder.toString(), ""))
                .toList();
    }
}
