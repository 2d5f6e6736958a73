package org.demarche.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * A whole dossier at another place, whichever databases hold the two: table by table, some rows in each transaction,
 * then verified. Who is stopped in between goes on where it was. Used from one thread.
 */
public final class DossierCopy implements AutoCloseable {
    private static final int ROWS = 500;
    private static final String LINKS = "superseded";
    private static final String DERIVED = "derived";

    private final DossierPlace from;
    private final DossierPlace to;
    private final int chunk;
    private final Dossier source;
    private Dossier target;

    private DossierCopy(DossierPlace from, DossierPlace to, int chunk) {
        this.from = from;
        this.to = to;
        this.chunk = chunk;
        if (from.equals(to)) {
            throw new DossierException(from + " cannot be copied to itself; name another place");
        }
        source = Dossier.openExisting(from);
        try {
            target = Dossier.openHalf(to);
        } catch (DossierException e) {
            source.close();
            throw e;
        }
    }

    /**
     * Opens both.
     *
     * @throws DossierException if there is no dossier to copy, or the other place cannot be one
     */
    public static DossierCopy open(DossierPlace from, DossierPlace to) {
        return open(from, to, ROWS);
    }

    static DossierCopy open(DossierPlace from, DossierPlace to, int chunk) {
        return new DossierCopy(from, to, chunk);
    }

    /** Is told how it goes on. */
    public interface Watcher {
        /** How many rows there are in all, and how many of them were there already. */
        void begins(long all, long there);

        /** Some more rows are stored. */
        void stored(long rows);

        /** From now on it does something else. */
        void turnsTo(String what);
    }

    /**
     * A table, compared.
     *
     * @param hash how the hash over its rows begins, whatever their order
     */
    public record Compared(String table, long rows, String hash) {}

    /**
     * What was done.
     *
     * @param copied rows that were stored now; 0 where all were there already
     * @param tables what is the same in both
     * @param entries of the log, whose chain was verified
     * @param head hash of the last one
     */
    public record Done(long copied, List<Compared> tables, long entries, String head) {
        /** Rows of all tables. */
        public long rows() {
            return tables.stream().mapToLong(Compared::rows).sum();
        }
    }

    /**
     * Copies, or goes on with a copy that was begun, and verifies.
     *
     * @param again whether a half copy is thrown away first
     * @throws DossierException if the place holds something else, the dossier has changed since a half copy of it was
     *     begun, or the two differ in the end
     */
    public Done run(boolean again, Watcher watcher) {
        var done = new ArrayList<Done>();
        source.reading(() -> done.add(copy(again, watcher)));
        return done.get(0);
    }

    private Done copy(boolean again, Watcher watcher) {
        String state = state(source);
        if (again && HalfCopy.of(target.connection()).isPresent()) {
            empty();
        }
        Optional<HalfCopy> half = HalfCopy.of(target.connection());
        if (half.isEmpty() && rows(target) > 0) {
            return same(watcher);
        }
        if (half.filter(one -> !one.isOf(state)).isPresent()) {
            throw new DossierException(to + " is a copy of " + half.get().from() + " that was begun before that one"
                    + " changed; throw it away and begin again with: demarche copy --again " + from + " " + to);
        }
        if (half.isEmpty()) {
            begin(state);
        }
        watcher.begins(
                CopiedTable.ALL.stream()
                        .mapToLong(table -> count(source, table))
                        .sum(),
                rows(target));
        long stored = go(watcher);
        List<Compared> tables = compare(watcher);
        target.connection().useTransaction(HalfCopy::done);
        return done(stored, tables, watcher);
    }

    private void empty() {
        if (to.file().isEmpty()) {
            CopiedSequences.empty(target.connection());
            return;
        }
        target.close();
        for (String end : List.of("", "-wal", "-shm")) {
            try {
                Files.deleteIfExists(Path.of(to.file().get() + end));
            } catch (IOException e) {
                throw new DossierException("cannot delete " + to + end + ": " + e.getMessage(), e);
            }
        }
        target = Dossier.openHalf(to);
    }

    private void begin(String state) {
        var first = new HalfCopy(from.toString(), state, CopiedTable.ALL.get(0).name(), List.of());
        target.connection().useTransaction(first::keep);
    }

    /** A place that holds something is no place for a copy, unless it holds just that. */
    private Done same(Watcher watcher) {
        for (CopiedTable table : CopiedTable.ALL) {
            if (count(source, table) != count(target, table)) {
                throw new DossierException(to + " holds another dossier already (" + target.size()
                        + " stories); name a place that is empty");
            }
        }
        return done(0, compare(watcher), watcher);
    }

    private Done done(long stored, List<Compared> tables, Watcher watcher) {
        watcher.turnsTo("folding the ledger");
        target.ledger();
        AuditLog.Verified here = target.log().verify();
        if (here.broken().isPresent()) {
            throw new DossierException("the log of " + to + " does not fit together from entry "
                    + here.broken().getAsLong() + " on, and so it is in " + from + ": see demarche audit");
        }
        return new Done(stored, tables, here.entries(), here.head());
    }

    /** What a dossier holds, in a line: counts of rows, and how often its ledger has changed. */
    private static String state(Dossier dossier) {
        var counts = new StringBuilder();
        for (CopiedTable table : CopiedTable.ALL) {
            counts.append(count(dossier, table)).append(' ');
        }
        return counts
                + dossier.connection()
                        .createQuery("SELECT moves FROM ledger_state")
                        .mapTo(String.class)
                        .one()
                + " " + dossier.log().seen().text();
    }

    private static long count(Dossier dossier, CopiedTable table) {
        return dossier.connection().createQuery(table.count()).mapTo(Long.class).one();
    }

    /** Without those that the database itself may have put in. */
    private static long rows(Dossier dossier) {
        return CopiedTable.ALL.stream()
                .filter(table -> !table.clears())
                .mapToLong(table -> count(dossier, table))
                .sum();
    }

    /** Stores what is missing. Each time the copy itself says how far it has come: nothing is stored twice. */
    private long go(Watcher watcher) {
        long stored = 0;
        while (true) {
            Step step = Retries.until(() -> step(mark()));
            stored += step.rows();
            watcher.stored(step.rows());
            if (step.next().table().isEmpty()) {
                return stored;
            }
        }
    }

    private HalfCopy mark() {
        return HalfCopy.of(target.connection())
                .orElseThrow(() -> new DossierException("somebody else has finished or emptied " + to));
    }

    private record Step(HalfCopy next, long rows) {}

    private Step step(HalfCopy at) {
        if (at.table().isEmpty()) {
            return new Step(at, 0);
        }
        if (at.table().equals(LINKS)) {
            return links(at);
        }
        if (at.table().equals(DERIVED)) {
            return derived(at);
        }
        CopiedTable table = CopiedTable.ALL.stream()
                .filter(one -> one.name().equals(at.table()))
                .findFirst()
                .orElseThrow(() -> new DossierException(
                        to + " was begun by another Demarche; begin again with: demarche copy --again " + from + " "
                                + to));
        return rows(at, table);
    }

    private Step rows(HalfCopy at, CopiedTable table) {
        List<String> columns = table.columns(source.connection());
        List<List<@Nullable Object>> rows = next(table.next(columns, at.after().isEmpty(), chunk), at.after());
        boolean last = rows.size() < chunk;
        HalfCopy next = last ? at(at, following(table), List.of()) : at(at, table.name(), key(table, columns, rows));
        target.connection().useTransaction(transaction -> {
            if (table.clears() && at.after().isEmpty()) {
                transaction.execute("DELETE FROM " + table.quoted());
            }
            CopiedRows.insert(transaction, table, columns, rows);
            next.keep(transaction);
        });
        return new Step(next, rows.size());
    }

    private List<List<@Nullable Object>> next(String sql, List<@Nullable Object> after) {
        var query = source.connection().createQuery(sql);
        for (int i = 0; i < after.size(); i++) {
            query.bind(i, after.get(i));
        }
        return query.map((row, context) -> CopiedRows.values(row)).list();
    }

    private static String following(CopiedTable table) {
        int next = CopiedTable.ALL.indexOf(table) + 1;
        return next == CopiedTable.ALL.size()
                ? LINKS
                : CopiedTable.ALL.get(next).name();
    }

    private static HalfCopy at(HalfCopy half, String table, List<@Nullable Object> after) {
        return new HalfCopy(half.from(), half.state(), table, after);
    }

    private static List<@Nullable Object> key(
            CopiedTable table, List<String> columns, List<List<@Nullable Object>> rows) {
        List<@Nullable Object> last = rows.get(rows.size() - 1);
        var key = new ArrayList<@Nullable Object>();
        table.key().forEach(column -> key.add(last.get(columns.indexOf(column))));
        return key;
    }

    /** Which story takes the place of another: only now all are there. */
    private Step links(HalfCopy at) {
        HalfCopy next = at(at, DERIVED, List.of());
        List<List<@Nullable Object>> links =
                next("SELECT superseded_by, id FROM document WHERE superseded_by IS NOT NULL ORDER BY id", List.of());
        target.connection().useTransaction(transaction -> {
            CopiedRows.batch(transaction, "UPDATE document SET superseded_by = ? WHERE id = ?", links);
            CopiedSequences.set(source.connection(), transaction);
            next.keep(transaction);
        });
        return new Step(next, 0);
    }

    /** Who takes part in what, the matters, and the words of moves, story by story. */
    private Step derived(HalfCopy at) {
        List<List<@Nullable Object>> stories = next(
                "SELECT rowid, id FROM document WHERE rowid > ? ORDER BY rowid LIMIT " + chunk,
                at.after().isEmpty() ? List.of(Long.MIN_VALUE) : at.after());
        HalfCopy next = stories.size() < chunk
                ? at(at, "", List.of())
                : at(at, DERIVED, List.of(stories.get(stories.size() - 1).get(0)));
        target.connection().useTransaction(transaction -> {
            var rows = new FindingRows(transaction);
            stories.forEach(story -> rows.derived(String.valueOf(story.get(1))));
            next.keep(transaction);
        });
        return new Step(next, 0);
    }

    private List<Compared> compare(Watcher watcher) {
        var same = new ArrayList<Compared>();
        for (CopiedTable table : CopiedTable.ALL) {
            watcher.turnsTo("verifying " + table.name());
            List<String> columns = table.columns(source.connection());
            RowHash there = hash(source.connection(), table, columns);
            var here = new ArrayList<RowHash>();
            target.reading(() -> here.add(hash(target.connection(), table, columns)));
            if (!there.text().equals(here.get(0).text())
                    || there.rows() != here.get(0).rows()) {
                throw new DossierException("the copy differs in table " + table.name() + ": " + there.rows()
                        + " rows (" + there.text() + ") in " + from + ", "
                        + here.get(0).rows() + " rows ("
                        + here.get(0).text() + ") in " + to
                        + "; name a place that is empty, or begin again with: demarche copy --again " + from + " "
                        + to);
            }
            same.add(new Compared(table.name(), there.rows(), there.text()));
        }
        return same;
    }

    private static RowHash hash(Handle handle, CopiedTable table, List<String> columns) {
        var hash = new RowHash();
        try (Stream<List<@Nullable Object>> rows =
                handle.createQuery(table.all(columns)).map((row, context) -> CopiedRows.values(row)).stream()) {
            rows.forEach(hash::add);
        }
        return hash;
    }

    @Override
    public void close() {
        try (source) {
            target.close();
        } catch (JdbiException e) {
            throw new DossierException("cannot close " + to + ": " + DatabaseErrors.reason(e), e);
        }
    }
}
