package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.demarche.app.Program;
import org.demarche.app.Sound;
import org.demarche.dossier.Dossier;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier is copied whole; a copy that was killed goes on, and is no dossier until it is done. */
class CopyCommandTest {
    private static final Reader READER = Reader.load();
    private static final int STORIES = 150;

    @TempDir
    private Path folder = Path.of("");

    private String from = "";
    private String to = "";

    @BeforeEach
    void fill() {
        from = folder.resolve("from.db").toString();
        to = folder.resolve("to.db").toString();
        try (Dossier dossier = Dossier.open(Path.of(from))) {
            dossier.store(
                    IntStream.range(0, STORIES).mapToObj(CopyCommandTest::story).toList());
        }
    }

    /** Each about ships of its own, so that none is a copy of another. */
    private static Reading story(int number) {
        return READER.read(Document.of(
                "manila-" + number,
                "MANILA, May 4, 2023 (Demarche test) -- The Philippines protested to China over incident " + number
                        + " of ship " + (number * 7919) + " and boat " + (number * 104729)
                        + ", the foreign ministry said on Thursday."));
    }

    private static String exported(String dossier) {
        return Run.of("export", dossier, "--format", "jsonl").out();
    }

    @Test
    void theCopyIsTheSame() {
        Run run = Run.of("copy", from, to, "--tables");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("document ", "agree by count and hash", "full text and ledger made again");
        assertThat(exported(to)).isEqualTo(exported(from)).isNotEmpty();
        assertThat(Run.of("ledger", to).out()).isEqualTo(Run.of("ledger", from).out());
        assertThat(Run.of("audit", to).out()).isEqualTo(Run.of("audit", from).out());
        assertThat(Run.of("copy", from, to).out()).contains("nothing to copy");
    }

    @Test
    void killedInTheMiddleItGoesOn() throws Exception {
        try (var program = Program.start("copy", from, to, "--no-progress")) {
            while (program.isRunning() && !begun()) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
            program.kill();
        }
        if (begun()) {
            Run refused = Run.of("ledger", to);
            assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
            assertThat(refused.err()).contains("is not finished", "demarche copy " + from + " " + to);
        }
        assertThat(Run.of("copy", from, to).code()).isEqualTo(ExitCode.OK);
        assertThat(exported(to)).isEqualTo(exported(from));
        Sound.check(Path.of(to));
    }

    private boolean begun() throws Exception {
        return Files.exists(Path.of(to))
                && Sound.one(Path.of(to), "SELECT count(*) FROM sqlite_master WHERE name = 'setting'")
                        .equals("1")
                && Sound.one(Path.of(to), "SELECT count(*) FROM setting WHERE name = 'copy'")
                        .equals("1");
    }

    @Test
    void aPlaceThatHoldsSomethingElseIsRefused() {
        try (Dossier dossier = Dossier.open(Path.of(to))) {
            dossier.failed("https://news.example/", "is answered with 404");
        }
        Run run = Run.of("copy", from, to);
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(to + " holds another dossier already").doesNotContain("\tat ");
        assertThat(Run.of("copy", from, from).err()).contains("to itself");
        assertThat(Run.of("copy", from, "jdbc:mysql://x/y").err()).contains("jdbc:postgresql://");
    }
}
