package org.demarche.app.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.demarche.reader.Reader;

/**
 * What is counted while Demarche runs, in Prometheus' text format; docs/operations.md lists every name. No label holds
 * words of a user or of a story: routes are told by their templates. Safe for threads.
 */
public final class Meters implements AutoCloseable {
    /** The media type of {@link #text()}. */
    public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final Duration[] OF_REQUESTS = millis(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000);
    private static final Duration[] OF_READINGS = millis(5, 10, 25, 50, 100, 250, 500, 1000, 2500);
    private static final Duration[] OF_FOLDINGS = millis(5, 25, 100, 250, 1000, 2500, 10_000, 60_000);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final Timer readings;

    /** What became of a story that came. */
    public enum Outcome {
        /** It is new, or a new version of one, and was read. */
        STORED,
        /** It was there already. */
        KNOWN,
        /** It has the words of a story that is there. */
        COPY,
        /** It could not be read. */
        FAILED
    }

    /** Makes those that every command has: of stories, and of the program itself. */
    public Meters() {
        // Only some collectors have phases beside the program, and only now and then.
        registry.config().meterFilter(MeterFilter.denyNameStartsWith("jvm.gc.concurrent"));
        gauge("demarche.info", "1; the version is a label", () -> 1, "version", Reader.VERSION);
        for (Outcome outcome : Outcome.values()) {
            count(outcome, 0);
        }
        readings = Timer.builder("demarche.reading")
                .description("Reading one story")
                .serviceLevelObjectives(OF_READINGS)
                .register(registry);
        List<MeterBinder> machine = List.of(
                new JvmMemoryMetrics(),
                collections,
                new JvmThreadMetrics(),
                new ProcessorMetrics(),
                new FileDescriptorMetrics(),
                new UptimeMetrics());
        machine.forEach(binder -> binder.bindTo(registry));
    }

    private static Duration[] millis(long... values) {
        return java.util.Arrays.stream(values).mapToObj(Duration::ofMillis).toArray(Duration[]::new);
    }

    /** A value that is asked for whenever metrics are. */
    public void gauge(String name, String description, Supplier<Number> value, String... tags) {
        Gauge.builder(name, value)
                .description(description)
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    /** Counts a request. */
    public void request(String method, String route, int status, Duration time) {
        Timer.builder("demarche.requests")
                .description("Requests, by method, template of the route, and status")
                .tags("method", method, "route", route, "status", Integer.toString(status))
                .serviceLevelObjectives(OF_REQUESTS)
                .register(registry)
                .record(time);
    }

    /** Counts a story that came. */
    public void story(Outcome outcome) {
        count(outcome, 1);
    }

    /** Counts stories that came. */
    public final void count(Outcome outcome, int howMany) {
        Counter.builder("demarche.stories")
                .description("Stories that came, by what became of them")
                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                .register(registry)
                .increment(howMany);
    }

    /** Reads a story, and times it. */
    public <T> T reading(Supplier<T> work) {
        return readings.record(work);
    }

    /** What is told how long each folding of the ledger took; from now on it is among the metrics. */
    public java.util.function.Consumer<Duration> foldings() {
        Timer foldings = Timer.builder("demarche.ledger.fold")
                .description("Folding the ledger after a change")
                .serviceLevelObjectives(OF_FOLDINGS)
                .register(registry);
        return foldings::record;
    }

    /** What is told when a round over feeds and pages has ended; from now on it is among the metrics. */
    public java.util.function.Consumer<Instant> rounds() {
        Counter rounds = Counter.builder("demarche.watch.rounds")
                .description("Rounds over feeds and pages")
                .register(registry);
        var last = new AtomicLong();
        gauge("demarche.watch.last.round.seconds", "When the last round ended, in seconds since 1970", last::get);
        return ended -> {
            rounds.increment();
            last.set(ended.getEpochSecond());
        };
    }

    /** All metrics. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
