package org.demarche.lab.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.app.cli.Main;

/**
 * Very many stories through {@code demarche read - --format jsonl}, the command itself, in this virtual machine: they
 * are made as it asks for them, and what it prints is counted and dropped.
 */
final class MillionRun {
    private static final int LEAST_LOOKS = 20;
    private static final double NANOS = 1e9;
    private static final Pattern FAILED = Pattern.compile("(?m)^(\\d+) stor(?:y|ies) failed:");
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long stories;
    private final int threads;
    private final long every;
    private final PrintWriter out;
    private final Heap heap = new Heap();
    private final LineCount printed = new LineCount();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private long start;
    private long cpu;
    private volatile long handed;
    private boolean summed;

    /** @param every how many stories pass between two looks; fewer where that makes less than twenty looks */
    MillionRun(long stories, int threads, long every, PrintWriter out) {
        this.stories = stories;
        this.threads = threads;
        this.every = Math.max(1, Math.min(every, stories / LEAST_LOOKS));
        this.out = out;
    }

    /** Runs; whether all stories were read and the heap stayed flat. */
    boolean run(Iterator<String> lines) {
        var interrupted = new Thread(() -> print(handed));
        Runtime.getRuntime().addShutdownHook(interrupted);
        InputStream before = System.in;
        var source = new LineSource(lines, this::handed);
        System.setIn(source);
        start = System.nanoTime();
        cpu = SYSTEM.getProcessCpuTime();
        try (var results = new PrintStream(printed, false, StandardCharsets.UTF_8);
                var remarks = new PrintStream(told, true, StandardCharsets.UTF_8)) {
            Main.run(results, remarks, "read", "-", "--format", "jsonl", "--no-progress", "--threads", "" + threads);
        } finally {
            System.setIn(before);
            removeHook(interrupted);
        }
        handed = source.count();
        print(handed);
        return failures() == 0 && handed == stories && heap.flat();
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            hook.setName("printing what there is"); // it runs already
        }
    }

    private void handed(long before) {
        handed = before;
        if (before > 0 && (before % every == 0 || before == stories)) {
            look(before);
        }
    }

    private void look(long read) {
        double left = heap.look();
        out.printf(
                Locale.ROOT,
                "%,d stories, %.0f s, %.1f stories/s, %.1f MB after collection%n",
                read,
                seconds(),
                read / seconds(),
                left);
        out.flush();
    }

    private double seconds() {
        return (System.nanoTime() - start) / NANOS;
    }

    private long failures() {
        Matcher failed = FAILED.matcher(told.toString(StandardCharsets.UTF_8));
        return failed.find() ? Long.parseLong(failed.group(1)) : 0;
    }

    /** The sum of it, once: where Ctrl-C ended the run, the end of the reading comes here too. */
    private synchronized void print(long read) {
        if (summed) {
            return;
        }
        summed = true;
        double seconds = seconds();
        out.printf(Locale.ROOT, "STORIES %d%n", read);
        out.printf(Locale.ROOT, "FAILURES %d%n", failures());
        if (failures() > 0) {
            out.println(told.toString(StandardCharsets.UTF_8));
        }
        out.printf(Locale.ROOT, "LINES_PRINTED %d%n", printed.lines());
        out.printf(Locale.ROOT, "STORIES_PER_SECOND %.1f%n", read / seconds);
        out.printf(Locale.ROOT, "STORIES_PER_CPU_SECOND %.1f%n", read * NANOS / (SYSTEM.getProcessCpuTime() - cpu));
        out.printf(Locale.ROOT, "HEAP_LIMIT_MB %.0f%n", Heap.limit());
        if (heap.looked()) {
            out.printf(Locale.ROOT, "HEAP_AFTER_GC_FIRST_MB %.1f%n", heap.first());
            out.printf(Locale.ROOT, "HEAP_AFTER_GC_LAST_MB %.1f%n", heap.last());
            out.printf(Locale.ROOT, "HEAP_AFTER_GC_HIGHEST_MB %.1f%n", heap.highest());
            out.println("HEAP_FLAT " + (heap.flat() ? "yes" : "no"));
        }
        out.flush();
    }
}
