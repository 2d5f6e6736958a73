package org.demarche.dossier;

/** The dossier cannot be used; the message says what, where and what to do next. */
public final class DossierException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DossierException(String message) {
        super(message);
    }

    public DossierException(String message, Throwable cause) {
        super(message, cause);
    }
}
