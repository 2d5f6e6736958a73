package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.app.Contract;
import org.demarche.app.demo.DemoStories;
import org.demarche.dossier.Dossiers;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.demarche.reader.finding.Statement;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A dossier is handed over, joined, copied, quoted from, and its stories taken out. */
class KeepingCommandsTest {
    private static List<Reading> readings;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeAll
    static void read() {
        Reader reader = Reader.load();
        readings = DemoStories.all().stream().limit(8).map(reader::read).toList();
    }

    @BeforeEach
    void store() {
        file = folder.resolve("affair.db");
        try (var dossier = Dossiers.open(file)) {
            dossier.store(readings);
        }
    }

    private static Run ok(Object... arguments) {
        Run run =
                Run.of(java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        assertThat(run.code()).as(run.err() + run.out()).isZero();
        return run;
    }

    private void decide() {
        try (var dossier = Dossiers.open(file)) {
            var item = dossier.reviews().queue(1).get(0);
            dossier.reviews().decide("ana", item.document(), item.finding().id(), Verdict.REJECT, Map.of());
            var next = dossier.reviews().queue(1).get(0);
            dossier.reviews().decide("ana", next.document(), next.finding().id(), Verdict.ACCEPT, Map.of());
        }
    }

    @Test
    void whatIsExportedAndImportedIsTheSameDossier() {
        decide();
        Path lines = folder.resolve("affair.jsonl");
        ok("export", file, "--out", lines);
        Path copy = folder.resolve("copy.db");
        assertThat(ok("import", copy, lines).out()).contains("8 stories taken in", "2 decisions");
        assertThat(ok("export", copy).out()).isEqualTo(ok("export", file).out());
        assertThat(ok("ledger", copy, "--as-of", "2023-01-01", "--format", "jsonl")
                        .out())
                .isEqualTo(ok("ledger", file, "--as-of", "2023-01-01", "--format", "jsonl")
                        .out());
        assertThat(ok("audit", copy).out()).contains("2 entries, all whole");
        assertThat(ok("import", copy, lines).out()).contains("0 stories taken in, 8 already there");
    }

    @Test
    void copiesTombstonesSearchesAndDecisionsComeAlong() {
        decide();
        ok("forget", file, readings.get(7).document().id(), "--reason", "withdrawn");
        try (var dossier = Dossiers.open(file)) {
            var story = readings.get(0).document();
            var copy = Document.of(
                    "https://paper.example/1",
                    story.text() + "\n",
                    new Metadata(
                            Optional.of("The Paper"),
                            Optional.empty(),
                            Optional.of("https://paper.example/1"),
                            story.metadata().published(),
                            Optional.empty(),
                            Optional.empty(),
                            Metadata.Version.ORIGINAL));
            assertThat(dossier.copyOf(copy)).isPresent();
            dossier.savedSearches().save("talks", "q=talks", "ana");
            dossier.failed("lost.txt", "holds no story");
            var item = dossier.reviews().queue(1).get(0);
            dossier.reviews().decide("ana", item.document(), item.finding().id(), Verdict.SKIP, Map.of());
            dossier.ledger();
        }
        List<String> before = ok("export", file).lines();
        for (String type : List.of("review", "tombstone", "search", "failure", "log")) {
            assertThat(before).anyMatch(line -> line.startsWith("{\"type\":\"" + type + "\""));
        }
        assertThat(before).anyMatch(line -> line.contains("\"publisher\":\"The Paper\""));
        assertThat(before).allMatch(line -> Contract.faultsOfLine(line).isEmpty());
        Path lines = folder.resolve("affair.jsonl");
        ok("export", file, "--out", lines);
        Path copy = folder.resolve("copy.db");
        ok("import", copy, lines);
        assertThat(ok("export", copy).lines()).isEqualTo(before);
    }

    @Test
    void linesThatAreNoExportAreRefusedWithTheirNumber() throws IOException {
        Path lines = folder.resolve("wrong.jsonl");
        Files.writeString(lines, "{\"type\":\"document\",\"id\":\"1\"}\n");
        Run run = Run.of("import", folder.resolve("new.db").toString(), lines.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("line 1", "demarche export");
    }

    @Test
    void aSecondDossierIsMergedWithItsDecisions() {
        Path other = folder.resolve("other.db");
        ok("backup", file, other);
        decide();
        assertThat(ok("merge", other, file).out()).contains("0 stories taken in, 8 already there, 2 decisions");
        assertThat(ok("audit", other).out()).contains("2 entries, all whole");
        assertThat(ok("merge", other, file).out()).contains("0 decisions");
    }

    @Test
    void aForgottenStoryDoesNotComeBack() {
        String id = readings.get(0).document().id();
        ok("forget", file, id, "--reason", "withdrawn");
        assertThat(ok("export", file).out()).doesNotContain("\"id\":\"" + id + "\",\"label\"");
        try (var dossier = Dossiers.open(file)) {
            assertThat(dossier.size()).isEqualTo(7);
            assertThat(dossier.holds(readings.get(0).document())).isTrue();
        }
        assertThat(ok("audit", file, "--last", "1").out()).contains("FORGET");
        assertThat(Run.of("forget", file.toString(), "nothing").code()).isEqualTo(2);
        var other = readings.get(1).document();
        assertThat(ok("forget", file, other.label()).out()).contains("forgotten: " + other.id());
    }

    @Test
    void anotherReadingShowsWhatItWouldChange() {
        assertThat(ok("reread", file).out()).contains("0 findings come, 0 go, 0 change", "nothing stored yet");
        assertThat(ok("reread", file, "--apply").out()).contains("; stored");
    }

    @Test
    void whoSaidItIsFoundFromWordsHalfRemembered() {
        String out = ok("quote", file, "we propose Geneva as venue").out();
        assertThat(out).contains("Sergei Ryabkov (RUS.GOV)", "We propose Geneva as a venue", "2021-12-17", "/stories/");
        assertThat(Run.of("quote", file.toString(), "nobody ever said these words")
                        .code())
                .isEqualTo(1);
    }

    @Test
    void eventsAreATableWithCodes() {
        List<String> rows = ok("export", file, "--format", "events").lines();
        assertThat(rows.get(0)).startsWith("date\tsource\ttarget\tcameo\tplover");
        assertThat(rows).hasSizeGreaterThan(3).allMatch(row -> row.split("\t", -1).length == 17);
    }

    @Test
    void findingsAreRowsAndReviewedOnesCanBeAlone() {
        decide();
        List<String> all = ok("export", file, "--format", "csv").lines();
        assertThat(all.get(0)).startsWith("id,type,kind,by");
        assertThat(ok("export", file, "--format", "csv", "--reviewed").lines()).hasSize(2);
    }

    @Test
    void statementsAreLinkedDataWithTheWordsTheyRestOn() {
        var graph = JsonMapper.shared()
                .readTree(ok("export", file, "--format", "jsonld").out())
                .get("@graph");
        assertThat(graph.valueStream().map(node -> node.get("@type").asString()))
                .contains("NewsArticle", "Quotation", "Claim", "oa:Annotation");
    }

    @Test
    void whatWasDecidedKeepsToItsSchemas() {
        decide();
        try (var dossier = Dossiers.open(file)) {
            var item = dossier.reviews().queue(100).stream()
                    .filter(one -> one.finding() instanceof Statement)
                    .findFirst()
                    .orElseThrow();
            dossier.reviews().decide("ana", item.document(), item.finding().id(), Verdict.EDIT, Map.of("act", "deny"));
        }
        List<String> lines = ok("export", file, "--reviewed").lines();
        assertThat(lines.stream().filter(line -> line.contains("\"verdict\":"))).hasSize(3);
        for (String line : lines) {
            String schema = line.startsWith("{\"type\":\"document\"") ? "reviewed-story" : "reviewed";
            assertThat(Contract.faults(schema, line)).as(line).isEmpty();
        }
    }
}
