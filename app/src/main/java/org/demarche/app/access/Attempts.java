package org.demarche.app.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Failed logins, by whatever they are counted by: after a few in a row one has to wait, each time twice as long.
 * Thread-safe.
 */
public final class Attempts {
    private static final int FREE = 4;
    private static final int MOST_KEPT = 10_000;

    private final InstantSource clock;
    private final Duration longest;
    private final Map<String, Failed> failed = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failed> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private record Failed(int times, Instant until) {}

    /** @param longest the longest that one has to wait */
    public Attempts(InstantSource clock, Duration longest) {
        this.clock = clock;
        this.longest = longest;
    }

    /** How long one has to wait before the next attempt; empty where it may be made now. */
    public synchronized Optional<Duration> wait(String key) {
        return Optional.ofNullable(failed.get(key))
                .map(last -> Duration.between(clock.instant(), last.until()))
                .filter(left -> !left.isNegative() && !left.isZero());
    }

    /** Notes a failure. */
    public synchronized void failed(String key) {
        Failed last = failed.get(key);
        int times = last == null ? 1 : last.times() + 1;
        long seconds = times < FREE ? 0 : Math.min(longest.toSeconds(), 1L << Math.min(30, times - FREE));
        failed.put(key, new Failed(times, clock.instant().plusSeconds(seconds)));
    }

    /** Forgets the failures. */
    public synchronized void succeeded(String key) {
        failed.remove(key);
    }
}
