package org.demarche.app.cli;

import java.time.InstantSource;
import org.demarche.app.operations.LogFormat;
import org.demarche.app.operations.LogLevel;
import org.demarche.app.operations.Logs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command that runs for long logs. */
final class LogOptions {
    @Option(
            names = "--log",
            paramLabel = "FORMAT",
            description = {
                "Log to standard error, a line for each event: json or text.",
                "Without it only what goes wrong is told."
            })
    private @Nullable LogFormat format;

    @Option(
            names = "--log-level",
            paramLabel = "LEVEL",
            description = "How much is logged: error, warn, info or debug. With --log, info.")
    private @Nullable LogLevel level;

    /** Begins to log; ends when it is closed. */
    Logs open(Console console) {
        LogLevel usual = format == null ? LogLevel.WARN : LogLevel.INFO;
        return Logs.to(
                console.err(),
                format == null ? LogFormat.TEXT : format,
                level == null ? usual : level,
                InstantSource.system());
    }
}
