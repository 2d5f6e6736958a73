package org.demarche.lab.workspace;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.demarche.app.web.WebServer;
import org.demarche.app.web.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code lab bench load}: the workspace under a steady load from this same machine. */
@Command(
        name = "load",
        description = {
            "Serve a dossier and ask for its ledger, stories and search at a steady rate, whether or not earlier answers"
                    + " have come: what waits in line counts as waiting.",
            "Make the dossier first: lab bench workspace."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class BenchLoad implements Callable<Integer> {
    @Option(names = "--rate", paramLabel = "N", description = "Requests a second (default: ${DEFAULT-VALUE}).")
    private int rate = 50;

    @Option(names = "--seconds", paramLabel = "N", description = "How long (default: ${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Option(names = "--warm-up", paramLabel = "N", description = "Seconds before that (default: ${DEFAULT-VALUE}).")
    private int warmUp = 15;

    @Option(names = "--dossier", paramLabel = "FILE", description = "The dossier (default: ${DEFAULT-VALUE}).")
    private Path file = Path.of(".demarche/workspace.db");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (var workspace = Workspace.open(file);
                var server = WebServer.start(workspace, 0)) {
            var places = Places.of(workspace, 2);
            new LoadRun(server.port(), rate, places::mixed).run(warmUp);
            LoadRun run = new LoadRun(server.port(), rate, places::mixed);
            run.run(seconds);
            run.print(out);
        }
        return 0;
    }
}
