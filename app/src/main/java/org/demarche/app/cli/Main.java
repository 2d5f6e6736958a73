package org.demarche.app.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.demarche.dossier.DossierException;
import org.demarche.dossier.DossierPlace;
import org.demarche.reader.Reader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line: {@code demarche read | ledger | show | brief | due | link | demo}. */
@Command(
        name = "demarche",
        description = {
            "Reads the news about diplomacy and keeps the record: who said, demanded, promised and did what,"
                    + " to whom, by when, and what came of it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {
            ReadCommand.class,
            WatchCommand.class,
            LedgerCommand.class,
            ShowCommand.class,
            BriefCommand.class,
            DueCommand.class,
            ServeCommand.class,
            McpCommand.class,
            QuoteCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            MergeCommand.class,
            ForgetCommand.class,
            RereadCommand.class,
            BackupCommand.class,
            CopyCommand.class,
            AuditCommand.class,
            UserCommand.class,
            LinkCommand.class,
            UnlinkCommand.class,
            SameCommand.class,
            DoctorCommand.class,
            DemoCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nStart here:%n",
        footer = {
            "  demarche demo                         three affairs, bundled",
            "  demarche read story.txt               one story, on the screen",
            "  demarche read stories/ --into D       a folder, into a dossier",
            "  demarche ledger D --as-of 2022-01-15  what was open on that day",
            "  demarche brief D --since 2022-01-08   what a week has brought, as a page to forward",
            "  demarche serve D                      the same and more, in the browser",
            "",
            "Exit codes: 0 done, 1 some of it failed, 2 the command cannot be carried out as given.",
            "'demarche COMMAND --help' tells more. On a cluster: demarche cluster --help. Measuring: demarche lab --help."
        })
public final class Main {
    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] args) {
        System.exit(run(
                new PrintStream(
                        new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8),
                args));
    }

    /** Runs one command on the given streams; returns the exit code. */
    public static int run(PrintStream out, PrintStream err, String... args) {
        var console = new Console(out, err);
        var line = line(console);
        line.setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((error, command, parsed) -> {
            Optional<DossierException> dossier = DossierException.of(error);
            if (dossier.isPresent() || error instanceof UsageException) {
                err.println("demarche: " + dossier.map(Throwable::getMessage).orElse(error.getMessage()));
                return ExitCode.USAGE;
            }
            err.println(
                    "demarche: a fault of Demarche itself, sorry: " + error + ". Please report it with what follows.");
            error.printStackTrace(err);
            return ExitCode.USAGE;
        });
        int code = line.execute(args);
        out.flush();
        return code;
    }

    /** All commands, with their options. */
    static CommandLine line(Console console) {
        return new CommandLine(new Main(), new ConsoleFactory(console))
                .registerConverter(DossierPlace.class, DossierPlace::of);
    }

    /** The release, as {@code --version} prints it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"demarche " + Reader.VERSION};
        }
    }
}
