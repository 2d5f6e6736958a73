package org.demarche.app.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that is set by hand. */
public final class Hands implements InstantSource {
    private volatile Instant now = Instant.parse("2023-03-03T08:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    public void forward(Duration time) {
        now = now.plus(time);
    }
}
