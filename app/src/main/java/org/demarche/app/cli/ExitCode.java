package org.demarche.app.cli;

/** What a command's exit code means. */
final class ExitCode {
    /** Everything was done. */
    static final int OK = 0;

    /** Some input failed; the rest was done. */
    static final int SOME_FAILED = 1;

    /** The command could not be carried out as given. */
    static final int USAGE = 2;

    private ExitCode() {}
}
