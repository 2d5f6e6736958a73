package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person types and sees. */
class ReadCommandTest {
    private static final String STORY = """
            SEOUL, March 3, 2023 (Demarche test) -- South Korea asked Japan on Friday to apologise for wartime labour.

            "We expect a sincere answer from Tokyo within a month," Foreign Minister Park Jin said.
            """;

    @TempDir
    private Path folder = Path.of("");

    private Path story = Path.of("");

    @BeforeEach
    void write() throws IOException {
        story = Files.writeString(folder.resolve("seoul.txt"), STORY);
    }

    @Test
    void showsAStoryAsAPage() {
        Run run = Run.of("read", story.toString());
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .contains("Seoul", "Friday 3 March 2023", "Park Jin")
                .contains("South Korea (KOR)  REQUEST", "EXPECT_ANSWER")
                .contains("\"We expect a sincere answer from Tokyo within a month,\"")
                .contains("2023-03-03..2023-04-03");
    }

    @Test
    void printsOneLineOfJsonForEachFinding() {
        Run run = Run.of("read", story.toString(), "--format", "jsonl");
        assertThat(run.lines()).allMatch(line -> line.startsWith("{\"type\":\"") && line.endsWith("}"));
        assertThat(run.out()).contains("\"type\":\"statement\"", "\"type\":\"mention\"", "\"type\":\"time\"");
    }

    @Test
    void readsKnowledgeOfOnesOwnOnTopOfTheBundled() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("sahel.groups.tsv"), "GRP.riverfront\tMLI\tgroup|front\tRiver Front\n");
        Files.writeString(
                own.resolve("sahel.people.tsv"),
                "Amadou Keita\tm\tGRP.riverfront\tLEADER\tleader of the River Front\t2024-05-01\t-\n");
        Files.writeString(story, "The River Front rejected the offer. Its leader Amadou Keita said he wanted talks.");
        Run run = Run.of(
                "read", story.toString(), "--date", "2025-03-01", "--format", "jsonl", "--knowledge", own.toString());
        assertThat(run.out())
                .contains("\"actor\":\"GRP.riverfront\"")
                .contains("\"actor\":\"GRP.riverfront\",\"person\":\"Amadou Keita\"");
    }

    @Test
    void namesFileAndLineOfWrongKnowledge() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(
                own.resolve("people.tsv"), "# mine\nAmadou Keita\tm\tGRP.nobody\tLEADER\tleader\t2024-05-01\t-\n");
        Run run = Run.of("read", story.toString(), "--knowledge", own.toString());
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("people.tsv:2: unknown actor code: GRP.nobody", "docs/knowledge.md");
    }

    @Test
    void explainsWhatMadeEachFinding() {
        Run page = Run.of("read", story.toString(), "--explain");
        assertThat(page.out())
                .contains("why: pattern request.patterns:")
                .contains("why: pattern patterns.tsv:")
                .contains("why: cue “said”, direct");
        Run lines = Run.of("read", story.toString(), "--explain", "--format", "jsonl");
        assertThat(lines.lines()).isNotEmpty().allMatch(line -> line.contains(",\"why\":\""));
        assertThat(lines.out()).containsPattern("\"type\":\"event\".*\"why\":\"pattern request.patterns:\\d+ expect ");
    }

    @Test
    void withoutBeingAskedNothingIsExplained() {
        Run lines = Run.of("read", story.toString(), "--format", "jsonl");
        assertThat(lines.out()).doesNotContain("\"why\"");
        assertThat(Run.of("read", story.toString()).out()).doesNotContain("why:");
    }

    @Test
    void namesWhatFailedAndReadsTheRest() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        Path binary = Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, 7});
        Run run =
                Run.of("read", folder.toString(), folder.resolve("missing.txt").toString());
        assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.out()).contains("Park Jin");
        assertThat(run.err())
                .contains("3 stories failed:", empty.toString(), binary.toString(), "missing.txt")
                .contains("To retry just these: demarche read ");
    }

    @Test
    void readingTwiceChangesNothingAndFailuresAreRetried() throws IOException {
        Path dossier = folder.resolve("d.db");
        Path late = folder.resolve("late.txt");
        Run first = Run.of("read", story.toString(), late.toString(), "--into", dossier.toString());
        assertThat(first.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(first.err()).contains("1 stored, 0 already there, 1 failed", "read --retry --into");
        Run again = Run.of("read", story.toString(), "--into", dossier.toString());
        assertThat(again.err()).contains("0 stored, 1 already there, 0 failed");
        Files.writeString(late, STORY.replace("March 3", "March 10"));
        Run retry = Run.of("read", "--retry", "--into", dossier.toString());
        assertThat(retry.code()).isEqualTo(ExitCode.OK);
        assertThat(retry.err()).contains("1 stored, 0 already there, 0 failed");
        assertThat(Run.of("read", "--retry", "--into", dossier.toString()).code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void copiesAreCountedAsCopies() throws IOException {
        Path other = Files.writeString(folder.resolve("other.txt"), STORY.replace("Demarche test", "Another test"));
        Path dossier = folder.resolve("d.db");
        assertThat(other).content().isNotEqualTo(STORY);
        assertThat(Run.of("read", story.toString(), other.toString(), "--into", dossier.toString())
                        .err())
                .contains("1 stored, 1 a copy of a story that is there, 0 already there, 0 failed")
                .contains("now: 1");
    }

    @Test
    void aWrongOptionIsOneLineAndSaysWhereTheRestIs() {
        for (String[] wrong : new String[][] {
            {"ledger", "d.db", "--as-of", "yesterday"},
            {"ledger", "d.db", "--as-off", "2022-01-01"},
            {"ledgr", "d.db"},
            {"show"}
        }) {
            Run run = Run.of(wrong);
            assertThat(run.code()).isEqualTo(ExitCode.USAGE);
            assertThat(run.err()).startsWith("demarche: ").contains("--help").doesNotContain("java.");
            assertThat(run.err().lines()).hasSizeLessThanOrEqualTo(4);
        }
        assertThat(Run.of("ledger", "d.db", "--as-of", "yesterday").err())
                .contains("'yesterday' is no day; write it as 2022-01-15", "demarche ledger --help");
        assertThat(Run.of("ledgr", "d.db").err()).contains("ledger");
    }

    @Test
    void theDateOfTheCommandLineServesStoriesWithoutOne() throws IOException {
        Path undated = Files.writeString(
                folder.resolve("undated.txt"),
                "Egypt invited Israel and Hamas to indirect talks in Cairo. A reply is expected by Sunday.\n");
        assertThat(Run.of("read", undated.toString()).out()).contains("no publication date");
        assertThat(Run.of("read", undated.toString(), "--date", "2024-04-30", "--format", "jsonl")
                        .out())
                .contains("\"latest\":\"2024-05-05\"");
    }

    @Test
    void wrongUseIsExplained() {
        assertThat(Run.of("read").code()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("read").err()).contains("name the stories to read");
        assertThat(Run.of("read", "--dat", "2022-01-01", "x").err()).contains("Unknown option");
        assertThat(Run.of("ledger", folder.resolve("none.db").toString()).err()).contains("no dossier at", "--into");
        assertThat(Run.of("--help").out()).contains("demarche demo");
    }
}
