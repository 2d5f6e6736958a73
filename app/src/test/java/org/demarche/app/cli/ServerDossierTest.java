package org.demarche.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.demarche.app.demo.DemoStories;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierPlace;
import org.demarche.dossier.Dossiers;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's dossier in a file and on a server: every command prints the same. */
class ServerDossierTest {
    @TempDir
    private static Path folder;

    private static String file = "";
    private static String server = "";

    @BeforeAll
    static void read() {
        Dossiers.aboutServers();
        file = folder.resolve("demo.sqlite").toString();
        server = Dossiers.place(folder.resolve("demo.db")).toString();
        var reader = Reader.load();
        List<Reading> readings = DemoStories.all().stream().map(reader::read).toList();
        for (String place : List.of(file, server)) {
            try (Dossier dossier = Dossier.open(DossierPlace.of(place))) {
                dossier.store(readings);
                dossier.ledger();
            }
        }
    }

    private static void same(String command, String... options) {
        Run there = Run.of(
                Stream.concat(Stream.of(command, server), Stream.of(options)).toArray(String[]::new));
        Run here = Run.of(
                Stream.concat(Stream.of(command, file), Stream.of(options)).toArray(String[]::new));
        assertThat(there.code()).as(there.err()).isEqualTo(here.code()).isLessThan(2);
        assertThat(there.out()).isEqualTo(here.out());
        assertThat(there.out()).isNotEmpty();
    }

    @Test
    void theExportIsTheSameByteForByte() {
        same("export", "--format", "jsonl");
        same("export", "--format", "csv");
    }

    @Test
    void theLedgerIsTheSame() {
        for (String day : List.of("2021-12-24", "2022-01-21", "2022-02-20", "2022-11-20")) {
            same("ledger", "--as-of", day);
            same("due", "--as-of", day);
        }
        same("ledger", "--as-of", "2022-11-20", "--format", "jsonl");
    }

    @Test
    void quotesAndBriefsAreTheSame() {
        same("quote", "legally binding security guarantees", "--at-least", "0.1");
        same("brief", "--since", "2021-12-01", "--until", "2022-02-20");
        same("audit");
    }

    @Test
    void aBackupIsTheServersWork() {
        Run run = Run.of("backup", server, folder.resolve("copy").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("pg_dump");
    }

    @Test
    void theDoctorLooksAtADatabase() {
        Run run = Run.of("doctor", server);
        assertThat(run.out()).contains("its database").contains("whole").doesNotContain("its disk");
    }

    @Test
    void whereThereIsNoDossierItSaysHowToMakeOne() {
        Run run = Run.of("ledger", Dossiers.place(folder.resolve("none.db")).toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no dossier at jdbc:postgresql:").contains("demarche read STORIES --into");
    }
}
