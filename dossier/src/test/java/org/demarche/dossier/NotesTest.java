package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.demarche.dossier.Notes.On;
import org.demarche.reader.Reader;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes beside the record: who wrote what when, what it said before, and that they go along. */
class NotesTest {
    private static final Reader READER = Reader.load();
    private static final Document STORY = Document.of("seoul.txt", """
            SEOUL, March 3, 2023 (Demarche test) -- South Korea asked Japan on Friday to apologise for wartime labour.
            """);

    @TempDir
    private Path folder = Path.of("");

    private Dossier dossier = null;

    @BeforeEach
    void open() {
        dossier = Dossiers.open(folder.resolve("affair.db"));
        dossier.store(List.of(READER.read(STORY)));
    }

    @AfterEach
    void close() {
        dossier.close();
    }

    private Demarche demarche() {
        return dossier.ledger()
                .demarches(DossierLedger.Query.asOf(LocalDate.of(2023, 4, 1)), any -> true)
                .get(0);
    }

    @Test
    void aNoteSaysWhoWroteItAndWhen() {
        dossier.notes().add("ana", On.story(STORY.id()), "  Check with the embassy.\r\nToday.  ");
        assertThat(dossier.notes().on(On.story(STORY.id()))).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("Check with the embassy.\nToday.");
            assertThat(note.who()).isEqualTo("ana");
            assertThat(note.made()).endsWith("Z");
        });
    }

    @Test
    void everyChangeStandsInTheLogAndCanBeTakenBack() {
        String id = dossier.notes().add("ana", On.actor("JPN"), "first");
        dossier.notes().edit("ben", id, "second");
        assertThat(dossier.notes().find(id).orElseThrow().changer()).contains("ben");
        dossier.notes().delete("ana", id);
        assertThat(dossier.notes().all()).isEmpty();
        List<AuditLog.Entry> log = dossier.log().last(3);
        assertThat(log.get(0).before().orElseThrow()).contains("second");
        assertThat(log.get(0).after()).isEmpty();
        dossier.decisions().undo("ana", log.get(0).number());
        assertThat(dossier.notes().find(id).orElseThrow().text()).isEqualTo("second");
        dossier.decisions().undo("ana", log.get(1).number());
        assertThat(dossier.notes().find(id).orElseThrow().text()).isEqualTo("first");
        assertThat(dossier.log().verify().broken()).isEmpty();
    }

    @Test
    void anOlderChangeIsNotTakenBackUnderALaterOne() {
        String id = dossier.notes().add("ana", On.actor("JPN"), "first");
        long first = dossier.log().last(1).get(0).number();
        dossier.notes().edit("ana", id, "second");
        assertThatThrownBy(() -> dossier.decisions().undo("ana", first)).isInstanceOf(OvertakenException.class);
    }

    @Test
    void aNoteOnADemarcheStaysWithItsOpeningMove() {
        dossier.notes().add("ana", On.demarche(demarche()), "the third time");
        dossier.store(List.of(READER.read(STORY)));
        assertThat(dossier.notes().on(demarche())).hasSize(1);
    }

    @Test
    void aBlankNoteIsNone() {
        assertThatThrownBy(() -> dossier.notes().add("ana", On.actor("JPN"), " \n"))
                .hasMessageContaining("between one");
    }

    @Test
    void notesGoAlongIntoAnotherDossier() {
        String id = dossier.notes().add("ana", On.story(STORY.id()), "check");
        List<String> lines = dossier.transfer().lines().toList();
        try (var empty = Dossiers.open(folder.resolve("empty.db"));
                var full = Dossiers.open(folder.resolve("full.db"))) {
            empty.transfer().take(lines);
            assertThat(empty.transfer().lines().toList()).isEqualTo(lines);
            full.store(List.of(READER.read(STORY)));
            full.notes().add("ben", On.story(STORY.id()), "mine");
            full.transfer().take(lines);
            full.transfer().take(lines);
            assertThat(full.notes().on(On.story(STORY.id()))).hasSize(2);
            full.notes().delete("ben", id);
            full.transfer().take(lines);
            assertThat(full.notes().on(On.story(STORY.id()))).hasSize(1);
        }
    }

    @Test
    void aForgottenStoryTakesItsNotesAlong() {
        dossier.notes().add("ana", On.story(STORY.id()), "check");
        dossier.forget(STORY.id(), "ana", "withdrawn");
        assertThat(dossier.notes().all()).isEmpty();
    }
}
