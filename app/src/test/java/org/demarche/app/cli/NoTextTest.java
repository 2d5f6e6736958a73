package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.app.Sound;
import org.demarche.dossier.Dossiers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier that keeps no texts: where findings stand, hashes, who and when, and no words of any story. */
class NoTextTest {
    private static final String STORY =
            "GENEVA, Dec 17, 2021 (Demarche test) -- Russia on Friday grudgingly asked the United"
                    + " States to start talks on lighthouses within a week, envoys said.\n\n\"We propose a serenade of teapots,\" Deputy"
                    + " Foreign Minister Sergei Ryabkov said, and offered marmalade.\n";

    @TempDir
    private Path folder;

    private Path file;
    private Path stories;

    @BeforeEach
    void read() throws IOException {
        file = folder.resolve("bare.db");
        stories = Files.createDirectory(folder.resolve("stories"));
        Files.writeString(stories.resolve("geneva.txt"), STORY);
        ok("read", stories, "--into", file, "--no-text");
    }

    private static Run ok(Object... arguments) {
        Run run =
                Run.of(java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run;
    }

    private void wordless(Path path) throws IOException {
        String bytes = Files.readString(path, StandardCharsets.ISO_8859_1);
        // The head words of a matter are kept, so that steps can be linked: lemmas, one by one.
        assertThat(bytes)
                .doesNotContain("grudgingly", "envoys", "talks on lighthouses", "We propose", "serenade of")
                .doesNotContain("offered marmalade", "called on both", "to stop the", "Deputy Foreign");
    }

    @Test
    void noWordOfAStoryIsInTheFile() throws Exception {
        try (var dossier = Dossiers.open(file)) {
            assertThat(dossier.size()).isEqualTo(1);
            var story = dossier.stories()
                    .story(dossier.stories().latest(1, 0).get(0).id())
                    .orElseThrow();
            assertThat(story.keepsText()).isFalse();
            assertThat(story.lines()).hasSizeGreaterThan(6);
        }
        wordless(file);
        Sound.check(file);
    }

    @Test
    void whoDidWhatWhenIsThere() {
        assertThat(ok("ledger", file, "--as-of", "2022-01-01").out()).contains("RUS", "USA", "2021-12-24");
        assertThat(ok("ledger", file, "--as-of", "2022-01-01", "--format", "jsonl")
                        .out())
                .doesNotContain("grudgingly");
        assertThat(ok("brief", file, "--since", "2021-12-01", "--until", "2022-01-01")
                        .out())
                .contains("RUS");
    }

    @Test
    void theSettingHoldsForWhoeverStoresAndIsHandedOver() throws IOException {
        Files.writeString(
                stories.resolve("oslo.txt"),
                "OSLO, Dec 18, 2021 (Demarche test) -- Norway called on both sides on Saturday to stop the serenade of"
                        + " teapots.\n");
        ok("read", stories, "--into", file);
        wordless(file);
        Path lines = folder.resolve("bare.jsonl");
        ok("export", file, "--out", lines);
        wordless(lines);
        Path copy = folder.resolve("copy.db");
        ok("import", copy, lines);
        try (var dossier = Dossiers.open(copy)) {
            assertThat(dossier.keepsTexts()).isFalse();
        }
        assertThat(ok("export", copy).out()).isEqualTo(ok("export", file).out());
        for (String format : List.of("csv", "events", "jsonld")) {
            Path out = folder.resolve("bare." + format);
            ok("export", file, "--format", format, "--out", out);
            wordless(out);
        }
    }

    @Test
    void aDossierWithTextsIsMergedInWithoutThem() throws IOException {
        Path full = folder.resolve("full.db");
        Files.writeString(
                stories.resolve("oslo.txt"),
                "OSLO, Dec 18, 2021 (Demarche test) -- Norway called on both sides on Saturday to stop the serenade of"
                        + " teapots.\n");
        ok("read", stories, "--into", full);
        ok("merge", file, full);
        try (var dossier = Dossiers.open(file)) {
            assertThat(dossier.size()).isEqualTo(2);
        }
        wordless(file);
        assertThat(Run.of("read", stories.toString(), "--into", full.toString(), "--no-text"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(ExitCode.USAGE))
                .satisfies(run -> assertThat(run.err()).contains("holds texts already", "demarche merge"));
    }

    @Test
    void quotationsAreNotFoundWhereNoneAreKept() {
        assertThat(Run.of("quote", file.toString(), "We propose a serenade of teapots")
                        .code())
                .isEqualTo(ExitCode.SOME_FAILED);
    }

    @Test
    void anotherReadingNeedsTheFiles() throws Exception {
        Run without = Run.of("reread", file.toString());
        assertThat(without.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(without.err()).contains("1 stories were not read", "--from FOLDER");
        Files.writeString(
                stories.resolve("other.txt"), "OSLO, Dec 18 (Demarche test) -- Norway said no on Saturday.\n");
        assertThat(ok("reread", file, "--from", stories).out()).contains("0 findings come, 0 go, 0 change");
        assertThat(ok("reread", file, "--from", stories, "--apply").out()).contains("; stored");
        wordless(file);
        Sound.check(file);
    }
}
