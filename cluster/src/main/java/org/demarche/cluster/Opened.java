package org.demarche.cluster;

import org.jspecify.annotations.Nullable;

/** What Flink makes when it opens a task: it is there from then on. */
final class Opened {
    private Opened() {}

    static <T> T state(@Nullable T made) {
        if (made == null) {
            throw new IllegalStateException("used before the task was opened");
        }
        return made;
    }
}
