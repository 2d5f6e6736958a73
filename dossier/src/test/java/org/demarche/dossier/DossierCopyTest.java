package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.dossier.DossierCopy.Done;
import org.demarche.dossier.Notes.On;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.reader.Reader;
import org.demarche.reader.text.Document;
import org.demarche.reader.text.Metadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dossier at another place is the same dossier; a half copy is none, and goes on where it was. */
class DossierCopyTest {
    private static final Reader READER = Reader.load();
    private static final int FEW = 7;

    @TempDir
    private Path folder = Path.of("");

    private DossierPlace file = DossierPlace.of("");
    private DossierPlace other = DossierPlace.of("");

    @BeforeEach
    void fill() {
        file = DossierPlace.of(folder.resolve("from.db"));
        other = Dossiers.place(folder.resolve("to.db"));
        try (Dossier dossier = Dossier.open(file)) {
            fill(dossier);
        }
    }

    private static Document story(String label, String day, Metadata.Version version, String text) {
        Metadata metadata = new Metadata(
                Optional.of("Demarche test"),
                Optional.empty(),
                Optional.of("https://news.example/" + label),
                Optional.of(LocalDate.parse(day)),
                Optional.empty(),
                Optional.empty(),
                version);
        return Document.of(label, text, metadata);
    }

    static void fill(Dossier dossier) {
        Document seoul = story("seoul", "2023-03-03", Metadata.Version.ORIGINAL, """
                SEOUL, March 3, 2023 -- South Korea asked Japan on Friday to apologise for wartime labour.

                "We expect a sincere answer within a month," Foreign Minister Park Jin said.
                """);
        Document tokyo = story("tokyo", "2023-03-06", Metadata.Version.ORIGINAL, """
                TOKYO, March 6, 2023 -- Japan rejected the demand of South Korea on Monday.

                Prime Minister Fumio Kishida said that talks in Geneva should continue.
                """);
        Document oslo = story("oslo", "2021-12-18", Metadata.Version.ORIGINAL, """
                OSLO, Dec 18, 2021 -- Norway called on both sides on Saturday to meet in Geneva.
                """);
        Document corrected = story("tokyo", "2023-03-07", Metadata.Version.CORRECTED, """
                TOKYO, March 6, 2023 -- Japan did not reject the demand of South Korea on Monday, it said.

                Prime Minister Fumio Kishida said that talks in Geneva should continue in May.
                """);
        dossier.store(List.of(READER.read(seoul), READER.read(tokyo), READER.read(oslo), READER.read(corrected)));
        dossier.failed("https://news.example/gone", "is answered with 404");
        dossier.label(story("seoul again", "2023-03-03", Metadata.Version.ORIGINAL, seoul.text()));
        var item = dossier.reviews().queue(9);
        dossier.reviews()
                .decide("ana", item.get(0).document(), item.get(0).finding().id(), Verdict.ACCEPT, Map.of());
        long rejected = dossier.reviews()
                .decide("ana", item.get(1).document(), item.get(1).finding().id(), Verdict.REJECT, Map.of());
        dossier.decisions().undo("ben", rejected);
        dossier.identities().merge("ana", Name.person("Park Jin"), Name.typed("KOR.GOV Park Jin"));
        dossier.notes().add("ana", On.story(seoul.id()), "Ask the embassy.\nToday.");
        dossier.accounts().add("root", "ana", Accounts.Role.ADMIN, "hash");
        dossier.accounts().token("root", "ana", AuditLog.hash("token"));
        dossier.savedSearches().save("labour", "q=labour", "ana");
        dossier.watched().remember(Watched.State.fresh("https://news.example/feed", "FEED"));
        dossier.forget(oslo.id(), "ana", "withdrawn by the agency");
        dossier.ledger();
    }

    /** A watcher that lets the program die after some rows. */
    private static final class Dying implements DossierCopy.Watcher {
        private long left;

        Dying(long left) {
            this.left = left;
        }

        @Override
        public void begins(long all, long there) {
            // nothing to show
        }

        @Override
        public void stored(long rows) {
            left -= rows;
            if (left < 0) {
                throw new IllegalStateException("killed");
            }
        }

        @Override
        public void turnsTo(String what) {
            // nothing to show
        }
    }

    private static Done copy(DossierPlace from, DossierPlace to) {
        return copy(from, to, false, Long.MAX_VALUE);
    }

    private static Done copy(DossierPlace from, DossierPlace to, boolean again, long dies) {
        try (var copy = DossierCopy.open(from, to, FEW)) {
            return copy.run(again, new Dying(dies));
        }
    }

    private static String exported(DossierPlace place) {
        try (Dossier dossier = Dossier.openExisting(place);
                Stream<String> lines = dossier.transfer().lines()) {
            return String.join("\n", lines.toList());
        }
    }

    private static void isTheSame(DossierPlace one, DossierPlace two) {
        assertThat(exported(two)).isEqualTo(exported(one));
        try (Dossier from = Dossier.openExisting(one);
                Dossier to = Dossier.openExisting(two)) {
            assertThat(to.log().verify()).isEqualTo(from.log().verify());
            assertThat(to.ledger().demarches(DossierLedger.Query.asOf(LocalDate.of(2024, 1, 1)), any -> true))
                    .isEqualTo(from.ledger().demarches(DossierLedger.Query.asOf(LocalDate.of(2024, 1, 1)), any -> true))
                    .isNotEmpty();
            for (String table : Set.of("party", "dealing", "move_words", "matter", "party_count")) {
                assertThat(rows(to, table)).as(table).isEqualTo(rows(from, table));
            }
            for (String words : List.of("labour", "\"sincere answer\"", "geneva talks")) {
                assertThat(found(to, words))
                        .as(words)
                        .isEqualTo(found(from, words))
                        .isNotEmpty();
            }
            assertThat(to.savedSearches().all()).isEqualTo(from.savedSearches().all());
            assertThat(to.alerts().seen(1, "ana")).isEqualTo(from.alerts().seen(1, "ana"));
            assertThat(to.alerts().arrived()).isEqualTo(from.alerts().arrived());
            assertThat(to.faults()).isEmpty();
        }
    }

    private static List<String> found(Dossier dossier, String words) {
        return Stream.of(Search.In.values())
                .map(in -> new Search.Ask(
                        words,
                        in,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        50,
                        Optional.empty()))
                .flatMap(ask -> dossier.search().hits(ask).stream())
                .map(hit -> hit.story().id() + " " + hit.finding() + " " + hit.snippet())
                .sorted()
                .toList();
    }

    private static String rows(Dossier dossier, String table) {
        var hash = new RowHash();
        var all = new CopiedTable(table, List.of(), false);
        List<String> columns = all.columns(dossier.connection()).stream()
                .filter(column -> !column.equals("number"))
                .toList();
        dossier.connection()
                .createQuery(all.all(columns) + (table.equals("party_count") ? " AND findings > 0" : ""))
                .map((row, context) -> CopiedRows.values(row))
                .forEach(hash::add);
        return hash.rows() + " " + hash.text();
    }

    @Test
    void theSameThereAndBack() {
        Done there = copy(file, other);
        assertThat(there.copied()).isEqualTo(there.rows());
        assertThat(there.tables())
                .extracting(DossierCopy.Compared::table)
                .contains("log", "note", "user_token", "band");
        isTheSame(file, other);
        DossierPlace back = DossierPlace.of(folder.resolve("back.db"));
        assertThat(copy(other, back).tables()).isEqualTo(there.tables());
        isTheSame(file, back);
    }

    @Test
    void whoeverIsKilledGoesOnWhereItWas() {
        long all = copy(file, DossierPlace.of(folder.resolve("whole.db"))).copied();
        long stored = 0;
        for (long dies = 0; dies < all - FEW; dies += all / 5) {
            long now = dies - stored;
            assertThatThrownBy(() -> copy(file, other, false, now)).hasMessage("killed");
            stored = stored(other);
            assertThatThrownBy(() -> Dossier.openExisting(other))
                    .isInstanceOf(DossierException.class)
                    .hasMessageContaining("is not finished")
                    .hasMessageContaining("demarche copy " + file);
        }
        Done done = copy(file, other);
        assertThat(done.copied()).isPositive().isLessThanOrEqualTo(all - stored);
        isTheSame(file, other);
    }

    private static long stored(DossierPlace place) {
        try (Dossier half = Dossier.openHalf(place)) {
            return CopiedTable.ALL.stream()
                    .filter(table -> !table.clears())
                    .mapToLong(table -> half.connection()
                            .createQuery(table.count())
                            .mapTo(Long.class)
                            .one())
                    .sum();
        }
    }

    @Test
    void whatIsThereAlreadyIsOnlyCompared() {
        copy(file, other);
        assertThat(copy(file, other).copied()).isZero();
        isTheSame(file, other);
    }

    @Test
    void aPlaceThatHoldsSomethingElseIsLeftAsItIs() {
        try (Dossier dossier = Dossier.open(other)) {
            dossier.notes().add("ben", On.actor("JPN"), "Mine.");
        }
        assertThatThrownBy(() -> copy(file, other))
                .hasMessageContaining("holds another dossier already")
                .hasMessageContaining(other.toString());
        assertThatThrownBy(() -> copy(file, other, true, Long.MAX_VALUE)).hasMessageContaining("another dossier");
        try (Dossier dossier = Dossier.openExisting(other)) {
            assertThat(dossier.notes().all()).hasSize(1);
        }
        assertThatThrownBy(() -> copy(file, file)).hasMessageContaining("to itself");
        assertThatThrownBy(() -> copy(DossierPlace.of(folder.resolve("nothing.db")), other))
                .hasMessageContaining("no dossier at");
    }

    @Test
    void aDossierThatChangedSinceIsCopiedAnew() {
        assertThatThrownBy(() -> copy(file, other, false, 40)).hasMessage("killed");
        try (Dossier dossier = Dossier.openExisting(file)) {
            dossier.notes().add("ben", On.actor("JPN"), "Meanwhile.");
        }
        assertThatThrownBy(() -> copy(file, other)).hasMessageContaining("--again");
        copy(file, other, true, Long.MAX_VALUE);
        isTheSame(file, other);
    }

    @Test
    void numbersGoOnWhereTheOriginalsWould() {
        copy(file, other);
        Document bern = story("bern", "2023-04-01", Metadata.Version.ORIGINAL, """
                BERN, April 1, 2023 -- Switzerland offered Japan and South Korea on Saturday to host talks.
                """);
        List<List<Long>> numbers = Stream.of(file, other)
                .map(place -> {
                    try (Dossier dossier = Dossier.openExisting(place)) {
                        dossier.store(List.of(READER.read(bern)));
                        dossier.savedSearches().save("talks", "q=talks", "ana");
                        return dossier.connection()
                                .createQuery("SELECT number FROM arrival UNION ALL SELECT number FROM sketch"
                                        + " UNION ALL SELECT rowid FROM statement UNION ALL SELECT rowid FROM document"
                                        + " UNION ALL SELECT number FROM saved_search ORDER BY 1")
                                .mapTo(Long.class)
                                .list();
                    }
                })
                .toList();
        assertThat(numbers.get(1)).isEqualTo(numbers.get(0));
    }

    @Test
    void everyTableIsCopiedOrMadeAgain() {
        Dossiers.aboutFiles();
        try (Dossier dossier = Dossier.openExisting(file)) {
            List<String> tables = dossier.connection()
                    .createQuery("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
                            + " AND name NOT LIKE '%\\_text%' ESCAPE '\\' AND name NOT LIKE 'flyway%'")
                    .mapTo(String.class)
                    .list();
            assertThat(tables)
                    .as("name it in CopiedTable")
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(CopiedTable.ALL.stream().map(CopiedTable::name), CopiedTable.REBUILT.stream())
                                    .toList());
        }
    }
}
