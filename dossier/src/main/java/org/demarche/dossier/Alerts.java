package org.demarche.dossier;

import org.jdbi.v3.core.Handle;

/** What is new in saved searches: what they find in stories that came in since somebody last looked. */
public final class Alerts {
    private final Handle handle;

    Alerts(Handle handle) {
        this.handle = handle;
    }

    /** The number of the story that came in last; it only ever grows. */
    public long arrived() {
        return Database.of(handle).arrived(handle);
    }

    /** Up to which story somebody has seen what a saved search finds; until they say so, up to when it was saved. */
    public long seen(long search, String who) {
        return handle.createQuery("SELECT coalesce(max(CASE WHEN who <> '' THEN arrival END), max(arrival), 0)"
                        + " FROM search_seen WHERE search = ? AND who IN ('', ?)")
                .bind(0, search)
                .bind(1, who)
                .mapTo(Long.class)
                .one();
    }

    /** Notes that somebody has seen all that a saved search finds by now. */
    public void see(long search, String who) {
        handle.useTransaction(transaction -> transaction.execute(
                "INSERT INTO search_seen (search, who, arrival) SELECT number, ?, ? FROM saved_search"
                        + " WHERE number = ? ON CONFLICT (search, who) DO UPDATE SET arrival = excluded.arrival",
                who.isEmpty() ? "analyst" : who,
                arrived(),
                search));
    }
}
