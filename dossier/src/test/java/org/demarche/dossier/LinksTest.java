package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.demarche.reader.Reader;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Demarches joined by hand: logged, kept by a new reading, taken over by another dossier, and undone. */
class LinksTest {
    private static final Reader READER = Reader.load();
    private static final Document LABOUR = Document.of("labour.txt", """
            SEOUL, March 3, 2023 (Demarche test) -- South Korea asked Japan on Friday to apologise for wartime labour.
            """);
    private static final Document TRADE = Document.of("trade.txt", """
            SEOUL, April 7, 2023 (Demarche test) -- South Korea asked Japan on Friday to lift curbs on semiconductor exports.
            """);

    @TempDir
    private Path folder = Path.of("");

    private Dossier dossier = null;

    @BeforeEach
    void open() {
        dossier = Dossiers.open(folder.resolve("affair.db"));
        dossier.store(List.of(READER.read(LABOUR), READER.read(TRADE)));
    }

    @AfterEach
    void close() {
        dossier.close();
    }

    private static List<Demarche> demarches(Dossier dossier) {
        return dossier.ledger().demarches(DossierLedger.Query.asOf(LocalDate.of(2023, 12, 31)), any -> true);
    }

    private long join() {
        List<Demarche> two = demarches(dossier);
        assertThat(two).hasSize(2);
        return dossier.ledger().links().join("ana", two.get(1), two.get(0), Clock.systemUTC());
    }

    @Test
    void twoAreOneUntilItIsUndone() {
        long entry = join();
        assertThat(demarches(dossier))
                .singleElement()
                .satisfies(one -> assertThat(one.steps()).hasSize(2));
        assertThat(dossier.log().entry(entry).orElseThrow().act()).isEqualTo("JOIN");
        dossier.store(List.of(READER.read(TRADE)));
        assertThat(demarches(dossier)).hasSize(1);
        dossier.decisions().undo("ben", entry);
        assertThat(demarches(dossier)).hasSize(2);
        assertThatThrownBy(() -> dossier.decisions().undo("ben", entry)).isInstanceOf(OvertakenException.class);
        assertThat(dossier.log().verify().broken()).isEmpty();
    }

    @Test
    void whatWasJoinedIsSplitFromItsStep() {
        join();
        Demarche joined = demarches(dossier).get(0);
        dossier.ledger().links().part("ana", joined, joined.steps().get(1).id(), Clock.systemUTC());
        assertThat(demarches(dossier)).hasSize(2);
        assertThatThrownBy(() -> dossier.ledger()
                        .links()
                        .part("ana", joined, joined.steps().get(0).id(), Clock.systemUTC()))
                .hasMessageContaining("later step");
    }

    @Test
    void anotherDossierTakesItOverAndCanUndoIt() {
        join();
        List<String> lines = dossier.transfer().lines().toList();
        try (var other = Dossiers.open(folder.resolve("other.db"))) {
            other.store(List.of(READER.read(LABOUR)));
            other.transfer().take(lines);
            assertThat(demarches(other)).hasSize(1);
            other.transfer().take(lines);
            List<AuditLog.Entry> joins = other.log().last(10).stream()
                    .filter(entry -> entry.act().equals("JOIN"))
                    .toList();
            assertThat(joins)
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.who()).isEqualTo("ana"));
            other.decisions().undo("ben", joins.get(0).number());
            assertThat(demarches(other)).hasSize(2);
        }
    }
}
