package org.demarche.dossier;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Searches that analysts keep: each is a feed that tells what is new. */
public final class SavedSearches {
    private final Handle handle;
    private final Clock clock;

    SavedSearches(Handle handle, Clock clock) {
        this.handle = handle;
        this.clock = clock;
    }

    /** A kept search; {@code query} holds the parameters of its page. */
    public record Saved(long number, String name, String query, String made, String who) {}

    /** All of them, in the order they were saved. */
    public List<Saved> all() {
        return after(0, Integer.MAX_VALUE);
    }

    /** Those saved after one of a number. */
    public List<Saved> after(long number, int limit) {
        return searches("WHERE number > ? ORDER BY number LIMIT " + limit, number);
    }

    /** One of them. */
    public Optional<Saved> find(long number) {
        return searches("WHERE number = ?", number).stream().findFirst();
    }

    private List<Saved> searches(String which, long number) {
        return handle.createQuery("SELECT * FROM saved_search " + which)
                .bind(0, number)
                .map((row, context) -> new Saved(
                        row.getLong("number"),
                        row.getString("name"),
                        row.getString("query"),
                        row.getString("made"),
                        row.getString("who")))
                .list();
    }

    /** Keeps a search; returns its number. */
    public long save(String name, String query, String who) {
        return handle.inTransaction(transaction -> {
            transaction.execute(
                    "INSERT INTO saved_search (name, query, made, who) VALUES (?, ?, ?, ?)",
                    name,
                    query,
                    clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                    who);
            return transaction
                    .createQuery("SELECT max(number) FROM saved_search")
                    .mapTo(Long.class)
                    .one();
        });
    }

    /** Drops one. */
    public void drop(long number) {
        handle.useTransaction(transaction -> transaction.execute("DELETE FROM saved_search WHERE number = ?", number));
    }
}
