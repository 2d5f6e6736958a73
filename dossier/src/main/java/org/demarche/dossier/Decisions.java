package org.demarche.dossier;

import java.time.Clock;
import java.util.Optional;

/** Everything analysts decide, as one list of entries of the log, each to be taken back in the same way. */
public final class Decisions {
    private final AuditLog log;
    private final Reviews reviews;
    private final LedgerLinks links;
    private final Identities identities;
    private final Notes notes;
    private final Clock clock;

    Decisions(AuditLog log, Reviews reviews, LedgerLinks links, Identities identities, Notes notes, Clock clock) {
        this.log = log;
        this.reviews = reviews;
        this.links = links;
        this.identities = identities;
        this.notes = notes;
        this.clock = clock;
    }

    /** Whether an entry is a decision that holds, so that it can be taken back. */
    public boolean undoable(AuditLog.Entry entry) {
        return reviews.undoable(entry) || links.undoable(entry) || identities.undoable(entry) || notes.undoable(entry);
    }

    /**
     * Takes a decision back: on a finding, on a link, on who is who, on a note.
     *
     * @return the number of the log's new entry
     * @throws IllegalArgumentException if there is no such decision, it is undone already, or a later one stands on it
     */
    public long undo(String who, long number) {
        Optional<AuditLog.Entry> entry = log.entry(number);
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
