package org.demarche.cluster;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.demarche.reader.Reader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command line of the cluster: {@code demarche cluster run}; the main class of the job's jar too. */
@Command(
        name = "demarche cluster",
        description = "The same reader and the same ledger on an Apache Flink cluster.",
        mixinStandardHelpOptions = true,
        versionProvider = Cluster.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RunCommand.class, MeasureCommand.class})
public final class Cluster {
    private Cluster() {}

    /** Runs one command; exits with its code where it has failed. */
    public static void main(String[] args) {
        int code = run(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                args);
        // A job that was handed to a cluster must return to it.
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        var line = new CommandLine(new Cluster());
        line.setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8));
        line.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
        line.registerConverter(LocalDate.class, Trouble::day);
        line.setParameterExceptionHandler((error, given) -> {
            err.println("demarche: " + error.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(error, line.getErr());
            err.println(
                    "All options: " + error.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            return CommandLine.ExitCode.USAGE;
        });
        line.setExecutionExceptionHandler((error, command, parsed) -> {
            err.println("demarche: " + Trouble.told(error));
            if (!Trouble.isExpected(error)) {
                error.printStackTrace(err);
            }
            return CommandLine.ExitCode.USAGE;
        });
        return line.execute(args);
    }

    /** The release, as {@code --version} prints it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"demarche " + Reader.VERSION};
        }
    }
}
