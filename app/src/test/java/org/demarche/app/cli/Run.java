package org.demarche.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.demarche.dossier.Dossiers;

/** One run of the command line, as a user sees it. */
record Run(int code, String out, String err) {
    static Run of(String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        // What is named as a file may be on a server: see Dossiers.
        String[] placed = Arrays.stream(arguments)
                .map(argument -> argument.endsWith(".db")
                        ? Dossiers.place(Path.of(argument)).toString()
                        : argument)
                .toArray(String[]::new);
        int code = Main.run(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                placed);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
