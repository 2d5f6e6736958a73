package org.demarche.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.demarche.reader.finding.Move;
import org.demarche.reader.finding.MoveKind;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.Test;

/** Files of a user's own, as docs/knowledge.md shows them. */
class OwnKnowledgeTest {
    private static final Pattern FILE = Pattern.compile("`([\\w.]+\\.tsv)`:\n\n```\n(.*?)```", Pattern.DOTALL);

    private static Map<String, String> example() throws IOException {
        var files = new TreeMap<String, String>();
        FILE.matcher(Files.readString(Path.of("../docs/knowledge.md")))
                .results()
                .forEach(match -> files.put(match.group(1), match.group(2)));
        return files;
    }

    private static final Document STORY = Document.of("mali", """
                    BAMAKO, March 7, 2025 (River Wire) -- Amadou Keita vlogged on Friday that the front had lost faith in the talks.

                    On Thursday the River Front handed Mali a factsheet on the ceasefire.
                    """);

    @Test
    void theExampleOfTheGuideReadsAsTheGuideSays() throws IOException {
        Map<String, String> files = example();
        assertThat(files).hasSize(6);
        Reading reading = Reader.load(files).read(STORY);

        assertThat(reading.document().metadata().publisher()).contains("River Wire Service");
        List<Statement> statements = reading.findings().stream()
                .filter(Statement.class::isInstance)
                .map(Statement.class::cast)
                .toList();
        assertThat(statements).singleElement().satisfies(said -> {
            assertThat(said.cue().text()).isEqualTo("vlogged");
            assertThat(said.toString()).contains("GRP.riverfront", "Amadou Keita");
        });
        assertThat(reading.findings())
                .filteredOn(Move.class::isInstance)
                .map(Move.class::cast)
                .anySatisfy(move -> {
                    assertThat(move.kind()).isEqualTo(MoveKind.PROPOSE);
                    assertThat(move.by().get(0).code()).contains("GRP.riverfront");
                });
    }

    @Test
    void withoutThemNothingOfItIsKnown() {
        Reading reading = Reader.load().read(STORY);
        assertThat(reading.document().metadata().publisher().orElse("")).isNotEqualTo("River Wire Service");
        assertThat(reading.findings().toString()).doesNotContain("riverfront", "vlogged");
        assertThat(reading.findings()).noneMatch(Move.class::isInstance);
    }

    @Test
    void aMistakeIsToldWithFileAndLine() {
        assertWrong("mine.speech.tsv", "# mine\nvlog\tverb\tthat\n", "mine.speech.tsv:2: four fields");
        assertWrong(
                "mine.speech.tsv",
                "vlog\tverb\tthat\tSHOUT\n",
                "mine.speech.tsv:1: there is no act SHOUT; those there are: SAY");
        assertWrong("mine.classes.tsv", "PAPPER\tfactsheet\n", "mine.classes.tsv:1: there is no class PAPPER; those");
        assertWrong("agencies.tsv", "river wire\n", "agencies.tsv:1: 2 fields between tabs expected, found 1");
        assertWrong("mine.verbs.tsv", "vlog\n", "mine.verbs.tsv: no kind of knowledge file; name it KIND.tsv");
    }

    private static void assertWrong(String file, String text, String message) {
        assertThatThrownBy(() -> Reader.load(Map.of(file, text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
