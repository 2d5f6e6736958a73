package org.demarche.app.web;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.demarche.dossier.Dossier;
import org.demarche.dossier.DossierException;
import org.demarche.dossier.DossierPlace;
import org.demarche.dossier.StoredMatters;
import org.demarche.reader.Reader;
import org.demarche.reader.ledger.Demarche;
import org.demarche.reader.ledger.Ledger;
import org.demarche.reader.ledger.PositionChange;
import org.demarche.reader.ledger.ToldPosition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One dossier, open for many: a few connections that read, and one that writes. What is read sees what was last
 * written; the ledger is folded again by the writer, so that no page waits for it.
 */
public final class Workspace implements AutoCloseable {
    static final int READERS = 4;
    private static final int ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

    private final DossierPlace place;
    private final Supplier<Reader> reader;
    private final Dossier writer;
    private final Thread preparing;
    private boolean closed;
    private volatile boolean prepared;
    private volatile Consumer<Duration> foldings = time -> {};
    private final List<Dossier> all = new ArrayList<>();
    private final BlockingQueue<Dossier> readers = new ArrayBlockingQueue<>(READERS);
    private final Dossier watch;

    private Workspace(DossierPlace place, Supplier<Reader> reader) {
        this.place = place;
        this.reader = reader;
        writer = Dossier.open(place);
        writer.ledger();
        for (int i = 0; i < READERS; i++) {
            Dossier connection = Dossier.openExisting(place);
            all.add(connection);
            readers.add(connection);
        }
        watch = Dossier.openExisting(place);
        all.add(watch);
        preparing = new Thread(this::prepare, "ledger");
        preparing.setDaemon(true);
        preparing.start();
    }

    /** Until the ledger is in memory a change would fold all of it; who changes something meanwhile waits for that. */
    private synchronized void prepare() {
        if (closed) {
            return;
        }
        long start = System.nanoTime();
        try {
            writer.prepareLedger();
            prepared = true;
            LOG.atInfo().addKeyValue("millis", millis(start)).log("ledger-loaded");
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("ledger-not-loaded");
        }
    }

    private static long millis(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** Whether the ledger is in memory, so that a change is folded at once. */
    boolean prepared() {
        return prepared;
    }

    /** How many connections answer somebody just now. */
    int busy() {
        return READERS - readers.size();
    }

    /** Tells from now on how long each folding of the ledger takes. */
    void tellFoldings(Consumer<Duration> listener) {
        foldings = listener;
    }

    /**
     * Opens a dossier, creates it where there is none, and folds its ledger.
     *
     * @throws org.demarche.dossier.DossierException if it cannot be opened
     */
    public static Workspace open(DossierPlace place) {
        return open(place, () -> Loaded.READER);
    }

    /**
     * The same, with a reader that knows more than what is bundled.
     *
     * @param reader asked when a story is to be read
     */
    public static Workspace open(DossierPlace place, Supplier<Reader> reader) {
        return new Workspace(place, reader);
    }

    /** Opens a dossier that is a file. */
    public static Workspace open(Path file) {
        return open(DossierPlace.of(file));
    }

    /** The reader; loaded when it is first needed. */
    public Reader reader() {
        return reader.get();
    }

    /** Where holders have changed their stance: see {@link Ledger#positionChanges}. */
    static List<PositionChange> positionChanges(List<ToldPosition> positions, List<Demarche> demarches) {
        return Terms.LEDGER.positionChanges(positions, demarches);
    }

    /** Whether two matters, by their head terms, are one: see {@link Ledger#sameMatter}. */
    static boolean sameMatter(List<String> one, List<String> other) {
        return Terms.LEDGER.sameMatter(one, other);
    }

    /**
     * The places that name a matter by its head terms, as the ledger would take it for the same, by a day. They are
     * looked for by the terms that are rare enough to tell an affair alone.
     */
    static List<StoredMatters.Place> near(StoredMatters matters, List<String> terms, LocalDate day) {
        List<String> rare = terms.stream()
                .filter(term -> sameMatter(List.of(term), List.of(term)))
                .toList();
        return matters.places(rare.isEmpty() ? terms : rare, day, place -> sameMatter(terms, place.terms()));
    }

    private static final class Loaded {
        static final Reader READER = Reader.load();
    }

    private static final class Terms {
        static final Ledger LEDGER = Ledger.load();
    }

    /** Where the dossier lives. */
    public DossierPlace place() {
        return place;
    }

    /** Asks the dossier; waits while all connections are in use. */
    public <T> T read(Function<Dossier, T> question) {
        Dossier reader;
        try {
            reader = readers.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the dossier", e);
        }
        return ask(reader, question);
    }

    /** Asks the dossier; empty where all connections stay in use for so long. */
    <T> Optional<T> read(Function<Dossier, T> question, Duration longest) {
        try {
            return Optional.ofNullable(readers.poll(longest.toNanos(), TimeUnit.NANOSECONDS))
                    .map(reader -> ask(reader, question));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private <T> T ask(Dossier reader, Function<Dossier, T> question) {
        try {
            return asked(reader, question);
        } finally {
            readers.add(reader);
        }
    }

    /**
     * Asks again, on a new connection, where a server has cut this one: it notices at the first attempt or the second.
     */
    private static <T> T asked(Dossier reader, Function<Dossier, T> question) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return question.apply(reader);
            } catch (RuntimeException e) {
                if (!DossierException.isCut(e)) {
                    throw e;
                }
            }
        }
        return question.apply(reader);
    }

    /**
     * Names the state of the dossier: as long as it is the same, nothing has changed, whoever changes it. Always the
     * same connection is asked: SQLite tells each that others have written, and each counts for itself.
     */
    long state() {
        return asked(watch, Dossier::changes);
    }

    /** Changes the dossier, one change at a time; returns when the change is stored and the ledger folded. */
    public synchronized <T> T change(Function<Dossier, T> change) {
        T result = change.apply(writer);
        long start = System.nanoTime();
        writer.ledger();
        foldings.accept(Duration.ofNanos(System.nanoTime() - start));
        return result;
    }

    @Override
    public synchronized void close() {
        closed = true;
        all.forEach(Dossier::close);
        writer.close();
    }
}
