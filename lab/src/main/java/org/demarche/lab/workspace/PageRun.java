package org.demarche.lab.workspace;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.demarche.app.web.Workspace;

/** Asks for every page, some rounds long, and prints how long each took and how large it was. */
final class PageRun {
    /** What no page may exceed: see the issue of the workspace. */
    private static final double TARGET_MILLIS = 100;

    private static final double TARGET_KB = 150;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int KB = 1024;
    private static final int WARM_UP = 2;

    /** Tells the processor time of server and client together: what others do on the machine does not count. */
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final Workspace workspace;
    private final int port;
    private final int rounds;
    private final String only;
    private final PrintWriter out;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    PageRun(Workspace workspace, int port, int rounds, String only, PrintWriter out) {
        this.workspace = workspace;
        this.port = port;
        this.rounds = rounds;
        this.only = only;
        this.out = out;
    }

    private static final class Page {
        private final List<Double> millis = new ArrayList<>();
        private final List<Double> cpu = new ArrayList<>();
        private int largest;
        private int failed;
        private String slowest = "";
    }

    void run() {
        var places = Places.of(workspace, 1);
        Map<String, Page> pages = new LinkedHashMap<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Map.Entry<String, String> place : places.all().entrySet()) {
                if (place.getKey().contains(only)) {
                    Page page = pages.computeIfAbsent(place.getKey(), name -> new Page());
                    ask(place.getValue(), page, round >= 0);
                }
            }
        }
        print(pages);
    }

    private void ask(String path, Page page, boolean counts) {
        long start = System.nanoTime();
        long used = SYSTEM.getProcessCpuTime();
        HttpResponse<byte[]> answer = get(path);
        double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        if (!counts) {
            return;
        }
        if (answer.statusCode() != 200) {
            page.failed++;
        }
        if (page.millis.stream().allMatch(other -> other < millis)) {
            page.slowest = path;
        }
        page.millis.add(millis);
        page.cpu.add((SYSTEM.getProcessCpuTime() - used) / NANOS_PER_MILLI);
        page.largest = Math.max(page.largest, answer.body().length);
    }

    private HttpResponse<byte[]> get(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }

    private void print(Map<String, Page> pages) {
        out.printf(Locale.ROOT, "%-28s %8s %8s %8s %8s %8s%n", "ms, KB", "p50", "p95", "p99", "cpu p95", "size");
        int missed = 0;
        int missedCpu = 0;
        double worst = 0;
        double worstCpu = 0;
        double largest = 0;
        for (Map.Entry<String, Page> entry : pages.entrySet()) {
            Page page = entry.getValue();
            Collections.sort(page.millis);
            Collections.sort(page.cpu);
            double late = Quantiles.of(page.millis, 95);
            double used = Quantiles.of(page.cpu, 95);
            worstCpu = Math.max(worstCpu, used);
            missedCpu += used > TARGET_MILLIS ? 1 : 0;
            double size = (double) page.largest / KB;
            boolean html = !entry.getKey().startsWith("api");
            boolean miss = late > TARGET_MILLIS || (html && size > TARGET_KB);
            missed += miss ? 1 : 0;
            worst = Math.max(worst, late);
            largest = Math.max(largest, html ? size : 0);
            out.printf(
                    Locale.ROOT,
                    "%-28s %8.1f %8.1f %8.1f %8.1f %8.1f%s%s%n",
                    entry.getKey(),
                    Quantiles.of(page.millis, 50),
                    late,
                    Quantiles.of(page.millis, 99),
                    used,
                    size,
                    miss ? "  MISSED " + page.slowest : "",
                    page.failed > 0 ? "  " + page.failed + " were no page: " + page.slowest : "");
        }
        out.printf(
                Locale.ROOT,
                "PAGES %d%nPAGES_MISSED %d%nPAGE_P95_WORST_MS %.1f%nPAGES_MISSED_CPU %d%nPAGE_CPU_P95_WORST_MS %.1f%n"
                        + "PAGE_LARGEST_KB %.1f%nLOAD_AVERAGE %.2f%n",
                pages.size(),
                missed,
                worst,
                missedCpu,
                worstCpu,
                largest,
                SYSTEM.getSystemLoadAverage());
        out.flush();
    }
}
