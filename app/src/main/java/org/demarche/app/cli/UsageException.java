package org.demarche.app.cli;

/** What was asked for cannot be done as given; the message says why and what to do next. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
