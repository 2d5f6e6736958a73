package org.demarche.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What is fetched from the web for a dossier: what the servers gave to ask with, and when to ask again. */
public final class Watched {
    private final Handle handle;

    Watched(Handle handle) {
        this.handle = handle;
    }

    /**
     * What is known about an address.
     *
     * @param kind FEED, PAGE or STORY
     * @param fetched when it was last there
     * @param failures one after another, up to now
     * @param notBefore when it may be asked again
     * @param problem why it failed last
     */
    public record State(
            String url,
            String kind,
            Optional<String> etag,
            Optional<String> lastModified,
            Optional<Instant> fetched,
            int failures,
            Optional<Instant> notBefore,
            Optional<String> problem) {
        /** An address that was never fetched. */
        public static State fresh(String url, String kind) {
            return new State(
                    url,
                    kind,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** What is known about an address; empty where it was never fetched. */
    public Optional<State> state(String url) {
        return handle.createQuery("SELECT * FROM watched WHERE url = ?")
                .bind(0, url)
                .map((row, context) -> new State(
                        row.getString("url"),
                        row.getString("kind"),
                        Optional.ofNullable(row.getString("etag")),
                        Optional.ofNullable(row.getString("last_modified")),
                        Optional.ofNullable(row.getString("fetched")).map(Instant::parse),
                        row.getInt("failures"),
                        Optional.ofNullable(row.getString("not_before")).map(Instant::parse),
                        Optional.ofNullable(row.getString("problem"))))
                .findOne();
    }

    /** Remembers what is known about an address. */
    public void remember(State state) {
        handle.useTransaction(transaction -> transaction.execute(
                Database.of(handle)
                        .replace(
                                "watched",
                                List.of(
                                        "url",
                                        "kind",
                                        "etag",
                                        "last_modified",
                                        "fetched",
                                        "failures",
                                        "not_before",
                                        "problem"),
                                1),
                state.url(),
                state.kind(),
                state.etag(),
                state.lastModified(),
                state.fetched().map(Instant::toString),
                state.failures(),
                state.notBefore().map(Instant::toString),
                state.problem()));
    }
}
