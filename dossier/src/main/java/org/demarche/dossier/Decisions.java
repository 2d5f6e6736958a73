package org.demarche.dossier;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jdbi.v3.core.Handle;

/** Everything analysts decide, as one list of entries of the log, each to be taken back in the same way. */
public final class Decisions {
    private final Handle handle;
    private final AuditLog log;
    private final Reviews reviews;
    private final LedgerLinks links;
    private final Identities identities;
    private final Notes notes;
    private final Clock clock;

    Decisions(Handle handle, Reviews reviews, LedgerLinks links, Identities identities, Notes notes, Clock clock) {
        this.handle = handle;
        this.log = new AuditLog(handle);
        this.reviews = reviews;
        this.links = links;
        this.identities = identities;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * Makes a decision, unless somebody has decided on the same since it was looked at; both in one transaction.
     *
     * @param decision may be made of several, which are then made together or not at all
     * @return what the decision returns
     * @throws OvertakenException if somebody has; nothing is changed then
     */
    public long decide(Seen seen, Subject subject, LongSupplier decision) {
        return Changes.whole(handle, "the decision", () -> {
            List<AuditLog.Entry> meanwhile = log.since(seen, subject);
            if (!meanwhile.isEmpty()) {
                throw new OvertakenException(meanwhile);
            }
            return decision.getAsLong();
        });
    }

    /** Whether an entry is a decision that holds, so that it can be taken back. */
    public boolean undoable(AuditLog.Entry entry) {
        return reviews.undoable(entry) || links.undoable(entry) || identities.undoable(entry) || notes.undoable(entry);
    }

    /**
     * Takes a decision back: on a finding, on a link, on who is who, on a note.
     *
     * @return the number of the log's new entry
     * @throws IllegalArgumentException if there is no such decision
     * @throws OvertakenException if it is undone already, or a later one stands on it
     */
    public long undo(String who, long number) {
        return Changes.whole(handle, "the decision", () -> {
            Optional<AuditLog.Entry> entry = log.entry(number);
            if (entry.isPresent() && !undoable(entry.get())) {
                List<AuditLog.Entry> later = log.since(Seen.of(entry.get()), Subject.of(entry.get()));
                if (!later.isEmpty()) {
                    throw new OvertakenException(later);
                }
            }
            return undo(who, number, entry);
        });
    }

    private long undo(String who, long number, Optional<AuditLog.Entry> entry) {
        if (entry.filter(links::undoable).isPresent()) {
            return links.undo(who, entry.get(), clock);
        }
        if (entry.filter(identities::undoable).isPresent()) {
            return identities.undo(who, entry.get());
        }
        if (entry.filter(notes::undoable).isPresent()) {
            return notes.undo(who, entry.get());
        }
        return reviews.undo(who, number);
    }
}
