package org.demarche.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.demarche.dossier.DossierLedger.Query;
import org.demarche.dossier.Notes.On;
import org.demarche.dossier.Reviews.Verdict;
import org.demarche.reader.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sixteen write into one dossier at once: stories, of which each comes to two of them, decisions and notes. Nothing is
 * lost, nothing is there twice, and the ledger is the one that a single writer gets.
 */
class SixteenWritersTest {
    private static final int WRITERS = 16;
    private static final int STORIES = Integer.getInteger("demarche.stories", 96);
    private static final List<Reading> READINGS = Diplomacy.stories(STORIES);

    @TempDir
    private Path folder = Path.of("");

    /** What one writer has been told that it is stored. */
    private record Written(int decisions, int overtaken, int notes) {
        Written and(Written other) {
            return new Written(decisions + other.decisions, overtaken + other.overtaken, notes + other.notes);
        }
    }

    @Test
    void whatTheyWriteAtOnceIsWhatOneWouldHaveWritten() throws Exception {
        Path many = folder.resolve("many.db");
        long begun = System.nanoTime();
        Written written = atOnce(many);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        Path alone = folder.resolve("alone.db");
        Written single = IntStream.range(0, WRITERS)
                .mapToObj(writer -> write(alone, writer))
                .reduce(new Written(0, 0, 0), Written::and);
        try (Dossier together = Dossiers.openExisting(many);
                Dossier one = Dossiers.openExisting(alone)) {
            assertThat(together.size()).isEqualTo(STORIES).isEqualTo(one.size());
            assertThat(written.overtaken()).isZero();
            assertThat(written.decisions()).isEqualTo(single.decisions()).isPositive();
            AuditLog.Verified log = together.log().verify();
            assertThat(log.broken()).isEmpty();
            assertThat(log.entries()).isEqualTo((long) written.decisions() + written.notes());
            assertThat(logged(together)).isEqualTo(logged(one));
            assertThat(ledger(together)).isEqualTo(ledger(one)).isNotEmpty();
            assertThat(rows(together)).isEqualTo(rows(one));
        }
        System.out.println("16 writers: " + STORIES + " stories twice each, " + written.decisions() + " decisions, "
                + written.notes() + " notes in " + millis + " ms on " + (Dossiers.onServer() ? "PostgreSQL" : "SQLite"));
    }

    private static Written atOnce(Path file) throws Exception {
        Dossiers.open(file).close();
        ExecutorService pool = Executors.newFixedThreadPool(WRITERS);
        var start = new CountDownLatch(1);
        try {
            var all = new ArrayList<Future<Written>>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                Callable<Written> task = () -> {
                    start.await();
                    return write(file, writer);
                };
                all.add(pool.submit(task));
            }
            start.countDown();
            var sum = new Written(0, 0, 0);
            for (Future<Written> one : all) {
                sum = sum.and(one.get());
            }
            return sum;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Stores its own stories and its neighbour's, and decides on what was read from its own. */
    private static Written write(Path file, int writer) {
        var written = new Written(0, 0, 0);
        try (Dossier dossier = Dossiers.open(file)) {
            for (int i = 0; i < STORIES; i++) {
                boolean own = i % WRITERS == writer;
                if (own || (i + 1) % WRITERS == writer) {
                    dossier.store(List.of(READINGS.get(i)));
                }
                if (own) {
                    written = written.and(decide(dossier, READINGS.get(i), i));
                }
            }
            dossier.ledger();
        }
        return written;
    }

    /** Every second finding is accepted, every fifth rejected; each story gets a note. */
    private static Written decide(Dossier dossier, Reading reading, int number) {
        String story = reading.document().id();
        int decisions = 0;
        int overtaken = 0;
        for (int i = 0; i < reading.findings().size(); i++) {
            String finding = reading.findings().get(i).id();
            if (i % 2 == 0) {
                Verdict verdict = (number + i) % 5 == 0 ? Verdict.REJECT : Verdict.ACCEPT;
                try {
                    Seen seen = dossier.log().seen();
                    dossier.decisions()
                            .decide(
                                    seen,
                                    Subject.finding(story, finding),
                                    () -> dossier.reviews().decide("writer", story, finding, verdict, Map.of()));
                    decisions++;
                } catch (OvertakenException e) {
                    overtaken++;
                }
            }
        }
        dossier.notes().add("writer", On.story(story), "Seen, number " + number + ".");
        dossier.ledger();
        return new Written(decisions, overtaken, 1);
    }

    private static List<String> logged(Dossier dossier) {
        return dossier.log().last(Integer.MAX_VALUE).stream()
                .map(entry -> entry.act() + " " + entry.document() + " "
                        + (entry.act().equals("NOTE") ? "" : entry.subject() + " " + entry.after()))
                .sorted()
                .toList();
    }

    private static List<String> ledger(Dossier dossier) {
        return dossier.ledger().demarches(Query.asOf(LocalDate.of(2025, 1, 1)), any -> true).stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }

    /** What was read, and what is made of it, table by table; numbers are given as the rows come. */
    private static Map<String, String> rows(Dossier dossier) {
        var rows = new java.util.TreeMap<String, String>();
        for (String table : List.of(
                "document", "mention", "statement", "event", "move", "review", "party", "dealing", "move_words", "matter",
                "arrival", "sketch")) {
            var copied = new CopiedTable(table, List.of(), false);
            List<String> columns = copied.columns(dossier.connection()).stream()
                    .filter(column -> !List.of("number", "rowid", "entry").contains(column))
                    .toList();
            var hash = new RowHash();
            dossier.connection()
                    .createQuery(copied.all(columns))
                    .map((row, context) -> CopiedRows.values(row))
                    .forEach(hash::add);
            rows.put(table, hash.rows() + " " + hash.text());
        }
        return rows;
    }

}
