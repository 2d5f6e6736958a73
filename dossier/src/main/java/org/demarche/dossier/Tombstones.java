package org.demarche.dossier;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** Takes stories out for good. What is left says that there was one, so that it does not come back. */
final class Tombstones {
    private final Handle handle;
    private final Copies copies;
    private final AuditLog log;

    Tombstones(Handle handle, Copies copies, AuditLog log) {
        this.handle = handle;
        this.copies = copies;
        this.log = log;
    }

    /** Takes a story out with all that was read from it, in one transaction. */
    void bury(StoredDocument story, String who, String reason) {
        Clock clock = Clock.systemUTC();
        String id = story.id();
        String made = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        Changes.whole(handle, "the tombstone", () -> {
            long entry = log.append(clock, who, "FORGET", id, "document", null, reason, OptionalLong.empty());
            handle.execute(
                    "INSERT INTO forgotten (document, made, who, reason) VALUES (?, ?, ?, ?) ON CONFLICT (document)"
                            + " DO UPDATE SET made = excluded.made, who = excluded.who, reason = excluded.reason",
                    id,
                    made,
                    who,
                    reason);
            copies.remove(id, story.text(), made, who, reason);
            handle.execute("UPDATE document SET superseded_by = NULL WHERE superseded_by = ?", id);
            handle.execute("DELETE FROM review WHERE document = ?", id);
            handle.execute("DELETE FROM note WHERE document = ?", id);
            handle.execute("DELETE FROM document WHERE id = ?", id);
            return entry;
        });
    }
}
