package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.demarche.app.Sound;
import org.demarche.dossier.Dossiers;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.reader.finding.Actor;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another reader, or other knowledge, would change is shown before anything is replaced. */
class RereadCommandTest {
    private static final String STORY = """
            SEOUL, March 3, 2023 (Demarche test) -- South Korea asked Japan on Friday to apologise for wartime labour.

            "We expect a sincere answer within a month," Kim Testname said. "It is time," Park Jin said.
            """;

    @TempDir
    private Path folder;

    private Path file;
    private Path knowledge;

    @BeforeEach
    void read() throws IOException {
        file = folder.resolve("affair.db");
        Path story = Files.writeString(folder.resolve("seoul.txt"), STORY);
        assertThat(Run.of("read", story.toString(), "--into", file.toString()).code())
                .isZero();
        knowledge = Files.createDirectory(folder.resolve("knowledge"));
        Files.writeString(
                knowledge.resolve("people.tsv"), "Kim Testname\tm\tKOR.GOV\tAIDE\tspecial envoy\t2020-01-01\t-\n");
    }

    private String lines() {
        Run run = Run.of("export", file.toString());
        assertThat(run.code()).isZero();
        return run.out();
    }

    @Test
    void otherKnowledgeShowsOldAgainstNewAndStoresNothing() {
        String before = lines();
        Run run = Run.of("reread", file.toString(), "--knowledge", knowledge.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .containsPattern("- .*Kim Testname")
                .containsPattern("\\+ .*KOR.GOV.*Kim Testname")
                .contains("nothing stored yet");
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void appliedItReplacesAllButWhatWasDecided() throws Exception {
        try (var dossier = Dossiers.open(file)) {
            var item = dossier.reviews().queue(50).stream()
                    .filter(one -> one.finding() instanceof Statement said
                            && said.content().text().contains("sincere"))
                    .findFirst()
                    .orElseThrow();
            dossier.reviews()
                    .decide(
                            "ana",
                            item.document(),
                            item.finding().id(),
                            Verdict.EDIT,
                            Map.of("speaker", "KOR.GOV Chung Eui-yong"));
        }
        Run run = Run.of("reread", file.toString(), "--knowledge", knowledge.toString(), "--apply");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("; stored");
        try (var dossier = Dossiers.open(file)) {
            assertThat(dossier.stories().story(Document.of("seoul.txt", STORY).id()).orElseThrow().lines().stream()
                            .filter(org.demarche.formats.FindingsJson.FindingLine.class::isInstance)
                            .map(line -> ((org.demarche.formats.FindingsJson.FindingLine) line).finding())
                            .filter(Statement.class::isInstance)
                            .map(Statement.class::cast)
                            .filter(said -> said.content().text().contains("sincere")))
                    .singleElement()
                    .satisfies(said ->
                            assertThat(said.speaker().flatMap(Actor::person)).contains("Chung Eui-yong"));
        }
        assertThat(Run.of("reread", file.toString(), "--knowledge", knowledge.toString())
                        .out())
                .contains("0 findings come, 0 go, 0 change");
        Sound.check(file);
    }
}
