package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.demarche.dossier.Dossier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed loses nothing that it has stored, and the next run goes on. */
class KillTest {
    private static final int STORIES = 1200;
    private static final int KILLS = 4;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void killedRunsAddUpToTheWhole() throws IOException, InterruptedException {
        Path stories = Files.createDirectory(folder.resolve("stories"));
        for (int i = 0; i < STORIES; i++) {
            Files.writeString(
                    stories.resolve("story-" + i + ".txt"),
                    "MANILA, May 4, 2023 (Demarche test) -- The Philippines protested to China over incident " + i
                            + " in the South China Sea, the foreign ministry said on Thursday.\n");
        }
        Path dossier = folder.resolve("d.db");
        int held = 0;
        for (int i = 0; i < KILLS; i++) {
            held = killedAfterMore(stories, dossier, held);
        }
        Run last = Run.of("read", stories.toString(), "--into", dossier.toString());
        assertThat(last.code()).isEqualTo(ExitCode.OK);
        assertThat(last.err()).contains("now: " + STORIES);
    }

    private int killedAfterMore(Path stories, Path dossier, int held) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "read",
                        stories.toString(),
                        "--into",
                        dossier.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            for (int wait = 0; wait < 600 && process.isAlive() && count(dossier) <= held; wait++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
        int now = count(dossier);
        assertThat(now).isGreaterThanOrEqualTo(held);
        return now;
    }

    private static int count(Path dossier) {
        if (!Files.exists(dossier)) {
            return 0;
        }
        try (var store = Dossier.open(dossier)) {
            return store.size();
        }
    }
}
