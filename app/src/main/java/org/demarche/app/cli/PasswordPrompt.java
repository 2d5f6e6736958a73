package org.demarche.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Asks for a new password. */
final class PasswordPrompt {
    private PasswordPrompt() {}

    /** Asks twice on the terminal, without showing what is typed. */
    static char[] ask() {
        var terminal = System.console();
        if (terminal == null) {
            throw new UsageException("there is no terminal to ask for a password on; use --password-stdin");
        }
        char[] password = typed(terminal.readPassword("Password: "));
        if (!Arrays.equals(password, typed(terminal.readPassword("Once more: ")))) {
            throw new UsageException("the two are not the same; nothing was changed");
        }
        return password;
    }

    private static char[] typed(char @org.jspecify.annotations.Nullable [] password) {
        return password == null ? new char[0] : password;
    }

    /** The first line of a stream. */
    static char[] line(InputStream in) {
        try {
            String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return line == null ? new char[0] : line.toCharArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
