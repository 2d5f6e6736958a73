package org.demarche.lab.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.demarche.reader.text.Document;

/**
 * The same stories on one thread and on several, in turns, in one virtual machine.
 *
 * @param read reads a story
 * @param stories all of which each turn reads
 */
record ScalingRun(Consumer<Document> read, List<Document> stories) {
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * One reading of all stories.
     *
     * @param seconds on the clock
     * @param working seconds of processor time of the reading threads together
     * @param collecting seconds of processor time of the collector, for which all reading threads wait
     * @param waiting seconds that reading threads waited for locks, together
     */
    record Turn(int threads, int stories, double seconds, double working, double collecting, double waiting) {
        double storiesPerSecond() {
            return stories / seconds;
        }

        /** Milliseconds of processor time a story takes. */
        double millisPerStory() {
            return MILLIS * (working + collecting) / stories;
        }

        /**
         * Seconds it would take if nobody else used the processors: the threads share their work and their waiting, and
         * the collector, one thread that the others wait for, does its own.
         */
        double undisturbed() {
            return (working + waiting) / threads + collecting;
        }
    }

    /** Rounds of a turn on one thread and a turn on so many. */
    record Rounds(List<Turn> alone, List<Turn> together) {
        /** How many times faster several threads were, in the middle round. */
        double scaling() {
            return ratio(false);
        }

        /** The same by processor time and waiting, so that other work on the machine counts less. */
        double scalingUndisturbed() {
            return ratio(true);
        }

        private double ratio(boolean undisturbed) {
            var ratios = new ArrayList<Double>();
            for (int round = 0; round < alone.size(); round++) {
                Turn one = alone.get(round);
                Turn many = together.get(round);
                ratios.add(undisturbed ? one.undisturbed() / many.undisturbed() : one.seconds() / many.seconds());
            }
            Collections.sort(ratios);
            return ratios.get(ratios.size() / 2);
        }
    }

    /**
     * Warms up and measures.
     *
     * @param warmUp seconds of processor time that reading takes before it is measured, at least one turn
     */
    Rounds rounds(int threads, int rounds, double warmUp) throws InterruptedException {
        THREADS.setThreadContentionMonitoringEnabled(THREADS.isThreadContentionMonitoringSupported());
        double warm = 0;
        do {
            warm += turn(threads).working();
        } while (warm < warmUp);
        var all = new Rounds(new ArrayList<>(), new ArrayList<>());
        for (int round = 0; round < rounds; round++) {
            all.alone().add(turn(1));
            all.together().add(turn(threads));
        }
        return all;
    }

    private Turn turn(int threads) throws InterruptedException {
        System.gc();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            var next = new AtomicInteger();
            List<Callable<double[]>> workers = Collections.nCopies(threads, () -> drain(next));
            long start = System.nanoTime();
            long collector = CollectorTime.nanos().orElse(0);
            double working = 0;
            double waiting = 0;
            for (Future<double[]> worker : pool.invokeAll(workers)) {
                working += worker.get()[0];
                waiting += worker.get()[1];
            }
            double seconds = (System.nanoTime() - start) / NANOS;
            double collecting = (CollectorTime.nanos().orElse(0) - collector) / NANOS;
            return new Turn(threads, stories.size(), seconds, working, collecting, waiting);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a story could not be read: " + e.getCause(), e);
        } finally {
            pool.shutdown();
        }
    }

    /** Reads stories until there are none; its seconds of processor time and of waiting. */
    private double[] drain(AtomicInteger next) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long waited = waited();
        for (int at = next.getAndIncrement(); at < stories.size(); at = next.getAndIncrement()) {
            read.accept(stories.get(at));
        }
        return new double[] {(THREADS.getCurrentThreadCpuTime() - cpu) / NANOS, (waited() - waited) / MILLIS};
    }

    private static long waited() {
        ThreadInfo here = THREADS.getThreadInfo(Thread.currentThread().getId());
        return Math.max(0, here.getBlockedTime()) + Math.max(0, here.getWaitedTime());
    }
}
