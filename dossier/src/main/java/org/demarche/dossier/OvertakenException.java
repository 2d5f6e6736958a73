package org.demarche.dossier;

import java.util.List;

/** Somebody else has decided on the same since it was looked at; nothing was overwritten. */
public final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<AuditLog.Entry> decisions;

    OvertakenException(List<AuditLog.Entry> decisions) {
        super(
                decisions.isEmpty()
                        ? "it was read anew since it was shown; look at it again"
                        : "somebody has decided on this since it was shown; look at it again");
        this.decisions = List.copyOf(decisions);
    }

    /** What was decided meanwhile, in its order; empty where a story was read anew. */
    public List<AuditLog.Entry> decisions() {
        return decisions;
    }
}
