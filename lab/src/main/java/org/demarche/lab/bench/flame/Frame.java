package org.demarche.lab.bench.flame;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A method as it was called by another, with how often the samples found it running: the tree of a flame graph. */
final class Frame {
    private final Call call;
    private final Map<Call, Frame> children = new TreeMap<>();
    private long samples;
    private long own;

    private Frame(Call call) {
        this.call = call;
    }

    /** Stacks, outermost call first, each with how often it was found. */
    static Frame of(Map<List<Call>, Long> stacks) {
        var root = new Frame(Call.ROOT);
        stacks.forEach(root::add);
        return root;
    }

    private void add(List<Call> stack, long times) {
        Frame frame = this;
        frame.samples += times;
        for (Call next : stack) {
            frame = frame.children.computeIfAbsent(next, Frame::new);
            frame.samples += times;
        }
        frame.own += times;
    }

    Call call() {
        return call;
    }

    /** Samples in which it was running or waiting for what it had called. */
    long samples() {
        return samples;
    }

    /** Samples in which it was running itself. */
    long own() {
        return own;
    }

    /** What it called, by name. */
    Collection<Frame> children() {
        return children.values();
    }

    /** Levels of calls below it. */
    int depth() {
        return children.values().stream()
                .mapToInt(child -> child.depth() + 1)
                .max()
                .orElse(0);
    }

    /** Samples by the reader's method that was running, or had called something of Java itself, wherever it stands. */
    Map<Call, Long> running() {
        var all = new HashMap<Call, Long>();
        count(call, all);
        return all;
    }

    private void count(Call caller, Map<Call, Long> all) {
        Call counted = call.ours() ? call : caller;
        if (own > 0) {
            all.merge(counted, own, Long::sum);
        }
        children.values().forEach(child -> child.count(counted, all));
    }
}
