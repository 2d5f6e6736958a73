package org.demarche.lab.workspace;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Requests at a steady rate. A request's time counts from when it was due, not from when it was sent, so that a server
 * that stalls is not asked less ("coordinated omission").
 */
final class LoadRun {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int LAST_ANSWERS_SECONDS = 60;

    private final int port;
    private final int rate;
    private final Supplier<String> places;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Double> millis = new ArrayList<>();
    private final Map<String, List<Double>> byKind = new TreeMap<>();
    private int errors;
    private double load;

    LoadRun(int port, int rate, Supplier<String> places) {
        this.port = port;
        this.rate = rate;
        this.places = places;
    }

    void run(int seconds) throws InterruptedException {
        int requests = rate * seconds;
        var answered = new CountDownLatch(requests);
        long start = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            long due = start + i * NANOS_PER_SECOND / rate;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            send(places.get(), due, answered);
        }
        answered.await(LAST_ANSWERS_SECONDS, TimeUnit.SECONDS);
        load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        note(start, answered.getCount());
    }

    private synchronized void note(long start, long unanswered) {
        errors += (int) unanswered;
        for (int i = 0; i < unanswered; i++) {
            millis.add((System.nanoTime() - start) / NANOS_PER_MILLI);
        }
    }

    private void send(String path, long due, CountDownLatch answered) {
        client.sendAsync(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .whenComplete((answer, error) -> {
                    boolean fine = error == null && answer.statusCode() == 200;
                    took(path, (System.nanoTime() - due) / NANOS_PER_MILLI, fine);
                    answered.countDown();
                });
    }

    private synchronized void took(String path, double time, boolean fine) {
        millis.add(time);
        String kind = path.startsWith("/search") ? "search" : path.startsWith("/stories") ? "story" : "ledger";
        byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(time);
        errors += fine ? 0 : 1;
    }

    synchronized void print(PrintWriter out) {
        out.printf(Locale.ROOT, "%-8s %8s %8s %8s %8s %8s%n", "ms", "requests", "p50", "p95", "p99", "worst");
        byKind.forEach((kind, times) -> row(out, kind, times));
        row(out, "all", millis);
        out.printf(
                Locale.ROOT,
                "LOAD_REQUESTS %d%nLOAD_ERRORS %d%nLOAD_P50_MS %.1f%nLOAD_P95_MS %.1f%nLOAD_P99_MS %.1f%nLOAD_AVERAGE %.2f%n",
                millis.size(),
                errors,
                Quantiles.of(millis, 50),
                Quantiles.of(millis, 95),
                Quantiles.of(millis, 99),
                load);
        out.flush();
    }

    private static void row(PrintWriter out, String name, List<Double> times) {
        Collections.sort(times);
        out.printf(
                Locale.ROOT,
                "%-8s %8d %8.1f %8.1f %8.1f %8.1f%n",
                name,
                times.size(),
                Quantiles.of(times, 50),
                Quantiles.of(times, 95),
                Quantiles.of(times, 99),
                Quantiles.of(times, 100));
    }
}
