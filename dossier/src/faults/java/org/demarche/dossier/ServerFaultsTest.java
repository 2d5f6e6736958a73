package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.demarche.dossier.DossierLedger.Query;
import org.demarche.dossier.Reviews.Item;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.reader.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes wrong with a server: what was acknowledged is there afterwards, nothing is there twice, and whoever had to wait
 * or to be told was.
 */
class ServerFaultsTest {
    private static final int STORIES = 60;
    private static final int CUTS = 12;
    private static final int NOTES = 30;
    private static final long DOWN_MILLIS = 1500;
    private static final List<Reading> READINGS = Diplomacy.stories(STORIES);

    @TempDir(cleanup = CleanupMode.ALWAYS)
    private Path folder = Path.of("");

    private OwnServer server = null;
    private DossierPlace place = DossierPlace.of("");
    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    @BeforeEach
    void start() {
        server = new OwnServer(folder.resolve("data"));
        place = DossierPlace.of(server.url() + "&currentSchema=affair");
    }

    @AfterEach
    void stop() throws IOException {
        pool.shutdownNow();
        server.close();
    }

    private static Set<String> ids() {
        var ids = new HashSet<String>();
        READINGS.forEach(reading -> ids.add(reading.document().id()));
        return ids;
    }

    /** Stores stories one by one, and notes those of which it was told that they are safe. */
    private Future<?> intake(Set<String> acknowledged) {
        return pool.submit(() -> {
            try (Dossier dossier = Dossier.open(place)) {
                for (Reading reading : READINGS) {
                    dossier.store(List.of(reading));
                    acknowledged.add(reading.document().id());
                }
                dossier.ledger();
            }
        });
    }

    private static void waitFor(Set<String> acknowledged, int many) throws InterruptedException {
        while (acknowledged.size() < many) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }

    private Set<String> stored() {
        try (Dossier dossier = Dossier.openExisting(place)) {
            return new HashSet<>(dossier.connection()
                    .createQuery("SELECT id FROM document")
                    .mapTo(String.class)
                    .list());
        }
    }

    /** The same as of a dossier that nothing ever happened to. */
    private void isWhole() {
        DossierPlace calm = DossierPlace.of(server.url() + "&currentSchema=calm");
        try (Dossier dossier = Dossier.openExisting(place);
                Dossier other = Dossier.open(calm)) {
            other.store(READINGS);
            assertThat(stored()).isEqualTo(ids());
            assertThat(dossier.log().verify().broken()).isEmpty();
            for (String table : List.of("document_label", "statement", "event", "move", "party", "matter", "arrival")) {
                assertThat(count(dossier, table)).as(table).isEqualTo(count(other, table));
            }
            if (dossier.log().verify().entries() == 0) {
                assertThat(ledger(dossier)).isEqualTo(ledger(other)).isNotEmpty();
            }
        }
    }

    private static long count(Dossier dossier, String table) {
        return dossier.connection()
                .createQuery("SELECT count(*) FROM " + table)
                .mapTo(Long.class)
                .one();
    }

    private static List<String> ledger(Dossier dossier) {
        return dossier.ledger().demarches(Query.asOf(LocalDate.of(2025, 1, 1)), any -> true).stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }

    @Test
    void aServerThatIsKilledDuringIntakeIsWaitedFor() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Future<?> intake = intake(acknowledged);
        for (int kill = 1; kill <= 2; kill++) {
            waitFor(acknowledged, kill * STORIES / 3);
            Set<String> safe = Set.copyOf(acknowledged);
            server.killAndRestart(DOWN_MILLIS);
            assertThat(stored()).as("acknowledged before kill " + kill).containsAll(safe);
        }
        intake.get(2, TimeUnit.MINUTES);
        assertThat(acknowledged).isEqualTo(ids());
        isWhole();
    }

    @Test
    void connectionsThatAreCutDuringIntakeAreMadeAgain() throws Exception {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Future<?> intake = intake(acknowledged);
        int cut = 0;
        for (int i = 1; i <= CUTS && !intake.isDone(); i++) {
            waitFor(acknowledged, i * STORIES / (CUTS + 2));
            cut += server.cut();
        }
        intake.get(2, TimeUnit.MINUTES);
        assertThat(cut).isPositive();
        isWhole();
    }

    /** One reviewer, who presses again where they are told that it was not stored. */
    private Future<Integer> review(Set<String> acknowledged, List<Item> items) {
        return pool.submit(() -> {
            int told = 0;
            try (Dossier dossier = Dossier.openExisting(place)) {
                for (Item item : items) {
                    String finding = item.finding().id();
                    Seen seen = Retries.until(() -> dossier.log().seen());
                    for (boolean done = false; !done; ) {
                        done = decided(dossier, item, seen);
                        told += done ? 0 : 1;
                    }
                    acknowledged.add(item.document() + " " + finding);
                }
            }
            return told;
        });
    }

    /** False where the database failed; then nobody knows whether the decision was stored. */
    private static boolean decided(Dossier dossier, Item item, Seen seen) throws InterruptedException {
        String finding = item.finding().id();
        try {
            dossier.decisions()
                    .decide(
                            seen,
                            Subject.finding(item.document(), finding),
                            () -> dossier.reviews()
                                    .decide("ana", item.document(), finding, Verdict.ACCEPT, Map.of()));
            return true;
        } catch (OvertakenException e) {
            assertThat(e.decisions()).as("what was stored without a word").hasSize(1);
            return true;
        } catch (RuntimeException e) {
            DossierException known = DossierException.of(e).orElseThrow(() -> e);
            assertThat(known.passing()).as(known.getMessage()).isTrue();
            assertThat(known.getMessage()).doesNotContain("\n").contains("server");
            TimeUnit.MILLISECONDS.sleep(100);
            return false;
        }
    }

    private List<Item> open() {
        try (Dossier dossier = Dossier.open(place)) {
            dossier.store(READINGS);
            dossier.ledger();
            return dossier.reviews().queue(100);
        }
    }

    private void isDecidedOnce(List<Item> items) {
        try (Dossier dossier = Dossier.openExisting(place)) {
            assertThat(dossier.log().verify().broken()).isEmpty();
            assertThat(dossier.log().last(1000).stream()
                            .map(entry -> entry.document() + " " + entry.subject())
                            .toList())
                    .doesNotHaveDuplicates()
                    .hasSize(items.size());
        }
        isWhole();
    }

    @Test
    void aServerThatIsKilledDuringReviewLosesNoDecisionThatWasAcknowledged() throws Exception {
        List<Item> items = open();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Future<Integer> review = review(acknowledged, items);
        waitFor(acknowledged, items.size() / 3);
        int safe = acknowledged.size();
        server.killAndRestart(DOWN_MILLIS);
        try (Dossier dossier = Dossier.openExisting(place)) {
            assertThat(dossier.log().verify().entries()).isGreaterThanOrEqualTo(safe);
        }
        assertThat(review.get(2, TimeUnit.MINUTES)).as("told that it failed").isPositive();
        isDecidedOnce(items);
    }

    @Test
    void connectionsThatAreCutDuringReviewCostNothing() throws Exception {
        List<Item> items = open();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        Future<Integer> review = review(acknowledged, items);
        for (int i = 1; i <= CUTS && !review.isDone(); i++) {
            waitFor(acknowledged, i * items.size() / (CUTS + 2));
            server.cut();
        }
        review.get(2, TimeUnit.MINUTES);
        isDecidedOnce(items);
    }

    /** Cuts the connections now and then, and kills the server once. */
    private final class Harm implements DossierCopy.Watcher {
        private int steps;

        @Override
        public void begins(long all, long there) {
            assertThat(there).isZero();
        }

        @Override
        public void stored(long rows) {
            steps++;
            try {
                if (steps == CUTS * 3) {
                    server.killAndRestart(DOWN_MILLIS);
                } else if (steps % CUTS == 0) {
                    server.cut();
                }
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void turnsTo(String what) {
            // nothing to show
        }
    }

    @Test
    void aCopyGoesOnThroughCutsAndARestart() throws Exception {
        DossierPlace file = DossierPlace.of(folder.resolve("from.db"));
        try (Dossier dossier = Dossier.open(file)) {
            dossier.store(READINGS);
        }
        var harm = new Harm();
        try (var copy = DossierCopy.open(file, place, CUTS)) {
            assertThat(copy.run(false, harm).rows()).isGreaterThan(STORIES);
        }
        assertThat(harm.steps).isGreaterThan(CUTS * 4);
        isWhole();
    }

    @Test
    void whatTakesTooLongIsSaidInOneLine() throws Exception {
        try (Dossier dossier = Dossier.open(place)) {
            dossier.store(READINGS.subList(0, 3));
        }
        DossierPlace impatient = DossierPlace.of(server.url() + "&currentSchema=affair&options=-c%20statement_timeout=300ms");
        try (Dossier dossier = Dossier.openExisting(impatient);
                var other = server.connect();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SET search_path TO affair");
            statement.execute("LOCK TABLE document IN ACCESS EXCLUSIVE MODE");
            long begun = System.nanoTime();
            assertThatThrownBy(() -> dossier.store(READINGS.subList(3, 6)))
                    .isInstanceOfSatisfying(DossierException.class, error -> {
                        assertThat(error.passing()).isTrue();
                        assertThat(error.getMessage())
                                .contains("longer than the server allows", "what was stored before is safe")
                                .doesNotContain("\n");
                    });
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun))
                    .as("is not tried again and again")
                    .isLessThan(5);
            other.rollback();
            assertThat(dossier.size()).isEqualTo(3);
            dossier.store(READINGS.subList(3, 6));
            assertThat(dossier.size()).isEqualTo(6);
        }
    }

    /** A tablespace on a small file system of its own. */
    @Test
    void aFullDiskIsSaidAndWhatWasStoredIsThereWhenThereIsRoomAgain() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=6m,mode=0777", "tmpfs", small.toString()), "may not mount");
        try {
            Path inside = Files.createDirectory(small.resolve("space"));
            assumeTrue(tablespace(inside), "the server may not write there");
            DossierPlace full = DossierPlace.of(
                    server.url() + "&currentSchema=tight&options=-c%20default_tablespace=small");
            Set<String> acknowledged = new HashSet<>();
            try (Dossier dossier = Dossier.open(full)) {
                DossierException error = fill(dossier, acknowledged);
                assertThat(error.getMessage())
                        .contains("no disk", "make room there", "before is safe")
                        .doesNotContain("\n");
                assertThat(error.passing()).isTrue();
                assertThat(dossier.size()).isEqualTo(acknowledged.size());
                assertThat(run("mount", "-o", "remount,size=64m", small.toString())).isTrue();
                dossier.store(READINGS);
                assertThat(dossier.size()).isEqualTo(STORIES);
                assertThat(ledger(dossier)).isNotEmpty();
            }
            server.execute("DROP SCHEMA tight CASCADE");
            server.execute("DROP TABLESPACE small");
        } finally {
            run("umount", small.toString());
        }
    }

    private boolean tablespace(Path inside) {
        try {
            server.execute("CREATE TABLESPACE small LOCATION '" + inside + "'");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** Notes are bulky, and stories many: one of them finds the disk full. */
    private static DossierException fill(Dossier dossier, Set<String> acknowledged) {
        var errors = new ArrayList<DossierException>();
        for (Reading reading : READINGS) {
            try {
                dossier.store(List.of(reading));
                acknowledged.add(reading.document().id());
                for (int i = 0; i < NOTES; i++) {
                    dossier.notes().add("ana", Notes.On.story(reading.document().id()), noise(acknowledged.size() + " " + i));
                }
            } catch (DossierException e) {
                errors.add(e);
                return e;
            }
        }
        throw new AssertionError("the disk was not full after " + acknowledged.size() + " stories: " + errors);
    }

    /** What cannot be compressed. */
    private static String noise(String seed) {
        var noise = new StringBuilder();
        for (int i = 0; noise.length() < Notes.LONGEST - 100; i++) {
            noise.append(AuditLog.hash(seed, Integer.toString(i)));
        }
        return noise.toString();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
