package org.demarche.app.cli;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.demarche.formats.Item;
import org.demarche.formats.Items;
import org.demarche.reader.Explained;
import org.demarche.reader.text.Document;

/**
 * Reads stories on several threads and hands the readings on in the order of the input, holding a bounded number of
 * them. On Ctrl-C it finishes the stories in hand, so that nothing reported is lost.
 */
final class ReadRun {
    private static final int AHEAD = 4;
    private static final long GRACE_MILLIS = 5_000;

    private final Function<Document, Explained> reader;
    private final int threads;
    private final Optional<LocalDate> date;
    private final Output output;
    private final Failures failures;
    private final Progress progress;

    /** A story on its way: read, or to be read by a worker. */
    private record Pending(Document document, Future<Explained> reading) {}

    ReadRun(
            Function<Document, Explained> reader,
            int threads,
            Optional<LocalDate> date,
            Output output,
            Failures failures,
            Progress progress) {
        this.reader = reader;
        this.threads = threads;
        this.date = date;
        this.output = output;
        this.failures = failures;
        this.progress = progress;
    }

    /** Reads all; returns when the output has everything. */
    void read(Items input) {
        var stop = new AtomicBoolean();
        Thread main = Thread.currentThread();
        var interrupted = new Thread(() -> finish(stop, main));
        Runtime.getRuntime().addShutdownHook(interrupted);
        ExecutorService workers = Executors.newFixedThreadPool(threads, ReadRun::worker);
        try {
            var pending = new ArrayDeque<Pending>();
            while (!stop.get() && input.hasNext()) {
                take(input.next(), workers, pending);
                if (pending.size() >= threads * AHEAD) {
                    hand(pending.removeFirst());
                }
            }
            pending.forEach(this::hand);
            output.flush();
        } finally {
            workers.shutdownNow();
            if (!stop.get()) {
                Runtime.getRuntime().removeShutdownHook(interrupted);
            }
        }
    }

    private static void finish(AtomicBoolean stop, Thread main) {
        stop.set(true);
        try {
            main.join(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread worker(Runnable task) {
        var thread = new Thread(task, "reader");
        thread.setDaemon(true);
        return thread;
    }

    private void take(Item item, ExecutorService workers, ArrayDeque<Pending> pending) {
        if (item instanceof Item.Failure failure) {
            failures.add(failure.label(), failure.reason() + "; " + failure.advice());
            progress.step();
        } else if (item instanceof Item.Note note) {
            failures.note(note.line());
        } else if (item instanceof Item.Story story) {
            Document document = dated(story.document());
            if (output.has(document)) {
                progress.step();
            } else {
                pending.add(new Pending(document, workers.submit(() -> reader.apply(document))));
            }
        }
    }

    private Document dated(Document document) {
        return date.map(day -> document.with(document.metadata().orPublished(day)))
                .orElse(document);
    }

    private void hand(Pending pending) {
        try {
            output.accept(pending.reading().get());
        } catch (ExecutionException e) {
            failures.add(
                    pending.document().label(),
                    "made the reader fail (" + e.getCause()
                            + "); please report it, with the story if you may share it");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        progress.step();
    }
}
