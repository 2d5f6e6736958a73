package org.demarche.lab.reviewed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.demarche.app.cli.Main;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.lab.attribution.TrainAttribution;
import org.demarche.reader.Reader;
import org.demarche.reader.finding.Finding;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What analysts decide in a workspace is measured against, and learnt from. */
class ReviewedTest {
    private static final Document STORY = Document.of("seoul.txt", """
            SEOUL, March 3, 2023 (Demarche test) -- South Korea asked Japan on Friday to apologise for wartime labour.

            "We expect a sincere answer within a month," Foreign Minister Park Jin said.

            Tokyo said the matter was closed. "Nothing is planned," Yoshimasa Hayashi told reporters.
            """);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void review() {
        Path dossier = folder.resolve("affair.db");
        try (var store = Dossier.open(dossier)) {
            store.store(List.of(Reader.load().read(STORY)));
            List<Finding> said = store.reviews().queue(50).stream()
                    .map(item -> item.finding())
                    .filter(Statement.class::isInstance)
                    .toList();
            assertThat(said).hasSizeGreaterThanOrEqualTo(3);
            decide(store, said.get(0), Verdict.REJECT, Map.of());
            decide(store, said.get(1), Verdict.EDIT, Map.of("speaker", "KOR.GOV Chung Eui-yong"));
            decide(store, said.get(1), Verdict.EDIT, Map.of("act", "demand"));
            decide(store, said.get(2), Verdict.ACCEPT, Map.of());
        }
        file = folder.resolve("reviewed.jsonl");
        assertThat(Main.run(
                        new PrintStream(System.out, false, StandardCharsets.UTF_8),
                        new PrintStream(System.err, true, StandardCharsets.UTF_8),
                        "export",
                        dossier.toString(),
                        "--reviewed",
                        "--out",
                        file.toString()))
                .isZero();
    }

    private static void decide(Dossier store, Finding finding, Verdict verdict, Map<String, String> changes) {
        store.reviews().decide("ana", STORY.id(), finding.id(), verdict, changes);
    }

    private static String run(Object command, Object... arguments) {
        var out = new StringWriter();
        int code = new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(
                        java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        assertThat(code).as(out.toString()).isZero();
        return out.toString();
    }

    @Test
    void aDecisionIsExportedWithTheFindingBeforeAndAfter() throws IOException {
        ReviewedStory story = ReviewedStory.read(file).get(0);
        assertThat(story.document().id()).isEqualTo(STORY.id());
        assertThat(story.decisions())
                .extracting(ReviewedStory.Decision::verdict)
                .containsExactlyInAnyOrder(
                        ReviewedStory.Verdict.REJECT, ReviewedStory.Verdict.EDIT, ReviewedStory.Verdict.ACCEPT);
        assertThat(story.decisions())
                .filteredOn(decision -> decision.verdict() == ReviewedStory.Verdict.EDIT)
                .singleElement()
                .satisfies(edit -> {
                    var before = (Statement) edit.before();
                    var after = (Statement) edit.after().orElseThrow();
                    assertThat(before.speaker().flatMap(actor -> actor.person()))
                            .isNotEqualTo(after.speaker().flatMap(actor -> actor.person()));
                    assertThat(after.speaker().flatMap(actor -> actor.person())).contains("Chung Eui-yong");
                    assertThat(after.act().name()).isEqualTo("DEMAND");
                });
    }

    @Test
    void precisionIsPrintedAsJudgedAndAsReadNow() {
        assertThat(run(new EvaluateReviewed(), file))
                .contains("1 stories")
                .contains("STATEMENT_PRECISION_AS_JUDGED 33.3 (1 of 3)")
                .contains("STATEMENT_REAL_AS_JUDGED 66.7 (2 of 3)")
                .contains("STATEMENT_PRECISION_NOW 33.3 (1 of 3)")
                .contains("STATEMENT_RECALL_NOW 50.0 (1 of 2)");
    }

    @Test
    void decisionsChangeWhatIsLearnt() throws IOException {
        Path corpus = folder.resolve("corpus");
        Files.createDirectories(corpus.resolve("train/text"));
        Files.createDirectories(corpus.resolve("train/attributions"));
        String[] says = {"said", "warned", "announced", "told reporters", "claimed"};
        for (int i = 0; i < 10; i++) {
            String cue = says[i % says.length];
            String text =
                    "The minister " + cue + " that the talks would go on. Envoys met in Vienna on day " + i + ".\n";
            int at = text.indexOf(cue);
            int content = text.indexOf("that");
            Files.writeString(corpus.resolve("train/text/s" + i + ".txt"), text);
            Files.writeString(
                    corpus.resolve("train/attributions/s" + i + "_a.ann"),
                    "T1\tSource 0 12\tThe minister\nT2\tCue " + at + " " + (at + cue.length()) + "\t" + cue
                            + "\nT3\tContent " + content + " " + text.indexOf('.')
                            + "\tthat ...\nE1\tAttribution:T1 Source:T1 Cue:T2 Content:T3\n");
        }
        Path without = folder.resolve("without.model");
        Path with = folder.resolve("with.model");
        run(new TrainAttribution(), "--corpus", corpus, "--model", without);
        String told = run(new TrainAttribution(), "--corpus", corpus, "--model", with, "--reviewed", file);
        assertThat(told).contains("11 stories, 1 of them reviewed");
        assertThat(Files.readAllBytes(with)).isNotEqualTo(Files.readAllBytes(without));
        Path again = folder.resolve("again.model");
        run(new TrainAttribution(), "--corpus", corpus, "--model", again, "--reviewed", file);
        assertThat(Files.readAllBytes(with)).isEqualTo(Files.readAllBytes(again));
    }
}
