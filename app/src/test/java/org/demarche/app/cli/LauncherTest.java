package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the scripts hand to Java, wherever somebody has put them: here, beneath a folder with blanks in its name. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private Path home = Path.of("");

    @BeforeEach
    void place() throws IOException {
        home = Files.createDirectories(folder.resolve("my own demarche"));
    }

    /** A Java that only says what it was called with, an argument a line; asked for an archive, it writes one. */
    private void fakeJava(Path bin) throws IOException {
        Path java = Files.createDirectories(bin).resolve("java");
        Files.writeString(
                java,
                "#!/bin/sh\nfor a in \"$@\"; do case $a in -XX:ArchiveClassesAtExit=*) echo x > \"${a#*=}\" ;; esac; done\n"
                        + "printf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private List<String> start(Path script, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
        Process process = builder.start();
        List<String> lines = new String(
                        process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return lines;
    }

    @Test
    void aCheckoutMayStandUnderANameWithBlanks() throws Exception {
        fakeJava(home.resolve("jdk/bin"));
        Files.copy(ROOT.resolve("demarche"), home.resolve("demarche"));
        Path target = Files.createDirectories(home.resolve("app/target"));
        for (String module : List.of("reader", "formats", "dossier", "app")) {
            Files.createDirectories(home.resolve(module + "/src/main"));
        }
        Files.createFile(target.resolve("launch.stamp"));
        Files.createFile(target.resolve("launch.jsa"));
        Files.writeString(target.resolve("launch.java"), home.resolve("jdk/bin/java") + "\n\n");

        assertThat(start(home.resolve("demarche"), "show", "two words.db", "*"))
                .contains("-XX:SharedArchiveFile=" + target.resolve("launch.jsa"), "two words.db", "*")
                .endsWith("show", "two words.db", "*");
    }

    @Test
    void anUnpackedArchiveMakesItsClassesReadyWhereItStandsAndSaysNothingOfIt() throws Exception {
        fakeJava(home.resolve("java/bin"));
        Path script = Files.createDirectories(home.resolve("bin")).resolve("demarche");
        Files.copy(ROOT.resolve("packaging/start.sh"), script);
        String archive = "-XX:SharedArchiveFile=" + home.resolve("java/demarche.jsa");

        assertThat(start(script, "read", "two words.txt"))
                .contains(archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                .endsWith("read", "two words.txt");
        assertThat(home.resolve("java/demarche.place")).hasContent(home.toString());

        Files.writeString(home.resolve("java/demarche.place"), "/somewhere/else\n");
        Files.writeString(home.resolve("java/demarche.jsa"), "of another place");
        assertThat(start(script, "--version")).contains(archive);
        assertThat(home.resolve("java/demarche.jsa")).content().isEqualTo("x\n");
    }
}
