package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole readings of five demo stories, reviewed by eye. After a change that is meant, run with -Dgolden.update=true and
 * read the difference.
 */
class GoldenReadingsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guarantees-2021-12-24",
                "guarantees-2022-01-26",
                "grain-2022-10-29",
                "grain-2023-07-17",
                "tigray-2022-11-02"
            })
    void readsTheStoryAsReviewed(String name) throws IOException {
        Run.of("demo", "--copy", folder.toString());
        Run run = Run.of("read", folder.resolve(name + ".txt").toString());
        assertThat(run.code()).isEqualTo(ExitCode.OK);
        String page = run.out().replace(folder + "/", "");
        Path golden = GOLDEN.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, page);
        }
        assertThat(page).isEqualTo(Files.readString(golden));
    }
}
