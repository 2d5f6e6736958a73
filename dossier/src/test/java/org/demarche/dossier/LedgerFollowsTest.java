package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.demarche.reader.Reader;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.ToldMove;
import org.demarche.reader.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger follows each change, and is then the one that is folded of all stories anew. */
class LedgerFollowsTest {
    private static final Reader READER = Reader.load();
    private static final String[] STATES = {"Russia", "Turkey", "Ukraine", "Norway"};
    private static final String[] MATTERS = {"grain exports", "prisoners of war", "missile tests", "fishing rights"};
    private static final String[] SENTENCES = {
        "%s proposed to %s a treaty on %s", "%s rejected the proposal of %s on %s",
        "%s expects %s to answer its proposal on %s by the end of the month", "%s demanded that %s stop talks on %s",
        "%s and %s held talks on %s", "%s accepted the proposal of %s on %s"
    };

    @TempDir
    private Path folder;

    private final List<String> ids = new ArrayList<>();

    @Test
    void isTheSameAsFoldingAllAnew() throws SQLException {
        var random = new Random(7);
        try (var dossier = Dossiers.open(folder.resolve("affair.db"))) {
            for (int i = 0; i < 12; i++) {
                store(dossier, i, random);
            }
            dossier.prepareLedger();
            int changed = 0;
            for (int change = 0; change < 25; change++) {
                String before = rows(folder.resolve("affair.db"));
                change(dossier, 100 + change, random);
                dossier.ledger();
                String followed = rows(folder.resolve("affair.db"));
                changed += followed.equals(before) ? 0 : 1;
                assertThat(followed).isEqualTo(anew(dossier, change));
            }
            assertThat(changed).isGreaterThan(8);
        }
    }

    @Test
    void whatAnotherProcessFoldedIsNotTakenForOnesOwn() throws SQLException {
        var random = new Random(3);
        Path file = folder.resolve("affair.db");
        try (var dossier = Dossiers.open(file);
                var other = Dossiers.open(file)) {
            store(dossier, 1, random);
            dossier.prepareLedger();
            store(other, 2, random);
            other.ledger();
            store(dossier, 3, random);
            dossier.ledger();

            assertThat(rows(file)).isEqualTo(anew(dossier, 0));
        }
    }

    private void change(Dossier dossier, int number, Random random) {
        switch (random.nextInt(5)) {
            case 0, 1 -> store(dossier, number, random);
            case 2 -> dossier.forget(ids.remove(random.nextInt(ids.size())), "analyst", "a test");
            case 3 -> decide(dossier, random);
            default -> link(dossier, random);
        }
    }

    private void store(Dossier dossier, int number, Random random) {
        LocalDate day = LocalDate.of(2023, 1, 2).plusDays(random.nextInt(90));
        String sentence = String.format(
                SENTENCES[random.nextInt(SENTENCES.length)],
                STATES[random.nextInt(2)],
                STATES[2 + random.nextInt(2)],
                MATTERS[random.nextInt(MATTERS.length)]);
        String text = "VIENNA, "
                + DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH).format(day)
                + " (Demarche test) -- " + sentence + ", its foreign ministry said. That is dispatch " + number + " of "
                + "number".repeat(number % 7) + " many.\n";
        Document document = Document.of("story-" + number + ".txt", text);
        dossier.store(List.of(READER.read(document)));
        ids.add(document.id());
    }

    private static void decide(Dossier dossier, Random random) {
        List<ToldMove> moves = dossier.moves();
        ToldMove one = moves.get(random.nextInt(moves.size()));
        boolean edit = random.nextBoolean();
        dossier.reviews()
                .decide(
                        "analyst",
                        one.document(),
                        one.move().id(),
                        edit ? Reviews.Verdict.EDIT : Reviews.Verdict.REJECT,
                        edit ? Map.of("by", "FRA") : Map.of());
    }

    private static void link(Dossier dossier, Random random) {
        DossierLedger ledger = dossier.foldedLedger();
        List<Demarche> demarches = ledger.demarches(DossierLedger.Query.asOf(LocalDate.of(2024, 1, 1)), any -> true);
        List<ToldMove> moves = dossier.moves();
        List<ToldMove> one = List.of(moves.get(random.nextInt(moves.size())));
        if (random.nextBoolean() || demarches.isEmpty()) {
            ledger.links().unlink("analyst", one, Optional.empty(), Clock.systemUTC());
        } else {
            ledger.links().link("analyst", one, Optional.empty(), demarches.get(0), Clock.systemUTC());
        }
    }

    /** The rows of the ledger, folded of all stories, in a copy of the dossier. */
    private String anew(Dossier dossier, int number) throws SQLException {
        Path copy = folder.resolve("copy-" + number + ".db");
        try (var other = Dossiers.open(copy)) {
            other.transfer().take(dossier.transfer().lines()::iterator);
        }
        try (var connection = Dossiers.connection(copy);
                var statement = connection.createStatement()) {
            statement.execute("UPDATE ledger_state SET folded = 0");
        }
        try (var other = Dossiers.open(copy)) {
            other.ledger();
        }
        return rows(copy);
    }

    /** All rows of the ledger but for the numbers, which mean nothing. */
    private static String rows(Path file) throws SQLException {
        var rows = new StringBuilder();
        try (var connection = Dossiers.connection(file);
                var statement = connection.createStatement()) {
            for (String query : List.of(
                    "SELECT id || openers || coalesce(opened, '') || coalesce(told, '') FROM demarche ORDER BY 1",
                    "SELECT d.id || party FROM demarche_party p JOIN demarche d USING (number) ORDER BY 1",
                    "SELECT d.id || s.act || s.id FROM step s JOIN demarche d USING (number) ORDER BY 1",
                    "SELECT d.id || e.act || ' ' || e.told || e.document || e.move || e.link FROM evidence e"
                            + " JOIN demarche d USING (number) ORDER BY 1",
                    "SELECT d.id || view || what || party || since || ' ' || until || s.opened FROM standing s"
                            + " JOIN demarche d USING (number) ORDER BY 1")) {
                try (var result = statement.executeQuery(query)) {
                    while (result.next()) {
                        rows.append(result.getString(1)).append('\n');
                    }
                }
            }
        }
        return rows.toString();
    }
}
