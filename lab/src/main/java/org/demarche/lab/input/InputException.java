package org.demarche.lab.input;

import java.nio.file.Path;

/** A file that was given cannot be used; the message says which, where in it, and why. A command then ends with 2. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong, in one line. */
    public InputException(String message) {
        super(message);
    }

    /** What is wrong in a line of a file, counted from 1. */
    public InputException(Path file, int line, String message) {
        super(file + ":" + line + ": " + message);
    }
}
