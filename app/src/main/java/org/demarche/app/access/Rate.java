package org.demarche.app.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often one address may ask: a bucket of tokens for each, that fills again steadily. Thread-safe. */
public final class Rate {
    private static final int MOST_KEPT = 10_000;

    private final InstantSource clock;
    private final int burst;
    private final double perSecond;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private record Bucket(double tokens, Instant at) {}

    /**
     * @param burst how many requests at once
     * @param perSecond how many in the long run
     */
    public Rate(InstantSource clock, int burst, double perSecond) {
        this.clock = clock;
        this.burst = burst;
        this.perSecond = perSecond;
    }

    /** Takes one request of an address; false where it has had its share. */
    public synchronized boolean take(String address) {
        Instant now = clock.instant();
        Bucket last = buckets.getOrDefault(address, new Bucket(burst, now));
        double filled = last.tokens() + Duration.between(last.at(), now).toMillis() / 1000.0 * perSecond;
        double tokens = Math.min(burst, filled);
        boolean granted = tokens >= 1;
        buckets.put(address, new Bucket(granted ? tokens - 1 : tokens, now));
        return granted;
    }
}
