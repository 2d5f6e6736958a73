package org.demarche.dossier;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.JdbiException;

/**
 * Tries again, after a while that grows, what failed for a reason that may go by itself: a server that is restarted, a
 * connection that is cut. What is tried must be done whole or not at all, and may be done twice.
 */
final class Retries {
    /** Half a minute in all: a server is back by then, or somebody has to look at it. */
    static final List<Duration> WAITS = List.of(
            Duration.ofMillis(200),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(15));

    private Retries() {}

    /**
     * Tries until it succeeds.
     *
     * @throws DossierException the last failure, where it does not go by itself
     */
    static <T> T until(Supplier<T> attempt) {
        int failures = 0;
        while (true) {
            try {
                return attempt.get();
            } catch (DossierException | JdbiException e) {
                DossierException known = DossierException.of(e).orElseThrow(() -> e);
                if (!DossierException.isCut(known) || failures == WAITS.size()) {
                    throw known;
                }
                pause(WAITS.get(failures++), known);
            }
        }
    }

    private static void pause(Duration time, DossierException error) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw error;
        }
    }
}
