package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("affair.db");
    }

    private void read(String story) throws IOException {
        Path text = Files.writeString(folder.resolve("story.txt"), story);
        assertThat(Run.of("read", text.toString(), "--into", file().toString()).code())
                .isZero();
    }

    @Test
    void aSoundInstallationIsWell() throws IOException {
        read("LIMA, May 4, 2021 (Demarche demo) -- Peru asked Chile on Tuesday for an answer by Friday.");
        Run run = Run.of("doctor", file().toString(), "--port", "0");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Java: ")
                .contains("reader: version")
                .contains("1 stories")
                .contains("its file: whole")
                .contains("its log: 0 decisions, all whole");
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertThat(Run.of("doctor", "--port", port).out())
                    .contains("port " + port + ": taken")
                    .contains("--port 0");
        }
    }

    @Test
    void whatIsNoDossierIsBrokenAndItSaysWhatToDo() throws IOException {
        Path letter =
                Files.writeString(folder.resolve("letter.txt"), "Dear colleague, this is no database. ".repeat(50));
        Run run = Run.of("doctor", letter.toString(), folder.resolve("none.db").toString(), "--port", "0");
        assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.out()).contains("BROKEN").contains("no SQLite file").contains("demarche read STORIES --into");
    }

    @Test
    void aDamagedFileIsFound() throws IOException {
        read("LIMA, May 4, 2021 (Demarche demo) -- Peru asked Chile on Tuesday for an answer by Friday.");
        byte[] bytes = Files.readAllBytes(file());
        for (int at = 8 * 4096; at < 12 * 4096; at++) {
            bytes[at] = (byte) 0x5a;
        }
        Files.write(file(), bytes);
        Run run = Run.of("doctor", file().toString(), "--port", "0");
        assertThat(run.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(run.out()).contains("BROKEN").contains("backup");
    }
}
