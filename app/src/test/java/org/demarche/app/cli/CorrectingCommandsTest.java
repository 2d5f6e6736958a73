package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.demarche.app.demo.DemoStories;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Larger corrections on the command line: two demarches are one, one is two, two names are one. */
class CorrectingCommandsTest {
    @TempDir
    private Path folder;

    private String dossier = "";

    @BeforeEach
    void read() throws IOException {
        Path stories = Files.createDirectory(folder.resolve("stories"));
        for (Document story : DemoStories.all()) {
            Files.writeString(stories.resolve(story.label()), story.text());
        }
        dossier = folder.resolve("affair.db").toString();
        run("read", stories.toString(), "--into", dossier);
    }

    private static String run(String... args) {
        Run run = Run.of(args);
        return run.code() == 0 ? run.out() : run.code() + ": " + run.err();
    }

    private List<JsonNode> demarches() {
        return run("ledger", dossier, "--format", "jsonl")
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    @Test
    void twoDemarchesAreOneAndOneIsTwo() {
        List<JsonNode> before = demarches();
        String one = before.get(0).get("id").asString();
        String other = before.get(1).get("id").asString();
        assertThat(run("link", dossier, other, one))
                .contains("all steps of demarche " + other + " now belong to " + one);
        assertThat(demarches()).hasSize(before.size() - 1);
        assertThat(split(one)).isTrue();
        assertThat(demarches()).hasSize(before.size());
        assertThat(run("link", dossier, "--undo")).startsWith("undone");
        assertThat(run("link", dossier, "--undo")).startsWith("undone");
        assertThat(demarches()).isEqualTo(before);
        assertThat(run("audit", dossier)).doesNotContain("2:");
        assertThat(run("link", dossier, one, one)).contains("joined to itself");
    }

    /** Splits a demarche from the first step that can be split off. */
    private boolean split(String demarche) {
        return demarches().stream()
                .filter(line -> line.get("id").asString().equals(demarche))
                .flatMap(line -> line.get("steps").valueStream())
                .map(step -> step.get("id").asString())
                .skip(1)
                .anyMatch(step -> run("unlink", dossier, step, "--onwards").contains("was split from step " + step));
    }

    @Test
    void twoNamesAreOne() {
        assertThat(run("same", dossier, "Sergei Ryabkov", "RUS.GOV Sergey Ryabkov"))
                .contains("Sergei Ryabkov is RUS.GOV Sergey Ryabkov in ");
        assertThat(run("export", dossier, "--format", "csv"))
                .contains("RUS.GOV,Sergey Ryabkov")
                .doesNotContain("RUS.GOV,Sergei Ryabkov");
        String rule = run("same", dossier, "--list");
        assertThat(rule).contains("Sergei Ryabkov is RUS.GOV Sergey Ryabkov");
        assertThat(run("same", dossier, "--undo", rule.split(" ")[0])).startsWith("undone");
        assertThat(run("export", dossier, "--format", "csv"))
                .contains("RUS.GOV,Sergei Ryabkov")
                .doesNotContain("RUS.GOV,Sergey Ryabkov");
        assertThat(run("same", dossier, "RUS", "Nobody")).contains("only be another code");
    }
}
