package org.demarche.lab.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What stays on the heap, looked at now and then over a long run. */
final class Heap {
    private static final double MEGABYTE = 1 << 20;
    private static final int TENTHS = 10;
    private static final double MAY_GROW = 1.2;
    private static final double AND_MB = 20;

    private final List<Double> looks = new CopyOnWriteArrayList<>();

    /** Collects, and gives what was left by that collection, in MB. */
    double look() {
        System.gc();
        double left = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .flatMap(pool -> Optional.ofNullable(pool.getCollectionUsage()).stream())
                .mapToDouble(usage -> usage.getUsed() / MEGABYTE)
                .sum();
        add(left);
        return left;
    }

    void add(double megabytes) {
        looks.add(megabytes);
    }

    boolean looked() {
        return !looks.isEmpty();
    }

    double first() {
        return looks.get(0);
    }

    double last() {
        return looks.get(looks.size() - 1);
    }

    double highest() {
        return highest(looks);
    }

    /** Whether the second half of the run kept hardly more than its first tenth did: a fifth and 20 MB at most. */
    boolean flat() {
        List<Double> tenth = looks.subList(0, Math.max(1, looks.size() / TENTHS));
        return highest(looks.subList(looks.size() / 2, looks.size())) <= MAY_GROW * highest(tenth) + AND_MB;
    }

    private static double highest(List<Double> some) {
        return some.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    /** The most that the virtual machine may take, in MB. */
    static double limit() {
        return Runtime.getRuntime().maxMemory() / MEGABYTE;
    }
}
