package org.demarche.app.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.demarche.dossier.DossierException;
import org.demarche.dossier.DossierPlace;
import org.demarche.reader.Reader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: {@code demarche read | ledger | show | brief | due | link | demo}. */
@Command(
        name = "demarche",
        description = {
            "Reads the news about diplomacy and keeps the record: who said, demanded, promised and did what,"
                    + " to whom, by when, and what came of it."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
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
    private static final List<String> COMMANDS = List.of(
            "read", "watch", "ledger", "show", "brief", "due", "serve", "mcp", "quote", "export", "import", "merge",
            "forget", "reread", "backup", "copy", "audit", "user", "link", "unlink", "same", "doctor", "demo");

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
        var line = line(console, args);
        line.setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((error, given) -> wrong(error, err));
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
        return line(console, COMMANDS);
    }

    /** Just the command that is asked for, as to know the options of all would take longer than many a command. */
    private static CommandLine line(Console console, String[] args) {
        String first = args.length == 0 ? "" : args[0];
        return line(console, COMMANDS.contains(first) ? List.of(first) : COMMANDS);
    }

    private static CommandLine line(Console console, List<String> commands) {
        var line = new CommandLine(new Main(), new ConsoleFactory(console));
        commands.forEach(name -> line.addSubcommand(command(name)));
        line.registerConverter(LocalDate.class, Main::day);
        return line.registerConverter(DossierPlace.class, Main::place);
    }

    private static DossierPlace place(String text) {
        try {
            return DossierPlace.of(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no day; write it as 2022-01-15");
        }
    }

    /** One line and where to find the rest: a page of options behind it would drive it off the screen. */
    private static int wrong(ParameterException error, PrintStream err) {
        err.println("demarche: " + error.getMessage());
        UnmatchedArgumentException.printSuggestions(error, err);
        err.println("All options: " + error.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** Classes are named here alone, so that no other is loaded. */
    private static Class<?> command(String name) {
        return switch (name) {
            case "read" -> ReadCommand.class;
            case "watch" -> WatchCommand.class;
            case "ledger" -> LedgerCommand.class;
            case "show" -> ShowCommand.class;
            case "brief" -> BriefCommand.class;
            case "due" -> DueCommand.class;
            case "serve" -> ServeCommand.class;
            case "mcp" -> McpCommand.class;
            case "quote" -> QuoteCommand.class;
            case "export" -> ExportCommand.class;
            case "import" -> ImportCommand.class;
            case "merge" -> MergeCommand.class;
            case "forget" -> ForgetCommand.class;
            case "reread" -> RereadCommand.class;
            case "backup" -> BackupCommand.class;
            case "copy" -> CopyCommand.class;
            case "audit" -> AuditCommand.class;
            case "user" -> UserCommand.class;
            case "link" -> LinkCommand.class;
            case "unlink" -> UnlinkCommand.class;
            case "same" -> SameCommand.class;
            case "doctor" -> DoctorCommand.class;
            case "demo" -> DemoCommand.class;
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }

    /** The release, as {@code --version} prints it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"demarche " + Reader.VERSION};
        }
    }
}
