package org.demarche.app.watch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits, until it is over or all is to stop. Safe to share. */
public final class Pause {
    private final CountDownLatch stop = new CountDownLatch(1);

    /** Stops whoever waits, now and from now on. */
    public void stop() {
        stop.countDown();
    }

    /** Whether all is to stop. */
    public boolean stopped() {
        return stop.getCount() == 0;
    }

    /** Waits; false where all is to stop. */
    public boolean await(Duration duration) {
        try {
            return !stop.await(Math.max(0, duration.toMillis()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
            return false;
        }
    }
}
