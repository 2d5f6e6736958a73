package org.demarche.app.cli;

import java.io.PrintStream;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command prints.
 *
 * @param out results
 * @param err progress, failures and errors
 */
record Console(PrintStream out, PrintStream err) {
    private static final int DEFAULT_WIDTH = 100;
    private static final int NARROWEST = 40;

    /** Whether results go to a person's terminal, in colour. */
    boolean coloured() {
        return Ansi.AUTO.enabled();
    }

    /** Whether somebody watches progress. */
    boolean interactive() {
        return System.console() != null && System.getenv("CI") == null;
    }

    /** Columns of the terminal. */
    int width() {
        String columns = System.getenv("COLUMNS");
        try {
            return columns == null ? DEFAULT_WIDTH : Math.max(NARROWEST, Integer.parseInt(columns.strip()));
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }
}
