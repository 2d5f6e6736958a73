package org.demarche.dossier;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.demarche.reader.Reader;
import org.demarche.reader.Reading;
import org.demarche.reader.ledger.ToldMove;
import org.demarche.reader.ledger.ToldPosition;
import org.demarche.reader.text.Document;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * A dossier: one SQLite file, or a schema of a PostgreSQL database, with the stories and all that was read from them.
 * What {@link #store} has returned from survives a crash. Safe to share between threads; two processes on one dossier
 * wait for each other.
 */
public final class Dossier implements AutoCloseable {
    private final DossierPlace place;
    private final Database database;
    private Live live;

    private Dossier(DossierPlace place, Database database, Handle handle) {
        this.place = place;
        this.database = database;
        live = new Live(handle);
    }

    /** A connection, and what stands on it. */
    private static final class Live {
        private final Handle handle;
        private final FindingRows rows;
        private final Versions versions;
        private final Reviews reviews;
        private final Copies copies;
        private final LedgerCache cache;
        private final Identities identities;

        Live(Handle handle) {
            this.handle = handle;
            rows = new FindingRows(handle);
            versions = new Versions(handle);
            copies = new Copies(handle);
            cache = DossierLedger.cache(handle);
            identities = new Identities(handle, rows, Clock.systemUTC());
            reviews = new Reviews(handle, rows, identities, Clock.systemUTC());
        }
    }

    /** Opens a dossier, and creates it where there is none. */
    public static Dossier open(Path file) {
        return open(DossierPlace.of(file));
    }

    /** Opens a dossier that must be there. */
    public static Dossier openExisting(Path file) {
        return openExisting(DossierPlace.of(file));
    }

    /** Opens a dossier, and creates it where there is none; of PostgreSQL the database itself must be there. */
    public static Dossier open(DossierPlace place) {
        place.file().ifPresent(Dossier::createFolder);
        Database database = database(place);
        return whole(place, database, database.connect());
    }

    /** Opens a dossier that must be there. */
    public static Dossier openExisting(DossierPlace place) {
        Optional<Dossier> dossier = Optional.empty();
        if (place.file().isEmpty()) {
            var server = new PostgresServer(place);
            dossier = server.connectExisting().map(handle -> whole(place, server, handle));
        } else if (Files.isRegularFile(place.file().get())) {
            dossier = Optional.of(open(place));
        }
        return dossier.orElseThrow(() -> new DossierException(
                "no dossier at " + place + "; make one with: demarche read STORIES --into " + place));
    }

    /** A dossier, or a copy that is not finished: for who finishes it. */
    static Dossier openHalf(DossierPlace place) {
        place.file().ifPresent(Dossier::createFolder);
        Database database = database(place);
        return new Dossier(place, database, database.connect());
    }

    private static Dossier whole(DossierPlace place, Database database, Handle handle) {
        try {
            HalfCopy.refuse(place, handle);
            return new Dossier(place, database, handle);
        } catch (DossierException e) {
            handle.close();
            throw e;
        }
    }

    private static void createFolder(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (java.io.IOException e) {
            throw new DossierException("cannot create the folder of " + file + ": " + e.getMessage(), e);
        }
    }

    private static Database database(DossierPlace place) {
        return place.file().<Database>map(SqliteFile::new).orElseGet(() -> new PostgresServer(place));
    }

    /** The connection to the database. */
    Handle connection() {
        return handle();
    }

    private Handle handle() {
        return live().handle;
    }

    /** A server may have cut the connection, or been restarted: then there is another. */
    private Live live() {
        try {
            if (live.handle.getConnection().isClosed() && !live.handle.isClosed()) {
                live = new Live(database.connect());
            }
            return live;
        } catch (SQLException e) {
            throw new DossierException("cannot use " + place + ": " + DatabaseErrors.reason(e), e);
        }
    }

    /**
     * Lets the file grow no further than to a number of pages; below what it has, no further at all. Tells of a full
     * disk.
     */
    void limitPages(long most) {
        handle().createQuery("PRAGMA max_page_count = " + most)
                .mapTo(Long.class)
                .one();
    }

    /** What is wrong with the store itself, a line each; none where it is whole. Reads all of a file. */
    public synchronized List<String> faults() {
        return database.faults(handle());
    }

    /** Whether the texts of stories are kept; else only where findings stand, and hashes. */
    public synchronized boolean keepsTexts() {
        return new Settings(handle()).keepsTexts();
    }

    /**
     * Keeps no texts from now on, whoever stores.
     *
     * @throws DossierException if there are texts in it already
     */
    public synchronized void keepNoTexts() {
        if (handle().createQuery("SELECT EXISTS (SELECT 1 FROM document WHERE text <> '')")
                .mapTo(Boolean.class)
                .one()) {
            throw new DossierException(
                    place + " holds texts already; name another file with --no-text, and take this one in"
                            + " there: demarche merge OTHER " + place);
        }
        changing(() -> new Settings(handle()).keepNoTexts());
    }

    /** Where the dossier lives. */
    public DossierPlace place() {
        return place;
    }

    /**
     * Whether reading the document again would change nothing: this version of the reader has read the same text, with
     * the same publication date given; or it is kept as a copy of another story, or was {@linkplain #forget forgotten}.
     */
    public synchronized boolean holds(Document document) {
        return lasting(() -> isHeld(document));
    }

    private boolean isHeld(Document document) {
        return handle().createQuery("SELECT (SELECT count(*) FROM document WHERE id = :id AND reader = :reader"
                                + " AND (CAST(:published AS TEXT) IS NULL OR published = :published))"
                                + " + (SELECT count(*) FROM document_label WHERE copy = :id)"
                                + " + (SELECT count(*) FROM forgotten WHERE document = :id)")
                        .bind("id", document.id())
                        .bind("reader", Reader.VERSION)
                        .bind("published", document.metadata().published().map(Object::toString))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /** Remembers one more place where a document that is {@linkplain #holds held} was found. */
    public synchronized void label(Document document) {
        lastingly(() -> changing(() -> handle().useTransaction(transaction -> {
            transaction.execute(
                    "INSERT INTO document_label (document, label) SELECT id, ? FROM document WHERE id = ?"
                            + " ON CONFLICT DO NOTHING",
                    document.label(),
                    document.id());
            transaction.execute("DELETE FROM failure WHERE label = ?", document.label());
        })));
    }

    /**
     * The story that a document is a copy of, with nearly the same words; the document is then kept as one more
     * appearance of that story, and need not be read.
     */
    public synchronized Optional<String> copyOf(Document document) {
        return lasting(() -> keptAsCopy(document));
    }

    private Optional<String> keptAsCopy(Document document) {
        Optional<String> original = live().copies.original(document);
        original.ifPresent(story -> changing(() -> handle().useTransaction(transaction -> {
            live().copies.keep(story, document);
            transaction.execute("DELETE FROM failure WHERE label = ?", document.label());
        })));
        return original;
    }

    /** What is fetched from the web. Not thread-safe. */
    public synchronized Watched watched() {
        return new Watched(handle());
    }

    /**
     * Stores readings in one transaction: all of them or, where the disk or the process fails, none. A copy of a story
     * becomes an appearance of it.
     *
     * @return how many were such copies
     */
    public synchronized int store(List<Reading> readings) {
        var copies = new AtomicInteger();
        lastingly(() -> {
            copies.set(0);
            storeOnce(readings, copies);
        });
        return copies.get();
    }

    private void storeOnce(List<Reading> readings, AtomicInteger copies) {
        Live now = live();
        changing(() -> now.handle.useTransaction(transaction -> {
            for (Reading reading : readings) {
                Document document = reading.document();
                Optional<String> original = now.copies.original(document);
                original.ifPresent(story -> now.copies.keep(story, document));
                copies.addAndGet(original.isPresent() ? 1 : 0);
                if (original.isEmpty()) {
                    replace(now, reading);
                }
                transaction.execute("DELETE FROM failure WHERE label = ?", document.label());
            }
        }));
    }

    private static void replace(Live now, Reading reading) {
        Document document = reading.document();
        now.rows.replace(reading);
        now.identities.drop(document.id(), Optional.empty());
        now.copies.add(document.id(), document.text());
        now.reviews.apply(document.id());
        now.identities.apply(document.id());
        now.versions.settle(document);
    }

    /** The id of the one story that was read by a path or name; not of a story that what was read so is a copy of. */
    public synchronized Optional<String> named(String label) {
        List<String> stories = handle().createQuery(
                        "SELECT DISTINCT document FROM document_label WHERE label = :label AND copy IS NULL")
                .bind("label", label)
                .mapTo(String.class)
                .list();
        return stories.size() == 1 ? Optional.of(stories.get(0)) : Optional.empty();
    }

    /** Notes a story that could not be read, for a later retry. */
    public synchronized void failed(String label, String reason) {
        lastingly(() -> changing(() -> handle().useTransaction(transaction -> transaction.execute(
                "INSERT INTO failure (label, reason) VALUES (?, ?)"
                        + " ON CONFLICT (label) DO UPDATE SET reason = excluded.reason",
                label,
                reason))));
    }

    /** The labels of the stories that could not be read. */
    public synchronized List<String> failures() {
        return handle().createQuery("SELECT label FROM failure ORDER BY label")
                .mapTo(String.class)
                .list();
    }

    /** Differs from the answer before, on this connection, where another has changed the dossier meanwhile. */
    public synchronized long changes() {
        return database.changes(handle());
    }

    /** How much it holds. */
    public synchronized Sizes sizes() {
        return Sizes.of(handle());
    }

    /** How many bytes it takes on its disk. */
    public synchronized long bytes() {
        return database.bytes(handle());
    }

    /** How many migrations it has; another program, newer or older than this one, may change that while it is open. */
    public synchronized int schema() {
        return database.schema(handle());
    }

    /** How many this program knows. */
    public static int newestSchema() {
        return Schema.NEWEST;
    }

    /** The number of stories. */
    public synchronized int size() {
        return handle().createQuery("SELECT count(*) FROM document")
                .mapTo(Integer.class)
                .one();
    }

    /** A story by its id. */
    public synchronized Optional<StoredDocument> document(String id) {
        return handle().createQuery(
                        "SELECT id, label, publisher, title, url, published, text FROM document" + " WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> StoredDocument.of(row))
                .findOne();
    }

    /** All moves of the stories that no later version supersedes. */
    public synchronized List<ToldMove> moves() {
        return handle().createQuery("SELECT " + StoredMoves.COLUMNS + StoredMoves.STANDING)
                .map((row, context) -> StoredMoves.of(row))
                .list();
    }

    /** All positions of the stories that no later version supersedes. */
    public synchronized List<ToldPosition> positions() {
        return handle().createQuery("SELECT d.id, d.label, d.publisher, d.published, p.json FROM position p"
                        + " JOIN document d ON d.id = p.document"
                        + " WHERE d.superseded_by IS NULL AND d.version <> 'WITHDRAWN'"
                        + " ORDER BY d.published NULLS FIRST, d.id, p.start, p.id")
                .map((row, context) -> StoredMoves.position(row))
                .list();
    }

    /** The demarches, up to date with all that is stored now. Not thread-safe: one thread asks it. */
    public synchronized DossierLedger ledger() {
        return lasting(this::upToDate);
    }

    private DossierLedger upToDate() {
        try {
            return DossierLedger.upToDate(handle(), live().cache);
        } catch (JdbiException e) {
            throw new DossierException("cannot fold the ledger of " + place + ": " + DatabaseErrors.reason(e), e);
        }
    }

    /** Makes ready for changes: after it the ledger of a large dossier follows each of them at once. */
    public synchronized void prepareLedger() {
        live().cache.prepare(new LedgerLinks(handle())::corrections);
    }

    /**
     * The demarches as they were folded last, without folding again: a page does not wait, and sees what another
     * connection has folded. Not thread-safe.
     */
    public synchronized DossierLedger foldedLedger() {
        return DossierLedger.folded(handle());
    }

    /** The stories and what was read from each. Not thread-safe. */
    public synchronized StoredStories stories() {
        return new StoredStories(handle());
    }

    /** What actors said and did, and were told. Not thread-safe. */
    public synchronized StoredActors actors() {
        return new StoredActors(handle());
    }

    /** What stories tell about a matter. Not thread-safe. */
    public synchronized StoredMatters matters() {
        return new StoredMatters(handle());
    }

    /** Does something that only reads, on one state of the dossier, whatever others write meanwhile. */
    public synchronized void reading(Runnable question) {
        database.reading(handle(), question);
    }

    /** The dossier as lines, and lines into the dossier. Not thread-safe. */
    public synchronized Transfer transfer() {
        return new Transfer(handle(), live().rows, live().reviews, live().identities, notes());
    }

    /**
     * Writes a copy that is whole, while others use this dossier.
     *
     * @throws DossierException if there is such a file already, or it cannot be written
     */
    public synchronized void backup(Path copy) {
        if (place.file().isEmpty()) {
            throw new DossierException("a backup of " + place
                    + " is the server's work: use pg_dump, or make a file of it: demarche copy " + place + " FILE");
        }
        if (Files.exists(copy)) {
            throw new DossierException(copy + " is there already; name another file");
        }
        changing(() -> handle().execute("VACUUM INTO ?", copy.toString()));
    }

    /**
     * Takes a story out, with all that was read from it. A tombstone stays, so that the next intake does not bring it
     * back. The log keeps the findings that were decided on: it is append-only.
     *
     * @return whether there was such a story
     */
    public synchronized boolean forget(String document, String who, String reason) {
        Optional<StoredDocument> story = document(document);
        story.ifPresent(
                found -> changing(() -> new Tombstones(handle(), live().copies, log()).bury(found, who, reason)));
        return story.isPresent();
    }

    /**
     * A story that was taken out.
     *
     * @param made ISO date and time, UTC
     */
    public record Forgotten(String document, String made, String who, String reason) {}

    /** The stories that were taken out, the last first. */
    public synchronized List<Forgotten> forgotten() {
        return handle().createQuery("SELECT * FROM forgotten ORDER BY made DESC, document")
                .map((row, context) -> new Forgotten(
                        row.getString("document"),
                        row.getString("made"),
                        row.getString("who"),
                        row.getString("reason")))
                .list();
    }

    /** What is new in saved searches. Not thread-safe. */
    public synchronized Alerts alerts() {
        return new Alerts(handle());
    }

    /** What analysts decide on findings. Not thread-safe. */
    public synchronized Reviews reviews() {
        return live().reviews;
    }

    /** Who is who, as analysts have set it. Not thread-safe. */
    public synchronized Identities identities() {
        return live().identities;
    }

    /** What analysts note beside the record. Not thread-safe. */
    public synchronized Notes notes() {
        return new Notes(handle(), Clock.systemUTC());
    }

    /** All that analysts decided, to be taken back. Not thread-safe. */
    public synchronized Decisions decisions() {
        return new Decisions(
                handle(), live().reviews, new LedgerLinks(handle()), live().identities, notes(), Clock.systemUTC());
    }

    /** The log of decisions. Not thread-safe. */
    public synchronized AuditLog log() {
        return new AuditLog(handle());
    }

    /** Who said some words. Not thread-safe. */
    public synchronized Quotations quotations() {
        return new Quotations(handle());
    }

    /** Who may use the workspace. Not thread-safe. */
    public synchronized Accounts accounts() {
        return new Accounts(handle(), Clock.systemUTC());
    }

    /** Searches that are kept. Not thread-safe. */
    public synchronized SavedSearches savedSearches() {
        return new SavedSearches(handle(), Clock.systemUTC());
    }

    /** A story that could not be read, and why. */
    public record Failure(String label, String reason) {}

    /** What could not be read, in the order of the labels, after one of them; empty for the first. */
    public synchronized List<Failure> failures(String after, int limit) {
        return handle().createQuery("SELECT label, reason FROM failure WHERE label > ? ORDER BY label LIMIT ?")
                .bind(0, after)
                .bind(1, limit)
                .map((row, context) -> new Failure(row.getString("label"), row.getString("reason")))
                .list();
    }

    /** Lists of findings of one kind. Not thread-safe. */
    public synchronized StoredFindings findings() {
        return new StoredFindings(handle());
    }

    /** Full text over stories, statements and moves. Not thread-safe. */
    public synchronized Search search() {
        return new Search(handle());
    }

    /** The days of the first and the last story; empty where no story is dated. */
    public synchronized Optional<Days> days() {
        return handle().createQuery("SELECT (SELECT min(published) FROM document) AS first,"
                        + " (SELECT max(published) FROM document) AS last")
                .map((row, context) -> Days.of(row.getString("first"), row.getString("last")))
                .one();
    }

    /** A stretch of days, both inclusive. */
    public record Days(LocalDate first, LocalDate last) {
        private static Optional<Days> of(@Nullable String first, @Nullable String last) {
            return first == null || last == null
                    ? Optional.empty()
                    : Optional.of(new Days(LocalDate.parse(first), LocalDate.parse(last)));
        }
    }

    /** Does what may be done twice: where the connection to a server is lost meanwhile, again on a new one. */
    private <T> T lasting(Supplier<T> attempt) {
        return place.file().isPresent() ? attempt.get() : Retries.until(attempt);
    }

    private void lastingly(Runnable attempt) {
        lasting(() -> {
            attempt.run();
            return true;
        });
    }

    private void changing(Runnable change) {
        try {
            change.run();
        } catch (JdbiException | UncheckedIOException e) {
            throw new DossierException(
                    "cannot write to " + place + ": " + DatabaseErrors.reason(e) + "; what was stored before is safe",
                    e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            live.handle.close();
        } catch (ConnectionException e) {
            throw new DossierException("cannot close " + place + ": " + DatabaseErrors.reason(e), e);
        }
    }
}
