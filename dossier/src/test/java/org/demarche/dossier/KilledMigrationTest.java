package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed while it migrates leaves the old schema or the new one, never something between, and nothing
 * is lost. {@code -Ddemarche.kills=100} kills a hundred, spread over all earlier schemas.
 */
class KilledMigrationTest {
    private static final int KILLS = Integer.getInteger("demarche.kills", 4);
    private static final long SEED = 20211217;
    private static final int COPIES = 4000;

    @org.junit.jupiter.api.BeforeEach
    void ofFiles() {
        Dossiers.aboutFiles();
    }

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);

    /** Opens a dossier, and says when it begins and when it is done. */
    static final class Opening {
        public static void main(String[] args) {
            var out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);
            Path file = Path.of(args[0]);
            // The driver and the classes are there before it begins.
            Dossier.open(file.resolveSibling("warm-" + ProcessHandle.current().pid() + ".db"))
                    .close();
            out.println("begins");
            Dossier.open(file).close();
            out.println("done");
        }
    }

    @Test
    void theOldSchemaOrTheNewOne() throws Exception {
        int[] left = new int[2];
        long[] takes = new long[Schema.NEWEST];
        for (int kill = 0; kill < KILLS; kill++) {
            int schema = 1 + kill % (Schema.NEWEST - 1);
            Path file = grown(schema);
            if (takes[schema] == 0) {
                takes[schema] = whole(copy(file, "timed.db"));
            }
            Path victim = copy(file, "victim-" + kill + ".db");
            killed(victim, random.nextLong(takes[schema] + 1));
            int version = Integer.parseInt(one(victim, "PRAGMA user_version"));
            assertThat(version).isIn(schema, Schema.NEWEST);
            left[version == schema ? 0 : 1]++;
            sound(victim);
            try (var dossier = Dossier.open(victim)) {
                assertThat(dossier.size()).isEqualTo(1 + COPIES);
                assertThat(dossier.log().verify().broken()).isEmpty();
            }
            sound(victim);
            Files.delete(victim);
        }
        System.out.println("migration: " + KILLS + " kills over schemas 1 to " + (Schema.NEWEST - 1) + ", " + left[0]
                + " left the old schema, " + left[1] + " the new one, none was damaged");
    }

    private Path grown(int schema) {
        Path file = folder.resolve("v" + schema + ".db");
        if (!Files.exists(file)) {
            EarlierDossier.make(folder, schema);
            EarlierDossier.grow(file, COPIES);
        }
        return file;
    }

    private static Path copy(Path file, String name) throws IOException {
        return Files.copy(file, file.resolveSibling(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static Process start(Path file) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opening.class.getName(),
                        file.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static BufferedReader begun(Process process) throws IOException {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(out.readLine()).isEqualTo("begins");
        return out;
    }

    /** How many milliseconds a migration takes that nobody disturbs. */
    private static long whole(Path file) throws IOException, InterruptedException {
        Process process = start(file);
        var out = begun(process);
        long start = System.nanoTime();
        assertThat(out.readLine()).isEqualTo("done");
        process.waitFor();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static void killed(Path file, long afterMillis) throws IOException, InterruptedException {
        Process process = start(file);
        begun(process);
        TimeUnit.MILLISECONDS.sleep(afterMillis);
        process.destroyForcibly().waitFor();
    }

    private static void sound(Path file) throws SQLException {
        assertThat(one(file, "PRAGMA integrity_check")).isEqualTo("ok");
        assertThat(one(file, "SELECT count(*) FROM pragma_foreign_key_check")).isEqualTo("0");
    }

    private static String one(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var result = connection.createStatement().executeQuery(sql)) {
            return result.getString(1);
        }
    }
}
