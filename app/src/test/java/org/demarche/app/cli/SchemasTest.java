package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.app.Contract;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Every line of the demo keeps to the published schemas; a new field wants its place there first. */
class SchemasTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void copy() {
        Run.of("demo", "--copy", folder.toString());
        Run.of("read", folder.toString(), "--into", folder.resolve("affair.db").toString());
    }

    private static void hold(List<String> lines) {
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            assertThat(Contract.faultsOfLine(line))
                    .as("formats/src/main/resources/org/demarche/formats/schema: " + line)
                    .isEmpty();
        }
    }

    @Test
    void everyLineOfTheReading() {
        List<String> lines =
                Run.of("read", folder.toString(), "--format", "jsonl").lines();
        hold(lines);
        assertThat(lines.stream()
                        .map(line ->
                                JsonMapper.shared().readTree(line).get("type").asString())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("mention", "time", "statement", "event", "move", "position", "role");
    }

    @Test
    void everyLineThatIsExplained() {
        hold(Run.of("read", folder.resolve("grain-2022-10-29.txt").toString(), "--format", "jsonl", "--explain")
                .lines());
    }

    @Test
    void everyLineOfTheLedger() {
        String dossier = folder.resolve("affair.db").toString();
        for (String day : List.of("2021-12-24", "2022-01-27", "2023-07-31")) {
            hold(Run.of("ledger", dossier, "--as-of", day, "--format", "jsonl").lines());
        }
    }

    @Test
    void everyLineOfAnExport() {
        hold(Run.of("export", folder.resolve("affair.db").toString()).lines());
    }
}
