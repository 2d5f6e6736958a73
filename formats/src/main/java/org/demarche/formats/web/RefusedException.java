package org.demarche.formats.web;

/** Why something is not fetched, as two clauses: what is wrong with it, and what to do. Kept inside this package. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;
    private final String advice;

    RefusedException(String reason, String advice) {
        super(reason + "; " + advice);
        this.reason = reason;
        this.advice = advice;
    }

    String reason() {
        return reason;
    }

    String advice() {
        return advice;
    }
}
