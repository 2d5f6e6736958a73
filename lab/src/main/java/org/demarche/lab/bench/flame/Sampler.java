package org.demarche.lab.bench.flame;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Samples the stack of a thread while it works: Java's own flight recorder, a hundred times a second at most. */
final class Sampler {
    private static final String EVENT = "jdk.ExecutionSample";
    private static final Duration PERIOD = Duration.ofMillis(10);
    private static final int DEEPEST = 512;
    private static final String THREAD = "sampled";

    private Sampler() {}

    /**
     * Does work on a thread of its own, and samples that.
     *
     * @return the plain stacks, outermost call first, with how often each was found
     */
    static Map<List<Call>, Long> sample(Runnable work) throws IOException, InterruptedException {
        deepStacks();
        Path file = Files.createTempFile("demarche-flame", ".jfr");
        try (var recording = new Recording()) {
            recording.enable(EVENT).withPeriod(PERIOD);
            recording.start();
            var thread = new Thread(work, THREAD);
            thread.start();
            thread.join();
            recording.stop();
            recording.dump(file);
            return stacks(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The recorder cuts stacks at 64 calls; only a command to the virtual machine changes that. */
    private static void deepStacks() throws IOException {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "jfrConfigure",
                            new Object[] {new String[] {"stackdepth=" + DEEPEST}},
                            new String[] {String[].class.getName()});
        } catch (JMException e) {
            throw new IOException("this Java has no flight recorder: " + e.getMessage(), e);
        }
    }

    private static Map<List<Call>, Long> stacks(Path file) throws IOException {
        var stacks = new HashMap<List<Call>, Long>();
        try (var events = new RecordingFile(file)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (isOurs(event)) {
                    stacks.merge(Call.plain(stack(event)), 1L, Long::sum);
                }
            }
        }
        stacks.remove(List.<Call>of());
        return stacks;
    }

    private static boolean isOurs(RecordedEvent event) {
        return event.getEventType().getName().equals(EVENT)
                && event.getStackTrace() != null
                && event.getThread("sampledThread") != null
                && THREAD.equals(event.getThread("sampledThread").getJavaName());
    }

    private static List<Call> stack(RecordedEvent event) {
        var stack = new ArrayList<Call>();
        for (RecordedFrame frame : event.getStackTrace().getFrames()) {
            String type = frame.getMethod().getType().getName();
            boolean bridge = type.contains("$$Lambda") || type.startsWith("java.lang.invoke.");
            if (frame.isJavaFrame() && !bridge) {
                stack.add(Call.of(type, frame.getMethod().getName()));
            }
        }
        Collections.reverse(stack);
        return stack;
    }
}
