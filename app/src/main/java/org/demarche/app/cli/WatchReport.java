package org.demarche.app.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.demarche.app.operations.DossierGauges;
import org.demarche.app.operations.Meters;
import org.demarche.app.operations.Meters.Outcome;
import org.demarche.app.watch.Round;
import org.demarche.dossier.Dossier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is logged, and written as metrics, after each round of watching. Of an address only the host is told. */
final class WatchReport implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchCommand.class);

    private final Optional<MetricsFile> file;

    private WatchReport(Optional<MetricsFile> file) {
        this.file = file;
    }

    /** @param metrics where metrics are written, if anywhere */
    static WatchReport of(Dossier dossier, @Nullable Path metrics) {
        return new WatchReport(Optional.ofNullable(metrics).map(path -> new MetricsFile(dossier, path)));
    }

    void round(Round round, Duration time, Instant ended) {
        round.problems()
                .keySet()
                .forEach(address ->
                        LOG.atWarn().addKeyValue("host", host(address)).log("fetch-failed"));
        LOG.atInfo()
                .addKeyValue("new", round.newStories())
                .addKeyValue("copies", round.copies())
                .addKeyValue("unchanged", round.known())
                .addKeyValue("failed", round.problems().size())
                .addKeyValue("millis", time.toMillis())
                .log("round");
        file.ifPresent(metrics -> metrics.round(round, ended));
    }

    private static String host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getHost()).orElse("-");
        } catch (IllegalArgumentException e) {
            return "-";
        }
    }

    @Override
    public void close() {
        file.ifPresent(MetricsFile::close);
    }

    /** Apart, so that metrics are loaded only where they are asked for. */
    private static final class MetricsFile {
        private final Path path;
        private final Meters meters = new Meters();
        private final AtomicLong rounds = new AtomicLong();
        private final Consumer<Instant> ended = meters.rounds();

        MetricsFile(Dossier dossier, Path path) {
            this.path = path;
            DossierGauges.add(meters, rounds::get, dossier::sizes, dossier::bytes);
        }

        void round(Round round, Instant now) {
            rounds.incrementAndGet();
            meters.count(Outcome.STORED, round.newStories());
            meters.count(Outcome.COPY, round.copies());
            meters.count(Outcome.KNOWN, round.known());
            meters.count(Outcome.FAILED, round.problems().size());
            ended.accept(now);
            write();
        }

        /** Whole or not at all: a collector may read at any time. */
        private void write() {
            Path fresh = path.resolveSibling(path.getFileName() + ".new");
            try {
                Files.writeString(fresh, meters.text());
                Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                LOG.atError().setCause(e).log("metrics-not-written");
            }
        }

        void close() {
            meters.close();
        }
    }
}
