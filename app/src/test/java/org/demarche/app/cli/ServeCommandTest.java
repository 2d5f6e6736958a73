package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server says in one line why it cannot start. */
class ServeCommandTest {
    @TempDir
    private Path folder;

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            Run refused = Run.of("serve", folder.resolve("d.db").toString(), "--port", port);

            assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
            assertThat(refused.err())
                    .hasLineCount(1)
                    .contains("127.0.0.1:" + port)
                    .contains("--port 0");
        }
    }

    @Test
    void knowledgeThatIsWrongIsToldBeforeItStarts() throws IOException {
        Path own = java.nio.file.Files.createDirectory(folder.resolve("own"));
        java.nio.file.Files.writeString(own.resolve("mine.speech.tsv"), "vlog\tverb\n");
        Run refused = Run.of("serve", folder.resolve("d.db").toString(), "--knowledge", own.toString());

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).hasLineCount(1).contains("mine.speech.tsv:1: four fields", "docs/knowledge.md");
    }

    @Test
    void aPortThatIsNoneIsNamed() {
        Run refused = Run.of("serve", folder.resolve("d.db").toString(), "--port", "70000");

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("70000").doesNotContain("\tat ");
    }
}
