package org.demarche.lab.bench;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Measures one pipeline over stories on some threads, in the virtual machine it runs in: nothing else may run there.
 * First it warms up for a time, then it takes whole passes over the stories until the time is up, at least one. Times
 * are of the processor, so that other work on the machine does not cut a warm-up short.
 *
 * @param threads how many share the pipeline
 * @param warmUp seconds of processor time for each thread
 * @param measured seconds of processor time for each thread, at least
 */
record SpeedTask(int threads, double warmUp, double measured) {
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Time and memory of some passes. */
    private record Pass(int stories, double seconds, double cpuSeconds, double bytes) {}

    /** Runs; the figures by name. */
    Map<String, Double> run(Peer peer, String name, List<Story> stories) throws InterruptedException {
        double before = heap();
        long start = System.nanoTime();
        Peer.Pipeline pipeline = peer.load(name);
        double loading = (System.nanoTime() - start) / NANOS;
        double loaded = heap() - before;
        List<Runnable> work = stories.stream().map(pipeline::prepare).toList();
        passes(work, warmUp, true);
        Pass pass = passes(work, measured, false);
        double tokens = 1.0
                * pass.stories()
                / stories.size()
                * stories.stream().mapToInt(Story::tokens).sum();
        var figures = new LinkedHashMap<String, Double>();
        figures.put("stories/s", pass.stories() / pass.seconds());
        figures.put(Row.SPEED, tokens / pass.seconds());
        figures.put("tokens/cpu-s", tokens / pass.cpuSeconds());
        figures.put("bytes/token", pass.bytes() / tokens);
        figures.put("peak heap MB", peakHeap() / MEGABYTE);
        figures.put("load s", loading);
        figures.put("loaded MB", loaded / MEGABYTE);
        return figures;
    }

    /** Passes over all the work until the time is up, at least one; a warm-up ends within a pass. */
    private Pass passes(List<Runnable> work, double seconds, boolean warming) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        long budget = (long) (seconds * NANOS);
        var all = new Used();
        try {
            do {
                all.add(pass(work, pool, warming ? budget - all.cpu / threads : Long.MAX_VALUE));
            } while (all.cpu / threads < budget);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a story could not be read: " + e.getCause(), e);
        } finally {
            pool.shutdown();
        }
        return new Pass(all.stories, (System.nanoTime() - start) / NANOS, all.cpu / NANOS, all.bytes);
    }

    private Used pass(List<Runnable> work, ExecutorService pool, long budget)
            throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        List<Callable<Used>> workers = Collections.nCopies(threads, () -> drain(work, next, budget));
        var all = new Used();
        for (Future<Used> worker : pool.invokeAll(workers)) {
            all.add(worker.get());
        }
        return all;
    }

    /** Takes work until there is none or this thread's time is up. */
    private static Used drain(List<Runnable> work, AtomicInteger next, long budget) {
        var used = new Used();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long bytes = allocated();
        int at = next.getAndIncrement();
        while (at < work.size() && THREADS.getCurrentThreadCpuTime() - cpu < budget) {
            work.get(at).run();
            used.stories++;
            at = next.getAndIncrement();
        }
        used.cpu = THREADS.getCurrentThreadCpuTime() - cpu;
        used.bytes = allocated() - bytes;
        return used;
    }

    private static long allocated() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    /** What threads took: nanoseconds of processor time, allocated bytes. */
    private static final class Used {
        private int stories;
        private long cpu;
        private long bytes;

        private void add(Used other) {
            stories += other.stories;
            cpu += other.cpu;
            bytes += other.bytes;
        }
    }

    /** Live bytes on the heap. */
    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
