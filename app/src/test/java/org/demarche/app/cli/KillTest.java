package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.demarche.app.Program;
import org.demarche.app.Sound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed loses nothing that it has stored, leaves a dossier that is sound, and the next run goes on.
 * {@code -Ddemarche.kills=100} does it a hundred times.
 */
class KillTest {
    private static final int KILLS = Integer.getInteger("demarche.kills", 4);
    private static final int STORIES_A_KILL = 40;
    private static final int MOST_MORE = 50;
    private static final int LONGEST_MILLIS = 250;
    private static final long SEED = 20230504;

    private final Random random = new Random(SEED);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void killedRunsAddUpToTheWhole() throws Exception {
        int stories = KILLS * STORIES_A_KILL;
        Path input = stories(stories);
        Path dossier = folder.resolve("d.db");
        int held = 0;
        int finished = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            held = killedAfterMore(input, dossier, held);
            finished += held == stories ? 1 : 0;
            Sound.check(dossier);
        }
        Run last = Run.of("read", input.toString(), "--into", dossier.toString());
        assertThat(last.code()).isEqualTo(ExitCode.OK);
        assertThat(last.err()).contains("now: " + stories);
        Sound.check(dossier);
        System.out.println("read --into: " + KILLS + " kills, " + held + " of " + stories
                + " stories stored by killed runs (" + finished
                + " had come to the end), none of them lost, the dossier sound"
                + " after each");
    }

    private Path stories(int count) throws IOException {
        Path input = Files.createDirectory(folder.resolve("stories"));
        for (int i = 0; i < count; i++) {
            Files.writeString(
                    input.resolve("story-" + i + ".txt"),
                    "MANILA, May 4, 2023 (Demarche test) -- The Philippines protested to China over incident " + i
                            + " in the South China Sea, the foreign ministry said on Thursday.\n");
        }
        return input;
    }

    private int killedAfterMore(Path stories, Path dossier, int held)
            throws IOException, InterruptedException, SQLException {
        int seen = held;
        int aim = held + 1 + random.nextInt(MOST_MORE);
        try (var program = Program.start("read", stories.toString(), "--into", dossier.toString(), "--no-progress")) {
            for (int wait = 0; wait < 1200 && program.isRunning() && seen < aim; wait++) {
                TimeUnit.MILLISECONDS.sleep(50);
                seen = count(dossier);
            }
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
            seen = count(dossier);
            program.kill();
        }
        int now = count(dossier);
        assertThat(now).isGreaterThanOrEqualTo(seen);
        return now;
    }

    private static int count(Path dossier) throws SQLException {
        return Files.exists(dossier)
                        && Sound.one(dossier, "SELECT count(*) FROM sqlite_master WHERE name = 'document'")
                                .equals("1")
                ? Integer.parseInt(Sound.one(dossier, "SELECT count(*) FROM document"))
                : 0;
    }
}
