package org.demarche.dossier;

import java.util.Optional;

/** The dossier cannot be used; the message says what, where and what to do next. */
public final class DossierException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DossierException(String message) {
        super(message);
    }

    public DossierException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What an error says about the dossier, where a database made it; empty where it is another kind of error. */
    public static Optional<DossierException> of(Throwable error) {
        return error instanceof DossierException known
                ? Optional.of(known)
                : DatabaseErrors.isOfDatabase(error)
                        ? Optional.of(new DossierException(
                                "cannot use the dossier: " + DatabaseErrors.reason(error)
                                        + "; what was stored before is safe",
                                error))
                        : Optional.empty();
    }

    /** Whether an error says that the connection to a server was lost: it is made again when it is asked for. */
    public static boolean isCut(Throwable error) {
        return PostgresErrors.isCut(error);
    }

    /** Whether it may go by itself: another program writes, or the disk is full. */
    public boolean passing() {
        return DatabaseErrors.isPassing(this);
    }
}
